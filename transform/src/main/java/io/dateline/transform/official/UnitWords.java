package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Reads words before a head that name a place or body which no table knows: "Springfield mayor", "Harbor Commission chairman". */
final class UnitWords {

    private static final Set<HeadClass> TAKING = EnumSet.of(
            HeadClass.FIXED, HeadClass.HEAD, HeadClass.SPOKES, HeadClass.JUDGE, HeadClass.POLICE, HeadClass.PARTY);
    /** Offices of places and bodies that no table need know. */
    static final Set<String> OFFICES = Set.of(
            "regional-head",
            "mayor",
            "local-official",
            "police:chief",
            "prosecutor",
            "regional-official",
            "agency:head",
            "agency:official",
            "spokesperson",
            "judge",
            "police:officer",
            "military:commander",
            "party-leader",
            "envoy");
    /** Parts of a city or county that go by numbers: "District 4 councilman". */
    private static final Set<String> NUMBERED = Set.of("district", "ward", "precinct", "zone", "division", "region");

    /** Offices that a capitalised surname may stand before without its possessive: "Annan spokesman". */
    private static final Set<String> OF_PEOPLE = Set.of("spokesperson", "agency:head", "agency:official", "envoy");

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final int headSegment;
    private final Qualifiers found;
    private final Predicate<String> isSurname;
    private final boolean taken;

    /** @param found gets the unit */
    UnitWords(Segments s, Head head, int headSegment, Qualifiers found, Predicate<String> isSurname) {
        this.s = s;
        this.head = head;
        this.headSegment = headSegment;
        this.found = found;
        this.isSurname = isSurname;
        tokens = s.tokens();
        taken = TAKING.contains(head.kind()) && (head.kind() != HeadClass.FIXED || OFFICES.contains(head.office()));
    }

    /** Whether the head takes such words at all. */
    boolean taken() {
        return taken;
    }

    /** Takes the number of "District 4"; false where no numbered part stands before {@code k}. */
    boolean number(int k) {
        boolean number = taken && tokens.isNumber(s.firstToken(k)) && k > 0 && s.isCapitalised(k - 1);
        return number && NUMBERED.contains(tokens.lower(s.firstToken(k - 1))) && take(k);
    }

    /** Takes a word of no table's, or a given name or particle, unless it may be the surname of whom the head serves. */
    boolean plain(int k) {
        boolean person = OF_PEOPLE.contains(head.office())
                && found.unit.isEmpty()
                && isSurname.test(Names.fold(tokens.text(s.firstToken(k))));
        return !person && name(k);
    }

    /** Takes "County", "Assessors" of "Board of Assessors", and "hospital" of a spokeswoman: whose she is says that the office is no public one. */
    boolean kind(Lexeme lexeme, int k) {
        boolean business = head.kind() == HeadClass.SPOKES && lexeme.is(WordClass.BUSINESS) && k == headSegment - 1;
        boolean word = lexeme.is(WordClass.UNITWORD) || (s.isCapitalised(k) && isPlural(lexeme));
        return (business || taken && word) && take(k);
    }

    /** "Board of Assessors Chairman" */
    private static boolean isPlural(Lexeme lexeme) {
        return lexeme.head()
                .filter(h -> h.plural() && h.office().equals("local-official"))
                .isPresent();
    }

    /** Takes a word of the language that institutions are called after: "Water", "Health". */
    boolean institution(Lexeme lexeme, int k) {
        boolean institution = lexeme.is(WordClass.NOTNAME)
                || lexeme.is(WordClass.ATTRIBUTIVE)
                || lexeme.is(WordClass.BUSINESS)
                || lexeme.portfolio().isPresent()
                || lexeme.is(WordClass.MINISTRY);
        return institution && !lexeme.is(WordClass.FUNCTION) && !lexeme.is(WordClass.CALENDAR) && name(k);
    }

    private boolean name(int k) {
        return taken && s.isCapitalised(k) && take(k);
    }

    private boolean take(int k) {
        found.unitBefore(tokens.text(s.firstToken(k)));
        return true;
    }
}
