package io.dateline.transform.official;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that one phrase of the lexicon can mean. */
record Lexeme(
        Optional<Head> head,
        Optional<String> country,
        Optional<String> demonym,
        Optional<String> seat,
        Optional<String> region,
        Optional<String> portfolio,
        List<Body> bodies,
        Set<WordClass> classes) {

    /** The closed classes of words around titles and names. */
    enum WordClass {
        FORMER,
        ACTING,
        ELECT,
        CURRENT,
        KEPT,
        DROPPED,
        RANKDROPPED,
        HONORIFIC,
        SUFFIX,
        PARTICLE,
        ATTRIBUTIVE,
        ROLESTOP,
        FUNCTION,
        CALENDAR,
        NOTNAME,
        VERB,
        GIVEN,
        MINISTRY,
        BUSINESS,
        /** Other words that given names are, too: "Will Hart". */
        GIVENALSO,
        /** Other words that surnames are, too: "Ann Church". */
        SURNAME,
        /** Bodies that a title may name in lower case: "school board president". */
        UNITWORD
    }

    /** How an office follows from a head. */
    enum HeadClass {
        FIXED,
        PRESIDENT,
        PORTFOLIO,
        SECRETARY,
        STAFF,
        SPOKES,
        HEAD,
        MEMBER,
        RANK,
        POLICE,
        JUDGE,
        PARTY,
        LEADER,
        RELATIVE
    }

    /**
     * The head of a title.
     *
     * @param office the office, or its frame where portfolio or organisation complete it
     * @param words the head as the lexicon writes it
     * @param named whether a name may follow with nothing else before
     * @param bare whether it may stand alone for a person named elsewhere
     * @param national whether it may stand alone for the country's own holder
     * @param single whether it has one holder at a time
     * @param titleOnly whether it is one only before a name, with its period where it has one
     * @param plural whether it is a plural, which needs names after it
     */
    record Head(
            HeadClass kind,
            String office,
            String words,
            boolean named,
            boolean bare,
            boolean national,
            boolean single,
            boolean titleOnly,
            boolean plural) {}

    /** A body that titles name. */
    record Body(String kind, String country, String name) {}

    private static final Optional<String> NO = Optional.empty();

    /** What nothing is known of. */
    static final Lexeme NONE = new Lexeme(Optional.empty(), NO, NO, NO, NO, NO, List.of(), Set.of());

    boolean isNone() {
        return classes.isEmpty() && head.isEmpty() && portfolio.isEmpty() && !qualifies();
    }

    static Lexeme of(Head head) {
        return new Lexeme(Optional.of(head), NO, NO, NO, NO, NO, List.of(), Set.of());
    }

    static Lexeme country(String code) {
        return new Lexeme(Optional.empty(), Optional.of(code), NO, NO, NO, NO, List.of(), Set.of());
    }

    static Lexeme demonym(String code) {
        return new Lexeme(Optional.empty(), NO, Optional.of(code), NO, NO, NO, List.of(), Set.of());
    }

    static Lexeme seat(String code) {
        return new Lexeme(Optional.empty(), NO, NO, Optional.of(code), NO, NO, List.of(), Set.of());
    }

    static Lexeme region(String code) {
        return new Lexeme(Optional.empty(), NO, NO, NO, Optional.of(code), NO, List.of(), Set.of());
    }

    static Lexeme portfolio(String code) {
        return new Lexeme(Optional.empty(), NO, NO, NO, NO, Optional.of(code), List.of(), Set.of());
    }

    static Lexeme body(Body body) {
        return new Lexeme(Optional.empty(), NO, NO, NO, NO, NO, List.of(body), Set.of());
    }

    static Lexeme word(WordClass kind) {
        return new Lexeme(Optional.empty(), NO, NO, NO, NO, NO, List.of(), Set.of(kind));
    }

    Lexeme and(Lexeme other) {
        List<Body> all = new ArrayList<>(bodies);
        other.bodies.stream().filter(b -> !all.contains(b)).forEach(all::add);
        Set<WordClass> both = EnumSet.noneOf(WordClass.class);
        both.addAll(classes);
        both.addAll(other.classes);
        return new Lexeme(
                head.or(other::head),
                country.or(other::country),
                demonym.or(other::demonym),
                seat.or(other::seat),
                region.or(other::region),
                portfolio.or(other::portfolio),
                List.copyOf(all),
                both);
    }

    boolean is(WordClass kind) {
        return classes.contains(kind);
    }

    /** The country that a country name or a demonym speaks of. */
    Optional<String> nation() {
        return country.or(() -> demonym);
    }

    /** Whether it names a country, demonym, seat, region or body: what may qualify a title. */
    boolean qualifies() {
        return country.isPresent()
                || demonym.isPresent()
                || seat.isPresent()
                || region.isPresent()
                || !bodies.isEmpty();
    }
}
