package io.dateline.export.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A made-up title or body as it grows, with its sentences and mentions. */
final class MadeText {

    private final CopyTables tables;
    private final Random random;
    private final String article;
    private final String field;
    private final StringBuilder all = new StringBuilder();
    private int sentences;

    MadeText(CopyTables tables, Random random, String article, String field) {
        this.tables = tables;
        this.random = random;
        this.article = article;
        this.field = field;
    }

    /** Appends a sentence; {@code mentions} are told of it before. */
    void sentence(String text, Consumer<String> mentions) {
        mentions.accept(text);
        int start = all.codePointCount(0, all.length());
        tables.add("sentence", article, field, sentences++, start, start + text.codePointCount(0, text.length()), text);
        all.append(text);
    }

    /** Makes up the next sentence; 1 where the person is named in it. */
    int compose(LocalDate day, boolean undated, MadeWords.Person person, int number) {
        if (number > 0) {
            all.append(number % 4 == 0 ? "\n\n" : " ");
        }
        MadeWords.Place place = MadeWords.PLACES.get(random.nextInt(MadeWords.PLACES.size()));
        int kind = number == 0 ? 0 : random.nextInt(4);
        switch (kind) {
            case 0 -> said(day, undated, person, place, number == 0);
            case 1 -> {
                int year = day.minusMonths(3).getYear();
                String name = place.demonym().isEmpty() ? place.name() : place.demonym();
                sentence(
                        "In " + year + ", the 𝒢rand " + name + " survey counted " + random.nextInt(9_000) + " boats.",
                        text -> {
                            date(
                                    text,
                                    "" + year,
                                    "" + year,
                                    LocalDate.of(year, 1, 1),
                                    LocalDate.of(year, 12, 31),
                                    "year",
                                    false);
                            place(text, name, place, place.demonym().isEmpty() ? "literal" : "demonym");
                        });
            }
            case 2 ->
                sentence("For two weeks the people of " + place.name() + " had been asking for news.", text -> {
                    date(text, "two weeks", "P2W", null, null, "week", false);
                    place(text, place.name(), place, "literal");
                });
            default -> sentence(MadeWords.OPENINGS[random.nextInt(MadeWords.OPENINGS.length)], text -> {});
        }
        return kind == 0 ? 1 : 0;
    }

    private void said(LocalDate day, boolean undated, MadeWords.Person person, MadeWords.Place place, boolean first) {
        DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        LocalDate meant = undated ? null : day.with(TemporalAdjusters.previous(weekday));
        String value = meant == null ? "XXXX-WXX-" + weekday.getValue() : meant.toString();
        String who = first ? person.label() + " " + person.name() : person.last();
        sentence(who + " said on " + name + " that nothing would change in " + place.name() + ".", text -> {
            tables.add(
                    "official_mention",
                    article,
                    field,
                    offset(text, who),
                    offset(text, who) + points(who),
                    sentences,
                    who,
                    first ? "named_role" : "name",
                    1,
                    "official.title",
                    "0.95",
                    "resolved");
            date(text, name, value, meant, meant, "day", undated);
            if (!person.label().contains(place.name())) {
                place(text, place.name(), place, "literal");
            }
        });
    }

    private int offset(String sentence, String mention) {
        return points(all.toString()) + points(sentence.substring(0, sentence.indexOf(mention)));
    }

    private void date(
            String sentence,
            String text,
            String value,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String grain,
            boolean unresolved) {
        int from = offset(sentence, text);
        boolean duration = value.startsWith("P");
        String anchor = duration || unresolved ? "none" : grain.equals("year") ? "absolute" : "publication";
        tables.add(
                "date_mention",
                article,
                field,
                from,
                from + points(text),
                sentences,
                text,
                duration ? "DURATION" : "DATE",
                value,
                CopyTables.NULL,
                start,
                end,
                grain,
                anchor,
                CopyTables.NULL,
                "date." + grain,
                unresolved ? "0.30" : "0.90",
                unresolved ? "unresolved" : "resolved",
                CopyTables.NULL,
                CopyTables.NULL);
    }

    void place(String sentence, String text, MadeWords.Place place, String role) {
        int from = offset(sentence, text);
        boolean unresolved = random.nextInt(40) == 0;
        tables.add(
                "place_mention",
                article,
                field,
                from,
                from + points(text),
                sentences,
                text,
                role,
                random.nextInt(30) == 0 ? "western" : CopyTables.NULL,
                unresolved ? CopyTables.NULL : place.id(),
                "place." + role,
                "0.87",
                unresolved ? "unresolved" : random.nextInt(9) == 0 ? "ambiguous" : "resolved");
    }

    /** What was written so far. */
    String all() {
        return all.toString();
    }

    static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
