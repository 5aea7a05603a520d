package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.OfficeTables.Part;
import java.util.Optional;
import java.util.Set;

/** Reads an office out of a title: its code, country and organisation, as far as the title says them. */
final class OfficeReader {

    private static final OfficeTables TABLES = OfficeTables.bundled();
    private static final Set<String> ABOVE_STATES = Set.of("UN", "EU", "XN", "XA");
    private static final Set<String> AT_BODIES = Set.of("UN", "XN");
    private static final Set<String> WITHOUT_MINISTERS = Set.of("UN", "XN", "XX", "XA");

    private OfficeReader() {}

    /** The office of a title; empty where it is no public office or not told apart from a private one. */
    static Optional<Office> read(Title t) {
        Optional<String> country = countryOf(t);
        String unit = BodyTitles.unit(t);
        boolean church = unit.equals("church");
        if ((t.head().kind() != HeadClass.PORTFOLIO || church) && TABLES.isPrivate(unit)) {
            return Optional.empty();
        }
        return switch (t.head().kind()) {
            case FIXED -> fixed(t, country);
            case PRESIDENT -> BodyTitles.president(t, country);
            case PORTFOLIO ->
                portfolio(t, country, t.deputy() ? "deputy-minister" : t.head().office());
            case SECRETARY ->
                t.portfolios().isEmpty()
                        ? secretary(t, country)
                        : portfolio(
                                t,
                                country,
                                t.deputy() ? "deputy-minister" : t.head().office());
            case STAFF -> staff(t, country, unit);
            case SPOKES -> spokes(t, country, unit);
            case HEAD, MEMBER -> BodyTitles.head(t, country, unit);
            case RANK -> Office.of(isPolice(t, unit) ? "police:officer" : "military:officer", country, organisation(t));
            case POLICE ->
                // "a sergeant in the National Guard"
                Office.of(
                        has(t, "military") || (TABLES.isForce(unit) && !isPolice(t, unit))
                                ? "military:officer"
                                : "police:officer",
                        country,
                        organisation(t));
            case JUDGE -> Office.of("judge", country, organisation(t).or(() -> Optional.of("Court")));
            case PARTY -> Office.of("party-leader", country, organisation(t));
            case LEADER -> BodyTitles.leader(t, country);
            case RELATIVE -> Optional.empty();
        };
    }

    static Optional<String> countryOf(Title t) {
        Optional<String> body =
                t.bodies().stream().map(Body::country).filter(c -> !c.isEmpty()).findFirst();
        boolean bodyRules = has(t, "io") || has(t, "armed");
        return (bodyRules ? body.or(t::country) : t.country().or(() -> body)).or(t::region);
    }

    static Optional<String> organisation(Title t) {
        return t.bodies().stream()
                .filter(b -> !b.country().isEmpty())
                .map(Body::name)
                .findFirst()
                .or(t::unit)
                .or(() -> t.bodies().stream().map(Body::name).findFirst());
    }

    private static boolean has(Title t, String kind) {
        return t.bodies().stream().anyMatch(b -> b.kind().equals(kind));
    }

    /** Whether a title names police. */
    static boolean isPolice(Title t) {
        return isPolice(t, BodyTitles.unit(t));
    }

    private static boolean isPolice(Title t, String unit) {
        return has(t, "police")
                || unit.contains("police")
                || unit.contains("sheriff")
                || unit.contains("public safety");
    }

    /** Whether a region has it, and not the country: "the interior minister of Bavaria". */
    static boolean isRegional(Title t) {
        return t.region().isPresent() && (t.country().isEmpty() || t.country().equals(t.region()));
    }

    private static Optional<Office> fixed(Title t, Optional<String> country) {
        String office = t.head().office();
        boolean foreign = !t.bodies().isEmpty() || t.unit().isPresent();
        return switch (office) {
            case "head-of-government" ->
                t.region().isPresent()
                        ? Office.of(t.deputy() ? "regional-official" : "regional-head", country.or(t::region), t.unit())
                        : Office.of(t.deputy() ? "deputy-head-of-government" : office, country, Optional.empty());
            case "vice-president" ->
                // "Microsoft's vice president"
                foreign && t.country().isEmpty() ? Optional.empty() : said(t, office, country);
            case "ambassador" ->
                // "U.N. Ambassador X" serves a state there.
                said(t, office, country.filter(c -> !AT_BODIES.contains(c)));
            case "io:head", "io:official" -> international(t, country, office);
            default -> said(t, office, country);
        };
    }

