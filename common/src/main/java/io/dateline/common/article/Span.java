package io.dateline.common.article;

import java.util.Comparator;

/**
 * A stretch of an article's title or body.
 *
 * <p><b>Units:</b> 0-based, end-exclusive Java string indices (UTF-16 code units) into the field's text. Tables and files
 * speak of Unicode code points instead; {@link CodePoints} converts, in one place, when rows are written.
 */
public record Span(Field field, int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span needs 0 <= start < end, got " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return field == other.field && start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return field == other.field && start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
