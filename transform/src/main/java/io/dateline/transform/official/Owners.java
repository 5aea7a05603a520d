package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads possessors before a head: "Iraq's", "the party's", "Springfield's", but not a person's. */
final class Owners {

    private static final Set<String> GENERIC_OWNERS = Set.of(
            "country",
            "nation",
            "state",
            "city",
            "county",
            "province",
            "region",
            "town",
            "village",
            "kingdom",
            "republic",
            "asia",
            "europe",
            "africa",
            "world",
            "department",
            "committee");
    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found;
    private final Predicate<String> isSurname;
    private boolean owned;

    /** @param found gets what the owners name */
    Owners(Segments s, Head head, Qualifiers found, Predicate<String> isSurname) {
        this.s = s;
        this.head = head;
        this.found = found;
        this.isSurname = isSurname;
        tokens = s.tokens();
    }

    /** Whether a possessor that names no country was read: it makes a title as definite as an article does. */
    boolean owned() {
        return owned;
    }

    /** The segment whose possessive ending stands just before segment {@code k + 1}; -1 where none does. */
    int before(int k) {
        int token = s.firstToken(k);
        if (tokens.is(token, "s") && token > 1 && s.isApostrophe(token - 1)) {
            return s.ofToken(token - 2);
        }
        return s.isApostrophe(token) && token > 0 && s.text().charAt(tokens.end(token - 1) - 1) == 's'
                ? s.ofToken(token - 1)
                : -1;
    }

    /** Takes an owner in, where it says whose office it is; false where it is a person, whose mention is another. */
    boolean absorb(int owner, boolean takesUnit) {
        Lexeme lexeme = s.lexeme(owner);
        if (lexeme.qualifies()) {
            // "Bolivia's first Indian president": the possessor decides.
            lexeme.country().ifPresent(code -> found.country = Optional.of(code));
            found.qualify(lexeme);
            return true;
        }
        String word = tokens.text(s.firstToken(owner));
        if (GENERIC_OWNERS.contains(tokens.lower(s.firstToken(owner)))) {
            owned = true;
            return true;
        }
        if (word.equals("party")) {
            found.body(new Body("party", "", "Party"));
            owned = true;
            return true;
        }
        if (takesUnit && lexeme.is(WordClass.UNITWORD)) {
            found.unitBefore(word);
            owned = true;
            return true;
        }
        boolean place = UnitWords.OFFICES.contains(head.office())
                && !head.office().equals("spokesperson")
                && s.isCapitalised(owner)
                && lexeme.classes().isEmpty()
                && !isSurname.test(Names.fold(word));
        if (place) {
            found.unit = Optional.of(word);
        }
        return place;
    }
}