    private static Optional<Office> said(Title t, String office, Optional<String> country) {
        if (has(t, "armed") && office.startsWith("military:")) {
            return Office.of("rebel-leader", country, organisation(t));
        }
        if (office.contains("minister:") && isRegional(t)) {
            // "Ohio's attorney general"
            String regional = t.region()
                    .flatMap(r -> TABLES.officeIn(t.head().words(), r))
                    .orElse("regional-official");
            return Office.of(regional, t.region(), t.unit());
        }
        String adjusted = t.deputy() ? TABLES.deputyOf(office) : office;
        Optional<String> serves = office.equals("minister:foreign-affairs")
                ? country
                : country.or(() -> TABLES.implied(t.head().words()));
        return Office.of(adjusted, serves, adjusted.startsWith("minister") ? Optional.empty() : organisation(t));
    }

    /** "Secretary-general" and the like: of a body above states, of a party, or else of an agency of a state. */
    private static Optional<Office> international(Title t, Optional<String> country, String office) {
        boolean body = has(t, "io");
        if (has(t, "party") && !body) {
            return Office.of("party-leader", country, organisation(t));
        }
        boolean above = body || country.filter(ABOVE_STATES::contains).isPresent();
        if (country.isPresent() && !above) {
            return Office.of(office.equals("io:official") ? office : "agency:head", country, organisation(t));
        }
        return Office.of(
                t.deputy() ? "io:official" : office,
                country.or(() -> TABLES.implied(t.head().words())),
                organisation(t));
    }

    private static Optional<Office> portfolio(Title t, Optional<String> country, String frame) {
        Optional<String> ministry = t.bodies().stream()
                .map(Body::kind)
                .filter(k -> k.startsWith("ministry:"))
                .map(k -> k.substring("ministry:".length()))
                .findFirst();
        Optional<String> portfolio = t.portfolios().stream().findFirst().or(() -> ministry);
        if (TABLES.isRegion(BodyTitles.unit(t))) {
            return Office.of("regional-official", country, Optional.empty());
        }
        if (isRegional(t) && (t.country().isEmpty() || !t.portfolios().isEmpty())) {
            return Office.of("regional-official", t.region(), t.unit());
        }
        if (country.filter(WITHOUT_MINISTERS::contains).isPresent()) {
            return Office.of("io:official", country, organisation(t));
        }
        // "a Foreign Office minister": the ministry has a secretary above him.
        boolean junior = frame.equals("minister")
                && ministry.isPresent()
                && country.filter(c -> TABLES.isJunior(t.head().words(), c)).isPresent();
        String level = junior ? "deputy-minister" : frame;
        return Optional.of(
                new Office(level + ":" + portfolio.orElse("other"), portfolio.isEmpty(), country, Optional.empty()));
    }

    /** A secretary without a portfolio: of a ministry or a security council, or nobody that is known. */
    private static Optional<Office> secretary(Title t, Optional<String> country) {
        Optional<String> alone = TABLES.alone(t.head().words());
        if (alone.isPresent()) {
            return said(t, alone.get(), country);
        }
        for (Body body : t.bodies()) {
            boolean ministry = body.kind().startsWith("ministry:");
            if (ministry || body.kind().equals("council")) {
                return TABLES.office(body, ministry && t.deputy() ? Part.DEPUTY : Part.CHIEF)
                        .flatMap(o -> Office.of(o, country, ministry ? Optional.empty() : Optional.of(body.name())));
            }
        }
        if (!t.bodies().isEmpty() || t.unit().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Office("minister:other", true, country, Optional.empty()));
    }

    /** A chief of staff or adviser: of an army, a governor, or a head of state or government. */
    private static Optional<Office> staff(Title t, Optional<String> country, String unit) {
        boolean adviser = t.head().office().equals("adviser");
        if (adviser && has(t, "council")) {
            return Office.of("agency:official", country, organisation(t));
        }
        if (has(t, "military")) {
            return adviser ? Optional.empty() : Office.of("military:chief", country, organisation(t));
        }
        if (unit.contains("regional-head") || unit.contains("governor")) {
            return Office.of("regional-official", country, Optional.empty());
        }
        boolean leads = unit.contains("president")
                || unit.contains("prime minister")
                || unit.startsWith("head-of-")
                || unit.equals("monarch")
                || has(t, "presidency")
                || has(t, "premiership");
        if (adviser && !leads) {
            return Optional.empty();
        }
        return Optional.of(new Office(
                "chief-of-staff",
                !leads && country.isEmpty(),
                country,
                unit.startsWith("head-of-") || unit.equals("monarch") ? Optional.empty() : organisation(t)));
    }

    private static Optional<Office> spokes(Title t, Optional<String> country, String unit) {
        if (has(t, "party") || has(t, "armed")) {
            return t.shadows() ? Office.of("legislator:lower", country, Optional.empty()) : Optional.empty();
        }
        boolean isPublic =
                !t.bodies().isEmpty() || country.isPresent() || !t.portfolios().isEmpty() || TABLES.isPublic(unit);
        if (t.unit().isPresent() && !isPublic) {
            return Optional.empty();
        }
        boolean vague = !isPublic && !t.head().words().contains("press secretary");
        return Optional.of(new Office("spokesperson", vague, country, organisation(t)));
    }
}
