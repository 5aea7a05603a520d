package io.dateline.transform.official;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.Status;
import io.dateline.common.article.Field;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one article says as a whole: its day, and the countries that it speaks of. */
final class ArticleView {

    private static final OfficeTables TABLES = OfficeTables.bundled();
    private static final Set<String> BODIES = Set.of("UN", "EU", "XN", "XA", "XX");

    /** How much the country weighs that a text names first. */
    private static final int FIRST_BONUS = 4;

    private final Optional<LocalDate> day;
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    /** Countries that the text names by themselves or by a region, not by a city alone. */
    private final Set<String> named = new HashSet<>();

    /** Those of them that it names only by words that towns elsewhere are called by too: Lebanon, Peru. */
    private final Set<String> likeTowns = new HashSet<>();

    private final Manners manners = new Manners();
    private final String body;
    private boolean justice;
    private final Optional<String> main;
    private final List<String> ranking;

    ArticleView(AnnotationContext context, List<OfficialMatcher.Found> fields) {
        day = context.publication().map(Publication::date);
        body = fields.get(1).segments().text();
        Map<String, Integer> order = new HashMap<>();
        for (OfficialMatcher.Found found : fields) {
            Segments s = found.segments();
            for (int i = 0; i < s.size(); i++) {
                Lexeme lexeme = s.lexeme(i);
                manners.see(s, i);
                justice |= lexeme.bodies().stream().anyMatch(b -> b.kind().equals("ministry:justice"));
                if (lexeme.isNone() || !s.isCapitalised(i)) {
                    continue;
                }
                Set<String> sure = TABLES.isTownsName(s.tokens().lower(s.firstToken(i))) ? likeTowns : named;
                lexeme.nation().or(lexeme::region).ifPresent(sure::add);
                Optional<String> code = lexeme.nation().or(lexeme::seat).or(lexeme::region);
                code.ifPresent(c -> {
                    mentioned.add(c);
                    lexeme.region().ifPresent(mentioned::add);
                    int first = order.isEmpty()
                                    && found.segments().equals(fields.get(1).segments())
                            ? FIRST_BONUS
                            : 0;
                    order.putIfAbsent(c, order.size());
                    countries.merge(c, first + (lexeme.nation().isPresent() ? 2 : 1), Integer::sum);
                });
            }
        }
        for (PlaceMention place : context.places()) {
            if (place.decision().status() == Status.RESOLVED && place.role() != PlaceMention.Role.DEMONYM) {
                place.place()
                        .filter(p -> p.featureClass().equals("P"))
                        .flatMap(p -> p.countryIso2())
                        .ifPresent(c -> {
                            mentioned.add(c);
                            order.putIfAbsent(c, order.size());
                            countries.merge(c, place.span().field() == Field.TITLE ? 2 : 1, Integer::sum);
                        });
            }
        }
        ranking = countries.entrySet().stream()
                .filter(e -> !BODIES.contains(e.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(e -> -order.getOrDefault(e.getKey(), 0))
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
        Optional<String> most = ranking.stream().findFirst();
        main = most.filter(named::contains)
                .or(manners::local)
                .or(() -> most.filter(likeTowns::contains))
                .or(manners::country)
                .or(() -> most)
                .or(() -> context.outletRegion().map(r -> r.substring(0, Math.min(2, r.length()))));
    }

    /**
     * Whether a country is known only by a name that towns have too, in an article of another country's manner: Dublin, Ohio; for a local
     * office Lebanon, Tennessee as well.
     */
    boolean isNamesake(String country, String office) {
        if (named.contains(country) || BODIES.contains(country)) {
            return false;
        }
        Optional<String> manner = Offices.isLocal(office) ? manners.local().or(manners::country) : manners.country();
        return manner.filter(c -> !c.equals(country)).isPresent()
                && (Offices.isLocal(office) || !likeTowns.contains(country));
    }

    /** The country that the article speaks of most among those that can have an office that is called so. */
    Optional<String> countryOf(Title title) {
        Set<String> never = TABLES.never(title);
        return never.isEmpty()
                ? main
                : main.filter(c -> !never.contains(c)).or(() -> ranking.stream()
                        .filter(c -> !never.contains(c))
                        .filter(c -> !isNamesake(c, "mayor"))
                        .findFirst());
    }

    /** For a local office of an article that tells its country in no other way: what the writing of hours and sums suggests. */
    Optional<String> style() {
        return TABLES.style(body);
    }

    /** Whose soldiers a rank without a country is of: where the main country's forces go unsaid and others' are named, theirs. */
    Optional<String> forces() {
        return manners.forces(main);
    }

    /** Whether it names a ministry of justice, whose attorneys are the nation's and not a state's. */
    boolean namesJusticeMinistry() {
        return justice;
    }

    /** Empty for an undated article. */
    Optional<LocalDate> day() {
        return day;
    }

    /** The country that the article speaks of most; the first of equals. */
    Optional<String> mainCountry() {
        return main;
    }

    /** Whether the article's country can have an office that is called so; a chancellor elsewhere is a university's. */
    boolean mayHave(Lexeme.Head head) {
        List<String> only = TABLES.only(head.words());
        return only.isEmpty() || mainCountry().filter(only::contains).isPresent();
    }

    /** Whether the ministers of an article of a country are a region's. */
    boolean isDevolved(String country) {
        return TABLES.devolved(country).stream().anyMatch(body::contains);
    }

    boolean mentions(String country) {
        return mentioned.contains(country);
    }
}
