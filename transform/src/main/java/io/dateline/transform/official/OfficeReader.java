package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.HeadClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an office out of a title: its code, country and organisation, as far as the title says them.
 *
 * <p><b>Source:</b> the office list of the annotation guideline (version 0.2); seats, bodies and portfolios from the lexicon.
 */
final class OfficeReader {

    /**
     * An office as a title says it.
     *
     * @param office a code of the office list; for a vague title the frame that any office of its kind fits
     * @param vague whether the title leaves the office itself open ("the minister", "the leader"): it joins, it doesn't name
     * @param country empty where the title says none
     * @param organisation empty where the title says none
     */
    record Office(String office, boolean vague, Optional<String> country, Optional<String> organisation) {}

    /** Countries whose head of government leads, so that "the leader" is that person. */
    private static final Set<String> LED_BY_GOVERNMENT = Set.of(
            "GB", "DE", "IT", "JP", "IN", "IL", "CA", "AU", "NZ", "ES", "NL", "SE", "NO", "DK", "BE", "GR", "HU", "PK",
            "BD", "TH", "MY", "SG", "IQ", "ET", "KH", "IE", "FI", "AT", "AL", "BG", "CZ", "SK", "SI", "EE", "LV", "HR",
            "NP", "LB", "JM", "MT", "LU", "IS", "PT", "FJ", "PG");

    private static final List<String> PUBLIC_BODY = List.of(
            "agency",
            "commission",
            "authority",
            "ministry",
            "department",
            "bureau",
            "office",
            "service",
            "council",
            "administration",
            "board",
            "committee",
            "parliament",
            "police",
            "sheriff",
            "court",
            "district",
            "county",
            "city",
            "state",
            "federal",
            "national",
            "government",
            "embassy",
            "mission",
            "assembly",
            "inspectorate",
            "directorate",
            "customs",
            "coast guard",
            "peacekeep",
            "inspection",
            "organization",
            "organisation",
            "municipal",
            "prison",
            "intelligence",
            "election",
            "port",
            "water",
            "fire",
            "health",
            "border",
            "affairs");
    private static final List<String> PRIVATE_BODY = List.of(
            "university",
            "company",
            " co",
            "inc",
            "corp",
            "group",
            "college",
            "hospital",
            "motors",
            "airlines",
            "airways",
            "bank of america",
            "church",
            "diocese",
            "club",
            "association",
            "foundation",
            "society",
            "federation of labor",
            "union",
            "industries",
            "team",
            "holdings",
            "school of",
            "museum",
            "institute",
            "network",
            "studios",
            "newspaper",
            "league",
            "chamber of commerce");

    private OfficeReader() {}

    /** The office of a title; empty where it is no public office or not told apart from a private one. */
    static Optional<Office> read(Title t) {
        Optional<String> country = countryOf(t);
        String unit = t.unit().orElse("").toLowerCase(Locale.ROOT);
        if (t.head().kind() != HeadClass.PORTFOLIO && isPrivate(unit)) {
            return Optional.empty();
        }
        return switch (t.head().kind()) {
            case FIXED -> fixed(t, country, unit);
            case PRESIDENT -> president(t, country);
            case PORTFOLIO ->
                portfolio(t, country, t.deputy() ? "deputy-minister" : t.head().office());
            case SECRETARY ->
                t.portfolios().isEmpty()
                        ? secretary(t, country)
                        : portfolio(t, country, t.deputy() ? "deputy-minister" : "minister");
            case STAFF -> staff(t, country, unit);
            case SPOKES -> spokes(t, country, unit);
            case HEAD, MEMBER -> head(t, country, unit);
            case RANK ->
                Optional.of(new Office(
                        t.bodies().stream().anyMatch(b -> b.kind().equals("police"))
                                        || unit.contains("police")
                                        || unit.contains("sheriff")
                                ? "police:officer"
                                : "military:officer",
                        false,
                        country,
                        organisation(t)));
            case POLICE -> Optional.of(new Office("police:officer", false, country, organisation(t)));
            case JUDGE ->
                Optional.of(new Office("judge", false, country, organisation(t).or(() -> Optional.of("Court"))));
            case PARTY -> Optional.of(new Office("party-leader", false, country, organisation(t)));
            case LEADER -> leader(t, country);
            case RELATIVE -> Optional.empty();
        };
    }

