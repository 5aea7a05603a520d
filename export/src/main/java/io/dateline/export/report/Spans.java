package io.dateline.export.report;

import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.util.List;

/** Where mentions stand: two columns of numbers, how far each begins behind the one before it in its text, and how long it is. */
final class Spans {

    private final int field;
    private final int start;
    private final int end;
    private final List<Integer> gaps;
    private final List<Integer> lengths;

    Spans(Table table, Numbers numbers) {
        field = table.index("field");
        start = table.index("char_start");
        end = table.index("char_end");
        gaps = numbers.column();
        lengths = numbers.column();
    }

    /**
     * Adds an article's mentions.
     *
     * @return how many of them stand in the title; those come first
     */
    int add(List<Row> mentions) {
        int inTitle = 0;
        int behind = 0;
        boolean wasTitle = true;
        for (Row mention : mentions) {
            boolean isTitle = "title".equals(mention.get(field));
            inTitle += isTitle ? 1 : 0;
            behind = isTitle == wasTitle ? behind : 0;
            wasTitle = isTitle;
            gaps.add(mention.number(start) - behind);
            lengths.add(mention.number(end) - mention.number(start));
            behind = mention.number(end);
        }
        return inTitle;
    }
}
