package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads offices that a verb tells: "Ann Lee, who chairs the Senate Banking Committee". They are no mentions, but say who the person is. */
final class RelativeClauses {

    private static final Head CHAIR = head("agency:head", "chairman");
    private static final Head CHIEF = head("agency:head", "head");
    private static final Head COMMANDER = head("military:commander", "commander");

    private static final Map<String, Head> VERBS = Map.of(
            "chairs", CHAIR, "heads", CHIEF, "leads", CHIEF, "directs", CHIEF, "runs", CHIEF, "commands", COMMANDER);
    private static final Map<String, Head> PARTICIPLES = Map.of(
            "chaired", CHAIR, "headed", CHIEF, "led", CHIEF, "directed", CHIEF, "run", CHIEF, "commanded", COMMANDER);
    private static final Set<String> ADVERBS = Set.of("also", "now", "currently", "still");

    private RelativeClauses() {}

    private static Head head(String office, String words) {
        return new Head(HeadClass.HEAD, office, words, false, true, false, false, false, false);
    }

    /** Titles of the named people of a field, each with its person as partner. */
    static List<Candidate> of(OfficialMatcher.Found found) {
        return Stream.concat(
                        found.titled().stream().filter(c -> c.type == OfficialMention.Type.NAMED_ROLE),
                        found.names().stream())
                .flatMap(person -> Stream.ofNullable(after(person)))
                .toList();
    }

    private static @Nullable Candidate after(Candidate person) {
        Segments s = person.segments;
        Tokens tokens = s.tokens();
        int at = person.end + 2;
        if (at + 1 >= tokens.size() || !tokens.is(person.end, ',') || !tokens.is(at - 1, "who")) {
            return null;
        }
        if (tokens.isWord(at) && ADVERBS.contains(tokens.lower(at))) {
            at++;
        }
        boolean perfect = tokens.is(at, "has");
        int verb = perfect ? at + 1 : at;
        if (verb + 1 >= tokens.size() || !tokens.isWord(verb)) {
            return null;
        }
        Head head = (perfect ? PARTICIPLES : VERBS).get(tokens.lower(verb));
        Title title = head == null ? null : TitleParser.ofVerb(s, verb, head);
        if (title == null || !title.qualified()) {
            return null;
        }
        Candidate clause = new Candidate(person.field, s, verb, title.end(), OfficialMention.Type.ROLE, "", verb);
        clause.titles.add(title);
        clause.partner = person;
        clause.link = Candidate.Link.CLAUSE;
        return clause;
    }
}