    private static boolean isPrivate(String unit) {
        return PRIVATE_BODY.stream().anyMatch(unit::contains)
                && !unit.contains("european union")
                && !unit.contains("african union");
    }

    private static boolean isPublic(String unit) {
        return PUBLIC_BODY.stream().anyMatch(unit::contains);
    }

    static Optional<String> countryOf(Title t) {
        Optional<String> body =
                t.bodies().stream().map(Body::country).filter(c -> !c.isEmpty()).findFirst();
        boolean bodyRules = t.bodies().stream()
                .anyMatch(b -> b.kind().equals("io") || b.kind().equals("armed"));
        return (bodyRules ? body.or(t::country) : t.country().or(() -> body)).or(t::region);
    }

    private static Optional<String> organisation(Title t) {
        return t.bodies().stream()
                .filter(b -> !b.country().isEmpty())
                .map(Body::name)
                .findFirst()
                .or(t::unit)
                .or(() -> t.bodies().stream().map(Body::name).findFirst());
    }

    private static Optional<Office> of(String office, Optional<String> country, Optional<String> organisation) {
        return Optional.of(new Office(office, false, country, organisation));
    }

    private static Optional<Office> fixed(Title t, Optional<String> country, String unit) {
        String office = t.head().office();
        boolean regional = t.region().isPresent() || unit.contains("state") || unit.contains("provinc");
        if (office.equals("head-of-government")) {
            if (regional && t.region().isPresent()) {
                return of(t.deputy() ? "regional-official" : "regional-head", country.or(t::region), t.unit());
            }
            return of(t.deputy() ? "deputy-head-of-government" : office, country, Optional.empty());
        }
        if (office.equals("vice-president")
                && (t.unit().isPresent() || !t.bodies().isEmpty())
                && t.country().isEmpty()) {
            return Optional.empty();
        }
        if (office.equals("io:head") || office.equals("io:official")) {
            boolean body = t.bodies().stream().anyMatch(b -> b.kind().equals("io"));
            boolean party = t.bodies().stream().anyMatch(b -> b.kind().equals("party"));
            if (party && !body) {
                return of("party-leader", country, organisation(t));
            }
            Optional<String> of = body || country.isEmpty()
                    ? country
                    : country.filter(c -> Set.of("UN", "EU", "XN", "XA").contains(c));
            if (country.isPresent() && of.isEmpty()) {
                return of(office.equals("io:official") ? "io:official" : "agency:head", country, organisation(t));
            }
            return of(t.deputy() ? "io:official" : office, implied(t, of), organisation(t));
        }
        String adjusted = t.deputy() ? deputyOf(office) : office;
        return of(adjusted, country, adjusted.startsWith("minister") ? Optional.empty() : organisation(t));
    }

    /** Bodies that the head's own words name: "NATO chief", "IMF managing director". */
    private static Optional<String> implied(Title t, Optional<String> said) {
        if (said.isPresent()) {
            return said;
        }
        String words = t.head().words();
        if (words.startsWith("un ")
                || words.startsWith("u.n.")
                || words.contains("united nations")
                || words.startsWith("imf")
                || words.contains("monetary")
                || words.startsWith("world bank")
                || words.startsWith("who ")
                || words.startsWith("iaea")
                || words.contains("refugees")
                || words.contains("human rights")
                || words.startsWith("unesco")
                || words.contains("weapons")
                || words.contains("under-secretary")) {
            return Optional.of("UN");
        }
        if (words.startsWith("nato")) {
            return Optional.of("XN");
        }
        if (words.contains("european")
                || words.startsWith("eu ")
                || words.equals("commission president")
                || words.contains("foreign policy chief")
                || words.equals("high representative")
                || words.endsWith("commissioner")) {
            return Optional.of("EU");
        }
        if (words.startsWith("au ") || words.startsWith("african")) {
            return Optional.of("XA");
        }
        return words.startsWith("wto") || words.startsWith("opec") || words.startsWith("arab")
                ? Optional.of("XX")
                : Optional.empty();
    }

    private static String deputyOf(String office) {
        if (office.startsWith("minister:")) {
            return "deputy-" + office;
        }
        return switch (office) {
            case "regional-head" -> "regional-official";
            case "mayor" -> "local-official";
            case "police:chief" -> "police:officer";
            case "speaker" -> "legislator:lower";
            case "military:chief" -> "military:officer";
            case "agency:head" -> "agency:official";
            case "io:head" -> "io:official";
            case "head-of-state" -> "vice-president";
            case "intelligence:head" -> "agency:official";
            case "national-security-adviser" -> "chief-of-staff";
            default -> office;
        };
    }

