package io.dateline.transform.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words of a title tell of its office.
 *
 * <p><b>Source:</b> {@code body_offices.tsv} and {@code office_words.tsv}; the codes are those of the annotation guideline's office list
 * (version 0.2).
 */
final class OfficeTables {

    /** How a title stands to the body that it names. */
    enum Part {
        CHIEF(1),
        DEPUTY(2),
        PRESIDENT(3),
        LEADER(4),
        MEMBER(5);

        private final int column;

        Part(int column) {
            this.column = column;
        }
    }

    /** Where the body doesn't decide. */
    static final String OPEN = "+";

    private record Implied(String code, String words) {
        boolean fits(String head) {
            String bare = words.replace("^", "").replace("$", "");
            return head.contains(bare)
                    && (!words.startsWith("^") || head.startsWith(bare))
                    && (!words.endsWith("$") || head.endsWith(bare));
        }
    }

    private static final int LONGEST_WHOLE = 4;

    private static final OfficeTables BUNDLED = new OfficeTables();

    private final Map<String, String[]> bodies = new HashMap<>();
    private final Map<String, String> deputies = new HashMap<>();
    private final List<Implied> implied = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Pattern> unitWords = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, String> speech = new HashMap<>();
    private final Map<String, String> styles = new LinkedHashMap<>();
    private final Map<String, Set<String>> never = new HashMap<>();
    private final Set<String> townsNames;
    private final Set<String> ledByGovernment;
    private final Set<String> soldiers;

    private OfficeTables() {
        for (String[] row : Resources.rows("body_offices.tsv")) {
            bodies.put(row[0], row);
        }
        for (String[] row : Resources.rows("office_words.tsv")) {
            List<String> values = List.of(row[1].split("\\|"));
            if (row[0].startsWith("body:")) {
                values.forEach(value -> implied.add(new Implied(row[0].substring("body:".length()), value)));
            } else if (row[0].startsWith("style:")) {
                values.forEach(value -> styles.put(value, row[0].substring("style:".length())));
            } else if (row[0].startsWith("speech:")) {
                values.forEach(value -> speech.put(value, row[0].substring("speech:".length())));
            } else if (row[0].startsWith("usual:")) {
                values.forEach(value -> usual.put(value, row[0].substring("usual:".length())));
            } else if (row[0].startsWith("never:")) {
                Set<String> countries =
                        Set.of(row[0].substring("never:".length()).split("\\|"));
                values.forEach(value -> never.put(value, countries));
            } else if (row[0].startsWith("deputy:")) {
                deputies.put(row[0].substring("deputy:".length()), row[1]);
            } else {
                words.put(row[0], values);
                if (row[0].endsWith("-unit")) {
                    unitWords.put(row[0], beginnings(values));
                }
            }
        }
        townsNames = Set.copyOf(words.getOrDefault("towns-names", List.of()));
        soldiers = Set.copyOf(words.getOrDefault("soldiers", List.of()));
        ledByGovernment = Set.copyOf(words.getOrDefault("led-by-government", List.of()));
    }

    private static Pattern beginnings(List<String> words) {
        return Pattern.compile(words.stream()
                .map(w -> "\\b" + Pattern.quote(w) + (w.length() <= LONGEST_WHOLE ? "\\b" : ""))
                .collect(Collectors.joining("|")));
    }

    static OfficeTables bundled() {
        return BUNDLED;
    }

    /** The office that a part of a body holds: a code, or {@link #OPEN}; empty where it is none of the list. */
    Optional<String> office(Lexeme.Body body, Part part) {
        int colon = body.kind().indexOf(':');
        String kind = colon < 0 ? body.kind() : body.kind().substring(0, colon);
        String[] row = bodies.get(kind);
        if (row == null) {
            return part == Part.MEMBER || part == Part.PRESIDENT
                    ? Optional.empty()
                    : office(new Lexeme.Body("agency", body.country(), body.name()), part);
        }
        String office = row[part.column];
        return office.equals("-")
                ? Optional.empty()
                : Optional.of(office.endsWith(":") ? office + body.kind().substring(colon + 1) : office);
    }

    /** What the deputy of an office holds. */
    String deputyOf(String office) {
        return office.startsWith("minister:") ? "deputy-" + office : deputies.getOrDefault(office, office);
    }

    /** The body that a head's own words name: "NATO chief", "IMF managing director". */
    Optional<String> implied(String head) {
        return implied.stream().filter(i -> i.fits(head)).map(Implied::code).findFirst();
    }

