package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.official.Title.Time;
import io.dateline.transform.text.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the person of the article whom a title without a name points back to: "the minister", after a minister was named. */
final class Antecedents {

    /** Words after which a title goes without article: "and", "when he became mayor". */
    private static final Set<String> BEFORE_BARE = Set.of("and", "became", "becoming", "remained", "remains", "as");

    /** How many tokens after an indefinite role its name can come. */
    private static final int SOON = 80;

    private static final int SHORT = 3;

    private final ArticleView view;
    private final ArticlePeople people;

    Antecedents(ArticleView view, ArticlePeople people) {
        this.view = view;
        this.people = people;
    }

    /** Somebody of the article whose office agrees: the last mentioned before the role, else the first after. */
    Optional<Someone> of(Candidate role, Office office) {
        Someone best = null;
        int bestLast = Integer.MIN_VALUE;
        Title title = role.title();
        // Without a day the register can't tell who held an office then: what the article says goes first.
        boolean said = view.day().isEmpty() && people.all().stream().anyMatch(p -> claims(p, title, office));
        for (Someone someone : people.all()) {
            boolean agrees = claims(someone, title, office) || (!said && served(someone, title, office));
            if (!agrees || isOfAnotherPlace(someone, role, office)) {
                continue;
            }
            int last = someone.lastBefore(role);
            if (last < 0) {
                last = -1
                        - someone.mentions.stream().mapToInt(m -> m.start).min().orElse(0);
            }
            if (last > bestLast) {
                best = someone;
                bestLast = last;
            }
        }
        boolean needsDeterminer =
                title.determiner() == Determiner.NONE && !title.qualified() && title.time() == Time.UNSAID;
        if (best != null && needsDeterminer && !canStandBare(role)) {
            return Optional.empty();
        }
        if (title.determiner() == Determiner.INDEFINITE && !title.qualified()) {
            return Optional.ofNullable(best).filter(p -> isIntroducedBy(role, office, p));
        }
        if (title.determiner() == Determiner.PERSON && bestLast < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    /** "A federal judge has dismissed the claims ... Judge X": the only one of the article, whose name comes soon after. */
    private boolean isIntroducedBy(Candidate role, Office office, Someone someone) {
        String noun = lastWord(role.title());
        boolean only = people.all().stream()
                        .filter(p -> claims(p, role.title(), office))
                        .count()
                == 1;
        int first = someone.mentions.stream()
                .filter(m -> m.field == role.field)
                .mapToInt(m -> m.start)
                .min()
                .orElse(-1);
        return only
                && first > role.start
                && first - role.start < SOON
                && someone.claims.stream().anyMatch(c -> lastWord(c.title()).equals(noun));
    }

    private static String lastWord(Title title) {
        String words = title.head().words().toLowerCase(Locale.ROOT);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** "the chief", after a police chief was named: who was last given a title that ends in the same noun. */
    Optional<Someone> bySameNoun(Candidate role) {
        Title title = role.title();
        if (title.determiner() != Determiner.THE
                || title.qualified()
                || title.head().kind() != HeadClass.HEAD) {
            return Optional.empty();
        }
        String noun = title.head().words();
        return people.all().stream()
                .filter(p -> p.lastBefore(role) >= 0)
                .filter(p -> p.claims.stream()
                        .anyMatch(c -> !c.future()
                                && c.title()
                                        .head()
                                        .words()
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith(noun)))
                .max(Comparator.comparingInt(p -> p.lastBefore(role)));
    }

    /** Without article a title is a mention only at a sentence's start or as a capitalised form of address. */
    private static boolean canStandBare(Candidate role) {
        Segments s = role.segments;
        return s.startsSentence(role.start)
                || isInHeadline(role)
                || (role.start > 0
                        && s.tokens().isWord(role.start - 1)
                        && BEFORE_BARE.contains(s.tokens().lower(role.start - 1)))
                || !role.title().portfolios().isEmpty();
    }

    /** "Police search mayor's home": a first line or sentence without any article. */
    private static boolean isInHeadline(Candidate role) {
        Tokens tokens = role.segments.tokens();
        int end = 0;
        while (end < tokens.size() && (end == 0 || !role.segments.newLineBefore(end)) && !endsSentence(tokens, end)) {
            if (tokens.is(end, "the") || tokens.is(end, "a") || tokens.is(end, "an")) {
                return false;
            }
            end++;
        }
        return role.start < end;
    }

    /** A period after a word that is no abbreviation. */
    private static boolean endsSentence(Tokens tokens, int token) {
        return tokens.is(token, '.') && token > 0 && tokens.end(token - 1) - tokens.start(token - 1) > SHORT;
    }

    /** Whether the article gives somebody an office that the title can mean. */
    private static boolean claims(Someone someone, Title title, Office office) {
        for (Claim claim : someone.claims) {
            if (claim.future()) {
                continue;
            }
            if (sameOffice(claim, title, office)
                    && sameCountry(claim.country().or(() -> country(someone)), office)
                    && sameTime(claim, title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the register knows somebody in an office that the title can mean. */
    private boolean served(Someone someone, Title title, Office office) {
        if (someone.person == null) {
            return false;
        }
        for (Term term : someone.person.terms()) {
            boolean held = view.day()
                    .map(day -> title.time() == Time.FORMER ? term.begunBy(day) : term.possiblyOn(day))
                    .orElse(true);
            if (held
                    && Offices.fits(office, title, term)
                    && (office.country().isEmpty() || office.country().get().equals(term.country()))) {
                return true;
            }
        }
        return false;
    }

    /** "the Lamar County judge", "the town's mayor" before "In Springfield, Mayor X": an office of one place is not another's. */
    private static boolean isOfAnotherPlace(Someone someone, Candidate role, Office office) {
        if (!RoleResolver.LOCAL.contains(office.office())) {
            return false;
        }
        Optional<String> own = role.title().unit();
        for (Candidate mention : someone.mentions) {
            Optional<String> place = Locative.before(mention.segments, mention.start);
            if (place.isPresent()) {
                return own.map(unit -> !unit.contains(place.get()))
                        .orElse(role.field == mention.field && role.start < mention.start);
            }
        }
        return own.isPresent()
                && someone.person != null
                && someone.person.terms().stream()
                        .filter(t -> t.office().equals(office.office()))
                        .flatMap(t -> t.organisation().stream())
                        .anyMatch(place -> !own.get().contains(place));
    }

    private static Optional<String> country(Someone someone) {
        return Optional.ofNullable(someone.person).map(p -> p.terms().get(0).country());
    }

    private static boolean sameOffice(Claim claim, Title title, Office office) {
        Office other = claim.office();
        if (new Claim(title, office, false).isShortOf(List.of(claim))) {
            return true;
        }
        if (other.office().equals(office.office()) && other.vague() == office.vague()) {
            if (Offices.isHeir(claim.title()) != Offices.isHeir(title)) {
                return false;
            }
            if (claim.title().isPostedElsewhere(title)) {
                return false;
            }
            boolean sameHead = claim.title().head().words().equals(title.head().words());
            boolean sameBody = office.organisation().isEmpty()
                    || other.organisation().isEmpty()
                    || office.organisation().equals(other.organisation());
            return (sameBody || office.office().equals("envoy"))
                    && (sameHead || !(title.head().office().equals("agency:head") || isOfRegion(title, office)));
        }
        if (office.vague()) {
            return Offices.fits(office, title, other.office(), "");
        }
        return other.vague() && other.office().equals(office.office());
    }

    /** "Kentucky's attorney general": a region has other officials too. */
    private static boolean isOfRegion(Title title, Office office) {
        return office.office().equals("regional-official")
                && title.head().office().startsWith("minister:");
    }

    private static boolean sameCountry(Optional<String> a, Office office) {
        return office.country().isEmpty() || a.isEmpty() || a.equals(office.country());
    }

    /** "the former minister" is somebody who was said to be a former one; "the minister" may be either. */
    private static boolean sameTime(Claim claim, Title title) {
        return title.time() != Time.FORMER
                || claim.title().time() == Time.FORMER
                || claim.title().time() == Time.UNSAID;
    }
}