    private static Optional<Office> president(Title t, Optional<String> country) {
        for (Body body : t.bodies()) {
            switch (body.kind()) {
                case "party" -> {
                    // "Republican President X" says the party of a head of state.
                    return t.headStart() > t.start() && t.end() <= t.headStart() + 1
                            ? of("head-of-state", t.country(), Optional.empty())
                            : of("party-leader", country, Optional.of(body.name()));
                }
                case "chamber-lower", "chamber-upper" -> {
                    return of("speaker", country, Optional.of(body.name()));
                }
                case "court" -> {
                    return of("judge", country, Optional.of(body.name()));
                }
                case "bank" -> {
                    return of("central-bank:governor", country, Optional.of(body.name()));
                }
                case "io" -> {
                    return of("io:head", Optional.of(body.country()), Optional.of(body.name()));
                }
                default -> {
                    if (!body.kind().startsWith("presiden")) {
                        return Optional.empty();
                    }
                }
            }
        }
        if (t.region().isPresent() && t.country().equals(t.region())) {
            return of("regional-head", t.region(), t.unit());
        }
        if (t.region().isPresent() && t.country().isEmpty()) {
            return of("regional-head", t.region(), t.unit());
        }
        if (t.unit().isPresent() && t.country().isEmpty()) {
            return Optional.empty();
        }
        boolean body = country.filter(c -> Set.of("UN", "XN", "XX").contains(c)).isPresent();
        if (body) {
            return of("io:official", country, organisation(t));
        }
        if (country.filter("EU"::equals).isPresent()) {
            // A member state presides the Union in turn: that is no person's office.
            return Optional.empty();
        }
        return of(t.deputy() ? "vice-president" : "head-of-state", t.country(), Optional.empty());
    }

    private static Optional<Office> portfolio(Title t, Optional<String> country, String frame) {
        Optional<String> ministry = t.bodies().stream()
                .map(Body::kind)
                .filter(k -> k.startsWith("ministry:"))
                .map(k -> k.substring(9))
                .findFirst();
        Optional<String> portfolio = t.portfolios().stream().findFirst().or(() -> ministry);
        if (t.region().isPresent() && t.country().isEmpty()) {
            return of("regional-official", t.region(), t.unit());
        }
        if (country.filter(c -> Set.of("UN", "XN", "XX", "XA").contains(c)).isPresent()) {
            return of("io:official", country, organisation(t));
        }
        return Optional.of(
                new Office(frame + ":" + portfolio.orElse("other"), portfolio.isEmpty(), country, Optional.empty()));
    }

    /** A secretary without a portfolio: of a party, a ministry, or nobody that is known. */
    private static Optional<Office> secretary(Title t, Optional<String> country) {
        for (Body body : t.bodies()) {
            if (body.kind().startsWith("ministry:")) {
                return of(
                        (t.deputy() ? "deputy-minister:" : "minister:")
                                + body.kind().substring(9),
                        country,
                        Optional.empty());
            }
            if (body.kind().equals("council")) {
                return of("national-security-adviser", country, Optional.of(body.name()));
            }
        }
        if (!t.bodies().isEmpty() || t.unit().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Office("minister:other", true, country, Optional.empty()));
    }

    private static Optional<Office> staff(Title t, Optional<String> country, String unit) {
        boolean military = t.bodies().stream().anyMatch(b -> b.kind().equals("military"));
        if (military) {
            return of("military:chief", country, organisation(t));
        }
        boolean senior = country.isPresent()
                || unit.contains("president")
                || unit.contains("prime minister")
                || t.bodies().stream()
                        .anyMatch(
                                b -> b.kind().startsWith("presiden") || b.kind().equals("premiership"));
        return Optional.of(new Office("chief-of-staff", !senior, country, organisation(t)));
    }

    private static Optional<Office> spokes(Title t, Optional<String> country, String unit) {
        boolean private_ = t.bodies().stream()
                .anyMatch(b -> b.kind().equals("party") || b.kind().equals("armed"));
        if (private_) {
            return Optional.empty();
        }
        boolean publicBody =
                !t.bodies().isEmpty() || country.isPresent() || !t.portfolios().isEmpty() || isPublic(unit);
        if (t.unit().isPresent() && !publicBody) {
            return Optional.empty();
        }
        boolean vague = !publicBody && !t.head().words().contains("press secretary");
        return Optional.of(new Office("spokesperson", vague, country, organisation(t)));
    }