    /** Whether the head of a country's government leads it. */
    boolean isLedByGovernment(String country) {
        return ledByGovernment.contains(country);
    }

    /** Whether a body's name, in lower case, is that of a company, a school, a club and the like. */
    boolean isPrivate(String unit) {
        return contains("private-unit", unit) && !unit.contains("european union") && !unit.contains("african union");
    }

    /** Whether a body's name, in lower case, is that of a public one. */
    boolean isPublic(String unit) {
        return contains("public-unit", unit);
    }

    /** Whether a body's name, in lower case, is that of armed forces or police. */
    boolean isForce(String unit) {
        return contains("force-unit", unit);
    }

    /** Whether a body's name, in lower case, is that of a city's or county's. */
    boolean isLocal(String unit) {
        return (contains("local-unit", unit) && !contains("federal-unit", unit))
                || words.getOrDefault("local-alone", List.of()).contains(unit);
    }

    /** Whether a body's name, in lower case, is that of a committee: of a parliament, where no city or party has it. */
    boolean isCommittee(String unit) {
        return contains("chamber-unit", unit) && !isLocal(unit) && !isParty(unit);
    }

    /** Whether a body's name, in lower case, says that it is a party. */
    boolean isParty(String unit) {
        return contains("party-unit", unit);
    }

    /** Whether a capitalised word, in lower case, ends what a minister is minister of: "Traditional Affairs". */
    boolean isPortfolioNoun(String word) {
        return words.getOrDefault("portfolio-noun", List.of()).contains(word);
    }

    /** Countries that have an office of a head's name; empty where any may. */
    List<String> only(String head) {
        return words.getOrDefault("only:" + head, List.of());
    }

    /** Whether those who are called so in a country are below its cabinet. */
    boolean isJunior(String head, String country) {
        return words.getOrDefault("junior:" + head, List.of()).contains(country);
    }

    /** What a secretary is whose title says nothing of what: "cabinet secretary"; empty for a minister of something unsaid. */
    Optional<String> alone(String head) {
        return words.getOrDefault("alone:" + head, List.of()).stream().findFirst();
    }

    /** Whether a word says that a minister is a region's: "provincial". */
    boolean isRegion(String unit) {
        return words.getOrDefault("region-word", List.of()).contains(unit);
    }

    /** Whether a word, in lower case, is one for the soldiers of the nation before it. */
    boolean isSoldiers(String word) {
        return soldiers.contains(word);
    }

    /** Whether the states of a country have officials who are called as one of the nation's is. */
    boolean isOfStates(String head, String country) {
        return words.getOrDefault("state:" + head, List.of()).contains(country);
    }

    /** What an article of a country names when its ministers are a region's. */
    List<String> devolved(String country) {
        return words.getOrDefault("devolved:" + country, List.of());
    }

    /** The office that a head's name is of in a country, where that is another than elsewhere. */
    Optional<String> officeIn(String head, String country) {
        List<String> row = words.getOrDefault("in:" + head, List.of(""));
        return row.indexOf(country) > 0 ? Optional.of(row.get(0)) : Optional.empty();
    }

    /** The country whose news uses a word that is no title: "lakh", "Gardaí". */
    Optional<String> speech(String word) {
        return Optional.ofNullable(speech.get(word));
    }

    /** The country whose manner of speaking a word is: "councilman", "county". */
    Optional<String> usual(String word) {
        return Optional.ofNullable(usual.get(word));
    }

    /** Whether news abroad uses a word of {@link #usual} too, of a country's national people: "Sen.", "U.S. attorney". */
    boolean isKnownAbroad(String word) {
        return words.getOrDefault("known-abroad", List.of()).contains(word);
    }

    /** Whether a country's name, or its first word, in lower case, is that of towns and streets in other countries too. */
    boolean isTownsName(String word) {
        return townsNames.contains(word);
    }

    /** Countries that have no office of a title's name: the US has no prime minister and no National Assembly. */
    Set<String> never(Title title) {
        return never.getOrDefault(
                title.head().words(),
                title.bodies().stream()
                        .map(b -> never.getOrDefault(b.name().toLowerCase(Locale.ROOT), Set.of()))
                        .filter(c -> !c.isEmpty())
                        .findFirst()
                        .orElse(Set.of()));
    }

    /** The country in whose way a text writes hours, sums and local bodies. */
    Optional<String> style(String text) {
        return styles.entrySet().stream()
                .filter(e -> text.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean contains(String list, String unit) {
        Pattern pattern = unitWords.get(list);
        return pattern != null && !unit.isEmpty() && pattern.matcher(unit).find();
    }
}
