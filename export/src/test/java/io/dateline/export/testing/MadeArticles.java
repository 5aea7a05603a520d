package io.dateline.export.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles of no newspaper, by a seed, annotated as they are made: about 20 mentions each, with offsets that are right. */
public final class MadeArticles {

    private static final String NULL = "\\N";

    private record Place(String id, String name, String demonym, String code, String iso2, String iso3, String at) {}

    private record Person(String name, String last, String office, String label, String country) {}

    private static final List<Place> PLACES = List.of(
            new Place("gn:2921044", "Germany", "German", "PCLI", "DE", "DEU", "51.5\t10.5"),
            new Place("gn:2950159", "Berlin", "", "PPLC", "DE", "DEU", "52.52437\t13.41053"),
            new Place("gn:3355338", "Namibia", "Namibian", "PCLI", "NA", "NAM", "-22\t17"),
            new Place("gn:3352136", "Windhoek", "", "PPLC", "NA", "NAM", "-22.55941\t17.08323"),
            new Place("gn:1861060", "Japan", "Japanese", "PCLI", "JP", "JPN", "35.68536\t139.75309"),
            new Place("gn:1850147", "Tokyo", "", "PPLC", "JP", "JPN", "35.6895\t139.69171"),
            new Place("gn:3469034", "Brazil", "Brazilian", "PCLI", "BR", "BRA", "-10\t-55"),
            new Place("gn:3448439", "São Paulo", "", "PPLA", "BR", "BRA", "-23.5475\t-46.63611"),
            new Place("gn:99237", "Iraq", "Iraqi", "PCLI", "IQ", "IRQ", "33\t44"),
            new Place("gn:98182", "Baghdad", "", "PPLC", "IQ", "IRQ", "33.34058\t44.40088"),
            new Place("gn:2186224", "New Zealand", "", "PCLI", "NZ", "NZL", "-42\t174"),
            new Place("gn:2179537", "Wellington", "", "PPLC", "NZ", "NZL", "-41.28664\t174.77557"),
            new Place("gn:6252001", "United States", "American", "PCLI", "US", "USA", "39.76\t-98.5"),
            new Place("gn:4140963", "Washington", "", "PPLC", "US", "USA", "38.89511\t-77.03637"),
            new Place("gn:1814991", "China", "Chinese", "PCLI", "CN", "CHN", "35\t105"),
            new Place("gn:2363254", "Southern Ocean", "", "OCN", NULL, NULL, "-60\t-180"));

    private static final List<Person> PEOPLE = List.of(
            new Person("Amelie Brandt", "Brandt", "minister:defence", "Minister of Defence of Germany", "DE"),
            new Person("Josef Haimbodi", "Haimbodi", "head-of-state", "President of Namibia", "NA"),
            new Person(
                    "Keiko Morita", "Morita", "minister:foreign-affairs", "Minister of Foreign Affairs of Japan", "JP"),
            new Person("Otávio Leme", "Leme", "head-of-government", "Prime Minister of Brazil", "BR"),
            new Person("Salma Rashid", "Rashid", "minister:energy", "Minister of Oil of Iraq", "IQ"),
            new Person("Tama Whaitiri", "Whaitiri", "mayor", "Mayor of Wellington", "NZ"),
            new Person("Zoë Quartermain", "Quartermain", "io:head", "Secretary-General of the United Nations", "UN"));

    private static final String[] OPENINGS = {
        "Officials said the talks over the harbour would go on.", "Rain kept most of the crowd away 🌧, but not all.",
        "Nobody in the room had expected the vote to be so close.",
                "“We were told to wait,” one of the engineers recalled.",
        "Prices rose again; the bakers' guild blamed the price of diesel.",
                "The bridge, closed since the flood, was opened with a ribbon."
    };
    private static final String[] SUBJECTS = {
        "Harbour", "Budget", "Rail", "Water", "Election", "School", "Grain", "Border"
    };
    private static final String[] VERBS = {
        "talks stall", "plan wins votes", "strike ends", "deal is signed", "row deepens"
    };

