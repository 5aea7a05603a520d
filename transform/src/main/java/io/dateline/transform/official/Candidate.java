package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A possible mention, before it is known whom it speaks of: a title with a name, a name, or a title alone.
 *
 * <p>Mutable while one article is being read; never leaves it.
 */
final class Candidate {

    /** How a title and a name that stand apart belong together. */
    enum Link {
        NONE,
        APPOSITION,
        PREDICATE,
        /** The title is a verb's, and no mention. */
        CLAUSE
    }

    final Field field;
    final Segments segments;
    final int start;
    final int end;
    final OfficialMention.Type type;
    final List<Title> titles = new ArrayList<>();
    final String name;
    final int nameStart;

    /** For a title alone: the name that it stands in apposition to or is said of. */
    @Nullable
    Candidate partner;

    /** After a plural title: the other names that it goes with. */
    final List<Candidate> followers = new ArrayList<>();

    private @Nullable List<String> parts;

    Link link = Link.NONE;
    /** For a title alone that is no mention but says what a named person is to become. */
    boolean future;
    /** For one of several titles that share the last one's country. */
    @Nullable
    String sharedCountry;

    Candidate(
            Field field, Segments segments, int start, int end, OfficialMention.Type type, String name, int nameStart) {
        this.field = field;
        this.segments = segments;
        this.start = start;
        this.end = end;
        this.type = type;
        this.name = name;
        this.nameStart = nameStart;
    }

    /** The folded words of the name. */
    List<String> parts() {
        if (parts == null) {
            parts = List.copyOf(Names.parts(name));
        }
        return parts;
    }

    Title title() {
        return titles.get(0);
    }

    String text() {
        return segments.text()
                .substring(segments.tokens().start(start), segments.tokens().end(end - 1));
    }

    @Override
    public String toString() {
        return type + " '" + text() + "'";
    }
}
