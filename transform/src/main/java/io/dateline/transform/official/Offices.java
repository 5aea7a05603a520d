package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What offices have to do with one another: which an unclear title can mean, which matter more, how they are printed. */
final class Offices {

    /** Offices in the order in which a person is known by them. */
    private static final List<String> RANKS = List.of(
            "head-of-state",
            "monarch",
            "head-of-government",
            "io:head",
            "vice-president",
            "minister:foreign-affairs",
            "minister:defence",
            "deputy-head-of-government",
            "minister:finance",
            "minister:interior",
            "central-bank:governor",
            "national-security-adviser",
            "rebel-leader",
            "party-leader",
            "speaker",
            "military:chief",
            "intelligence:head");

    private static final Set<String> LED =
            Set.of("head-of-state", "head-of-government", "party-leader", "rebel-leader", "regional-head", "monarch");

    /** Offices of which a country has many: they are in it, not its own. */
    private static final Set<String> LOCAL = Set.of(
            "mayor",
            "local-official",
            "regional-head",
            "regional-official",
            "police:chief",
            "police:officer",
            "judge",
            "prosecutor");

    private static final Set<String> OF_EITHER_CHAMBER =
            Set.of("majority leader", "minority leader", "majority whip", "minority whip");

    private Offices() {}

    static boolean isLocal(String office) {
        return LOCAL.contains(office);
    }

    /** Whether a title can mean an office that a term is of; countries aside. */
    static boolean fits(Office said, Title title, Term term) {
        return fits(said, title, term.office(), term.title()) && Posts.agree(title, term)
                || local(title, term.country()).filter(term.office()::equals).isPresent();
    }

    /** What a title that names no country is there: Canada's premiers lead provinces. */
    static Optional<String> local(Title title, String country) {
        return title.country().isEmpty() && !title.deputy()
                ? OfficeTables.bundled().officeIn(title.head().words(), country)
                : Optional.empty();
    }

    /** "Crown prince": the office list has one code for heirs and for those who reign. */
    static boolean isHeir(Title title) {
        return isHeir(title.head().words());
    }

    private static boolean isHeir(String words) {
        return words.toLowerCase(Locale.ROOT).startsWith("crown ");
    }

    static boolean fits(Office said, Title title, String office, String printed) {
        if (said.vague()) {
            return fitsVague(said, title, office);
        }
        if (said.office().equals(office)) {
            return switch (office) {
                case "head-of-state" -> fitsHeadOfState(title, printed);
                case "monarch" -> isHeir(title) == isHeir(printed);
                default -> true;
            };
        }
        if (OF_EITHER_CHAMBER.contains(title.head().words())) {
            return office.startsWith("legislator:");
        }
        // Joint ministries are listed under one of their portfolios.
        if (said.office().startsWith("minister:") && office.startsWith("minister:")) {
            String portfolio = office.substring(9);
            return title.portfolios().contains(portfolio)
                    || (isEconomic(said.office())
                            && isEconomic(office)
                            && title.portfolios().size() > 1);
        }
        return false;
    }

    private static boolean isEconomic(String office) {
        return office.equals("minister:finance") || office.equals("minister:economy");
    }

    /** Iran has a president and a supreme leader; Germany's president is never "leader". */
    private static boolean fitsHeadOfState(Title title, String printed) {
        String words = title.head().words().toLowerCase(Locale.ROOT);
        String of = printed.toLowerCase(Locale.ROOT);
        if (words.contains("supreme leader")) {
            return of.contains("supreme leader");
        }
        if (words.contains("governor")) {
            return of.contains("governor");
        }
        return !words.equals("president") || !(of.contains("supreme leader") || of.contains("governor-general"));
    }

    private static boolean fitsVague(Office said, Title title, String office) {
        HeadClass kind = title.head().kind();
        if (kind == HeadClass.LEADER) {
            return LED.contains(office);
        }
        if (kind == HeadClass.PORTFOLIO || kind == HeadClass.SECRETARY) {
            boolean deputy = said.office().startsWith("deputy-");
            return deputy
                    ? office.startsWith("deputy-minister:")
                    : office.startsWith("minister:")
                            || (office.startsWith("deputy-minister:") && kind == HeadClass.PORTFOLIO);
        }
        return said.office().equals(office);
    }

    /** How much an office matters for who its holder is; lower is more. */
    static int rank(String office) {
        int rank = RANKS.indexOf(office);
        if (rank >= 0) {
            return rank;
        }
        return office.startsWith("minister:") ? RANKS.size() : RANKS.size() + (office.startsWith("deputy-") ? 2 : 1);
    }

    /** Whether the holders are known by their names beyond their own country. */
    static boolean isWorldly(String office) {
        int rank = RANKS.indexOf(office);
        return rank >= 0 && rank <= RANKS.indexOf("vice-president");
    }

    static boolean isMilitary(String office) {
        return office.startsWith("military:");
    }
}