    private static Optional<Office> head(Title t, Optional<String> country, String unit) {
        boolean deputy = t.deputy() || t.head().office().endsWith("official");
        for (Body body : t.bodies()) {
            Optional<String> of = body.country().isEmpty() ? country : Optional.of(body.country());
            Optional<String> name = organisation(t);
            String kind = body.kind();
            if (t.head().kind() == HeadClass.MEMBER) {
                return switch (kind) {
                    case "chamber-lower" -> of("legislator:lower", of, name);
                    case "chamber-upper" -> of("legislator:upper", of, name);
                    case "intelligence", "agency", "police", "bank" -> of("agency:official", of, name);
                    default -> Optional.empty();
                };
            }
            if (kind.startsWith("ministry:")) {
                return of((deputy ? "deputy-minister:" : "minister:") + kind.substring(9), of, Optional.empty());
            }
            switch (kind) {
                case "intelligence" -> {
                    return of(deputy ? "agency:official" : "intelligence:head", of, name);
                }
                case "police" -> {
                    return of(deputy ? "police:officer" : "police:chief", of, name);
                }
                case "military" -> {
                    boolean whole = body.name().equals("Army")
                            || body.name().equals("Joint Chiefs of Staff")
                            || body.name().endsWith("Army");
                    boolean commander = t.head().office().startsWith("military");
                    return of(
                            deputy
                                    ? "military:officer"
                                    : whole && !commander && !unit.contains("bureau")
                                            ? "military:chief"
                                            : "military:commander",
                            of,
                            name);
                }
                case "bank" -> {
                    return of("central-bank:governor", of, name);
                }
                case "party" -> {
                    return deputy ? Optional.empty() : of("party-leader", of.or(() -> country), name);
                }
                case "armed" -> {
                    return deputy ? Optional.empty() : of("rebel-leader", of, name);
                }
                case "chamber-lower", "chamber-upper" -> {
                    return of(deputy ? "legislator:lower" : "speaker", of, name);
                }
                case "court" -> {
                    return of("judge", of, name);
                }
                case "io" -> {
                    return of(deputy ? "io:official" : "io:head", of, name);
                }
                case "council" -> {
                    return of("national-security-adviser", of, name);
                }
                case "presidency", "premiership" -> {
                    return of("chief-of-staff", of, name);
                }
                default -> {
                    return of(deputy ? "agency:official" : "agency:head", of, name);
                }
            }
        }
        boolean body =
                country.filter(c -> Set.of("UN", "EU", "XN", "XA").contains(c)).isPresent();
        if (t.head().office().startsWith("military")) {
            return of(t.deputy() ? "military:officer" : "military:commander", country, organisation(t));
        }
        if (body) {
            return of(deputy ? "io:official" : "io:head", country, organisation(t));
        }
        if (t.head().kind() == HeadClass.MEMBER) {
            return unit.contains("council") && !unit.contains("security")
                    ? of("local-official", country, t.unit())
                    : Optional.empty();
        }
        if (isPublic(unit)) {
            return of(deputy ? "agency:official" : "agency:head", country, t.unit());
        }
        return Optional.empty();
    }

    private static Optional<Office> leader(Title t, Optional<String> country) {
        for (Body body : t.bodies()) {
            switch (body.kind()) {
                case "party" -> {
                    return of("party-leader", country, Optional.of(body.name()));
                }
                case "armed" -> {
                    return of("rebel-leader", Optional.of(body.country()), Optional.of(body.name()));
                }
                case "military", "chamber-lower", "chamber-upper" -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        if (t.region().isPresent()
                && (t.country().equals(t.region()) || t.country().isEmpty())) {
            return of("regional-head", t.region(), t.unit());
        }
        if (country.filter(c -> Set.of("UN", "XX").contains(c)).isPresent()
                || t.unit().filter(u -> u.contains("team")).isPresent()) {
            return of("io:official", Optional.of("UN"), organisation(t));
        }
        if (t.unit().isPresent() && country.isEmpty()) {
            return Optional.empty();
        }
        boolean government = country.filter(LED_BY_GOVERNMENT::contains).isPresent();
        return Optional.of(
                new Office(government ? "head-of-government" : "head-of-state", true, country, Optional.empty()));
    }
}
