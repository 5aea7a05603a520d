package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.OfficeTables.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads titles whose office hangs on the body that they name: chiefs and heads, presidents, leaders, members. */
final class BodyTitles {

    private static final OfficeTables TABLES = OfficeTables.bundled();
    private static final Set<String> ABOVE_STATES = Set.of("UN", "EU", "XN", "XA");

    private BodyTitles() {}

    /** A body's chief, director, chairman or commander, their deputies, and its members. */
    static Optional<Office> head(Title t, Optional<String> country, String unit) {
        boolean deputy = t.deputy() || t.head().office().endsWith("official") && !isChief(t);
        boolean member = t.head().kind() == HeadClass.MEMBER;
        boolean commander = t.head().office().startsWith("military");
        if (TABLES.isCommittee(unit)
                && t.bodies().stream().allMatch(b -> b.kind().startsWith("chamber"))) {
            boolean upper = t.bodies().stream().anyMatch(b -> b.kind().equals("chamber-upper"));
            return Office.of(upper ? "legislator:upper" : "legislator:lower", country.or(() -> ofBody(t)), t.unit());
        }
        if (!t.bodies().isEmpty()) {
            Body body = t.bodies().get(0);
            if (commander && body.kind().equals("io")) {
                // "NATO's supreme commander" leads its forces, not the alliance.
                return Office.of(
                        t.deputy() ? "military:officer" : "military:commander", country, OfficeReader.organisation(t));
            }
            Part part = member ? Part.MEMBER : deputy ? Part.DEPUTY : Part.CHIEF;
            Optional<String> of = body.country().isEmpty() ? country : Optional.of(body.country());
            return TABLES.office(body, part)
                    .map(o -> o.equals(OfficeTables.OPEN) ? military(body, commander, unit) : o)
                    .flatMap(o -> Office.of(
                            o,
                            of,
                            body.kind().startsWith("ministry:") ? Optional.empty() : OfficeReader.organisation(t)));
        }
        Optional<String> local =
                unit.isEmpty() ? country.flatMap(c -> TABLES.officeIn(t.head().words(), c)) : Optional.empty();
        if (local.isPresent()) {
            return Office.of(local.get(), country, Optional.empty());
        }
        if (commander) {
            return Office.of(
                    t.deputy() ? "military:officer" : "military:commander", country, OfficeReader.organisation(t));
        }
        if (country.filter(ABOVE_STATES::contains).isPresent()) {
            return Office.of(deputy ? "io:official" : "io:head", country, OfficeReader.organisation(t));
        }
        if (TABLES.isParty(unit)) {
            return deputy || member ? Optional.empty() : Office.of("party-leader", country, t.unit());
        }
        if (member) {
            return unit.contains("council") && !unit.contains("security")
                    ? Office.of("local-official", country, t.unit())
                    : Optional.empty();
        }
        if (TABLES.isLocal(unit) || (unit.isEmpty() && t.head().office().equals("local-official"))) {
            return Office.of("local-official", country, t.unit());
        }
        return TABLES.isPublic(unit)
                ? Office.of(deputy ? "agency:official" : "agency:head", country, t.unit())
                : Optional.empty();
    }

    /** An agency's or a national police's commissioner is its chief; a commission has several. */
    private static boolean isChief(Title t) {
        return t.head().words().equals("commissioner")
                && t.bodies().stream()
                        .anyMatch(b -> (b.kind().equals("agency") && !b.name().endsWith("Commission"))
                                || (b.kind().equals("police") && t.country().isPresent()));
    }

    private static Optional<String> ofBody(Title t) {
        return t.bodies().stream().map(Body::country).filter(c -> !c.isEmpty()).findFirst();
    }

    /** A whole army has a chief; what is less has commanders. */
    private static String military(Body body, boolean commander, String unit) {
        boolean whole = body.name().endsWith("Army") || body.name().equals("Joint Chiefs of Staff");
        return whole && !commander && !unit.contains("bureau") ? "military:chief" : "military:commander";
    }

    /** A president: of a party, a chamber, a court, a bank; else of a region or a state. */
    static Optional<Office> president(Title t, Optional<String> country) {
        for (Body body : t.bodies()) {
            Optional<String> office = TABLES.office(body, Part.PRESIDENT);
            if (office.filter(OfficeTables.OPEN::equals).isPresent()) {
                continue;
            }
            // "Republican President X" says the party of a head of state.
            boolean partyOnly =
                    body.kind().equals("party") && t.headStart() > t.start() && t.end() <= t.headStart() + 1;
            if (partyOnly) {
                return Office.of("head-of-state", t.country(), Optional.empty());
            }
            boolean io = body.kind().equals("io");
            return office.flatMap(
                    o -> Office.of(o, io ? Optional.of(body.country()) : country, Optional.of(body.name())));
        }
        if (OfficeReader.isRegional(t)) {
            return Office.of("regional-head", t.region(), t.unit());
        }
        if (TABLES.isParty(unit(t))) {
            return Office.of("party-leader", country, t.unit());
        }
        if (TABLES.isLocal(unit(t)) && t.country().isEmpty()) {
            return Office.of("local-official", country, t.unit());
        }
        // "president of U.S. Trust"
        boolean company = unit(t).startsWith("u.") || unit(t).startsWith("us ");
        if (company || (t.unit().isPresent() && t.country().isEmpty())) {
            return Optional.empty();
        }
        if (country.filter(Set.of("UN", "XN", "XX")::contains).isPresent()) {
            return Office.of("io:official", country, OfficeReader.organisation(t));
        }
        if (country.filter("EU"::equals).isPresent()) {
            // A member state presides the Union in turn: that is no person's office.
            return Optional.empty();
        }
        return Office.of(t.deputy() ? "vice-president" : "head-of-state", t.country(), Optional.empty());
    }

    /** A leader: of a party, an armed group, a region; else of a country, whatever the office is called. */
    static Optional<Office> leader(Title t, Optional<String> country) {
        // "Senate Democratic leader": the chamber before the party.
        List<Body> chambersFirst = t.bodies().stream()
                .sorted(Comparator.comparing(b -> !b.kind().startsWith("chamber")))
                .toList();
        for (Body body : chambersFirst) {
            Optional<String> office = TABLES.office(body, Part.LEADER);
            if (office.filter(OfficeTables.OPEN::equals).isPresent()) {
                continue;
            }
            if (t.deputy() && body.kind().equals("party")) {
                return Optional.empty();
            }
            boolean armed = body.kind().equals("armed");
            return office.flatMap(
                    o -> Office.of(o, armed ? Optional.of(body.country()) : country, Optional.of(body.name())));
        }
        if (OfficeReader.isRegional(t)) {
            return Office.of("regional-head", t.region(), t.unit());
        }
        boolean team = t.unit().filter(u -> u.contains("team")).isPresent();
        if (team || country.filter(Set.of("UN", "XX")::contains).isPresent()) {
            return Office.of("io:official", Optional.of("UN"), OfficeReader.organisation(t));
        }
        if (TABLES.isParty(unit(t))) {
            return Office.of("party-leader", country, t.unit());
        }
        if (t.unit().isPresent() && country.isEmpty()) {
            return Optional.empty();
        }
        boolean government = country.filter(TABLES::isLedByGovernment).isPresent();
        return Optional.of(
                new Office(government ? "head-of-government" : "head-of-state", true, country, Optional.empty()));
    }

    /** A title's body, in lower case, that no table knows; empty where it names none. */
    static String unit(Title t) {
        return t.unit().orElse("").toLowerCase(Locale.ROOT);
    }
}