    private final Random random;
    private final Map<String, StringBuilder> copies = new LinkedHashMap<>();
    private final int sentencesPerArticle;

    private MadeArticles(long seed, int sentencesPerArticle) {
        this.random = new Random(seed);
        this.sentencesPerArticle = sentencesPerArticle;
    }

    /** Fills the database with {@code count} articles. */
    public static void fill(TestDatabase database, int count, long seed) throws SQLException, IOException {
        fill(database, count, seed, 12);
    }

    public static void fill(TestDatabase database, int count, long seed, int sentencesPerArticle)
            throws SQLException, IOException {
        MadeArticles made = new MadeArticles(seed, sentencesPerArticle);
        made.places();
        for (int i = 0; i < count; i++) {
            made.article(i);
            if (i % 2_000 == 1_999) {
                made.flush(database);
            }
        }
        made.add("rejection", "ingest", "wire.jsonl", "line 7", "bad-json", "Unexpected \"end\"", "wire.jsonl:7", 1);
        made.flush(database);
        database.execute("analyze");
    }

    private void places() {
        for (Place place : PLACES) {
            String[] at = place.at.split("\t");
            boolean country = place.code.equals("PCLI");
            add(
                    "place",
                    place.id,
                    place.id.substring(3),
                    place.name,
                    place.code.equals("OCN") ? "H" : country ? "A" : "P",
                    place.code,
                    place.iso2,
                    place.iso3,
                    country ? "00" : "07",
                    NULL,
                    at[0],
                    at[1],
                    random.nextInt(30_000_000));
        }
    }

    private void article(int number) {
        String id = sha256("article " + number).substring(0, 16);
        boolean undated = number % 25 == 24;
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_200));
        Person person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Place scene = PLACES.get(random.nextInt(PLACES.size()));
        String title = SUBJECTS[random.nextInt(SUBJECTS.length)] + " " + VERBS[random.nextInt(VERBS.length)] + " in "
                + scene.name;
        Text head = new Text(id, "title");
        head.sentence(title, sentence -> head.place(sentence, scene.name, scene, "literal"));
        Text body = new Text(id, "body");
        int mentions = 0;
        for (int i = 0; i < sentencesPerArticle; i++) {
            mentions += body.compose(day, undated, person, i);
        }
        String text = body.all.toString();
        add(
                "article",
                id,
                sha256(id + text),
                "made-" + number,
                number % 2 == 0 ? "The Daily Example" : "example.org",
                "https://example.org/" + number,
                NULL,
                title,
                number % 3 == 0 ? "A. Writer" : NULL,
                text.replace("\n", "\\n"),
                undated ? NULL : day + "T08:30:00Z",
                undated ? NULL : day,
                undated ? NULL : "second",
                undated ? NULL : "given",
                "en",
                points(text),
                sha256(title + text),
                NULL,
                NULL,
                "made:" + number,
                1,
                1);
        add(
                "annotation",
                id,
                sha256(id + text),
                number % 10 == 0 ? "rules 0.9.0" : "rules 1.0.0",
                undated ? "2019-01-01" : NULL,
                undated ? "2023-12-31" : NULL);
        if (mentions > 0) {
            add(
                    "article_official",
                    id,
                    1,
                    1,
                    "made:" + person.last.toLowerCase(Locale.ROOT),
                    person.name,
                    NULL,
                    person.office,
                    person.label,
                    NULL,
                    person.country,
                    "current",
                    "2018-03-01",
                    NULL,
                    "both",
                    mentions,
                    "official.title",
                    "0.95",
                    "resolved");
            if (number % 7 == 0) {
                add(
                        "article_official",
                        id,
                        1,
                        2,
                        "made:" + person.last.toLowerCase(Locale.ROOT),
                        person.name,
                        NULL,
                        "legislator:lower",
                        "Member of Parliament",
                        NULL,
                        person.country,
                        "former",
                        NULL,
                        "2018",
                        "text",
                        mentions,
                        "official.former",
                        "0.80",
                        "resolved");
            }
        }
    }

    /** A title or body as it grows, with its sentences and mentions. */
    private final class Text {
        private final String article;
        private final String field;
        private final StringBuilder all = new StringBuilder();
        private int sentences;

        Text(String article, String field) {
            this.article = article;
            this.field = field;
        }

        /** Appends a sentence; {@code mentions} are told of it before. */
        void sentence(String text, Consumer<String> mentions) {
            mentions.accept(text);
            int start = all.codePointCount(0, all.length());
            add("sentence", article, field, sentences++, start, start + text.codePointCount(0, text.length()), text);
            all.append(text);
        }

        /** Makes up the next sentence; 1 where the person is named in it. */
        int compose(LocalDate day, boolean undated, Person person, int number) {
            if (number > 0) {
                all.append(number % 4 == 0 ? "\n\n" : " ");
            }
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            int kind = number == 0 ? 0 : random.nextInt(4);
            switch (kind) {
                case 0 -> said(day, undated, person, place, number == 0);
                case 1 -> {
                    int year = day.minusMonths(3).getYear();
                    String name = place.demonym.isEmpty() ? place.name : place.demonym;
                    sentence(
                            "In " + year + ", the 𝒢rand " + name + " survey counted " + random.nextInt(9_000)
                                    + " boats.",
                            text -> {
                                date(
                                        text,
                                        "" + year,
                                        "" + year,
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, 31),
                                        "year",
                                        false);
                                place(text, name, place, place.demonym.isEmpty() ? "literal" : "demonym");
                            });
                }
                case 2 ->
                    sentence("For two weeks the people of " + place.name + " had been asking for news.", text -> {
                        date(text, "two weeks", "P2W", null, null, "week", false);
                        place(text, place.name, place, "literal");
                    });
                default -> sentence(OPENINGS[random.nextInt(OPENINGS.length)], text -> {});
            }
            return kind == 0 ? 1 : 0;
        }

        private void said(LocalDate day, boolean undated, Person person, Place place, boolean first) {
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
            String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            LocalDate meant = undated ? null : day.with(TemporalAdjusters.previous(weekday));
            String value = meant == null ? "XXXX-WXX-" + weekday.getValue() : meant.toString();
            String who = first ? person.label + " " + person.name : person.last;
            sentence(who + " said on " + name + " that nothing would change in " + place.name + ".", text -> {
                add(
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
                if (!person.label.contains(place.name)) {
                    place(text, place.name, place, "literal");
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
            add(
                    "date_mention",
                    article,
                    field,
                    from,
                    from + points(text),
                    sentences,
                    text,
                    duration ? "DURATION" : "DATE",
                    value,
                    NULL,
                    start,
                    end,
                    grain,
                    anchor,
                    NULL,
                    "date." + grain,
                    unresolved ? "0.30" : "0.90",
                    unresolved ? "unresolved" : "resolved",
                    NULL,
                    NULL);
        }

        void place(String sentence, String text, Place place, String role) {
            int from = offset(sentence, text);
            boolean unresolved = random.nextInt(40) == 0;
            add(
                    "place_mention",
                    article,
                    field,
                    from,
                    from + points(text),
                    sentences,
                    text,
                    role,
                    random.nextInt(30) == 0 ? "western" : NULL,
                    unresolved ? NULL : place.id,
                    "place." + role,
                    "0.87",
                    unresolved ? "unresolved" : random.nextInt(9) == 0 ? "ambiguous" : "resolved");
        }
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private void add(String table, @Nullable Object... values) {
        StringBuilder rows = copies.computeIfAbsent(table, t -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? NULL : values[i]);
        }
        rows.append('\n');
    }

    private void flush(TestDatabase database) throws SQLException, IOException {
        for (Map.Entry<String, StringBuilder> copy : copies.entrySet()) {
            database.copy(copy.getKey(), copy.getValue().toString());
        }
        copies.clear();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
