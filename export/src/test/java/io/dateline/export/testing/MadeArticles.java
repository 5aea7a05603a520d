package io.dateline.export.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/** Articles of no newspaper, by a seed, annotated as they are made: about 20 mentions each, with offsets that are right. */
public final class MadeArticles {

    private final Random random;
    private final CopyTables tables = new CopyTables();
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
                made.tables.flush(database);
            }
        }
        made.tables.add(
                "rejection", "ingest", "wire.jsonl", "line 7", "bad-json", "Unexpected \"end\"", "wire.jsonl:7", 1);
        made.tables.flush(database);
        database.execute("analyze");
    }

    private void places() {
        for (MadeWords.Place place : MadeWords.PLACES) {
            String[] at = place.at().split("\t");
            boolean country = place.code().equals("PCLI");
            tables.add(
                    "place",
                    place.id(),
                    place.id().substring(3),
                    place.name(),
                    place.code().equals("OCN") ? "H" : country ? "A" : "P",
                    place.code(),
                    place.iso2(),
                    place.iso3(),
                    country ? "00" : "07",
                    CopyTables.NULL,
                    at[0],
                    at[1],
                    random.nextInt(30_000_000));
        }
    }

    private void article(int number) {
        String id = sha256("article " + number).substring(0, 16);
        boolean undated = number % 25 == 24;
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_200));
        MadeWords.Person person = MadeWords.PEOPLE.get(random.nextInt(MadeWords.PEOPLE.size()));
        MadeWords.Place scene = MadeWords.PLACES.get(random.nextInt(MadeWords.PLACES.size()));
        String title = MadeWords.SUBJECTS[random.nextInt(MadeWords.SUBJECTS.length)] + " "
                + MadeWords.VERBS[random.nextInt(MadeWords.VERBS.length)] + " in " + scene.name();
        MadeText head = new MadeText(tables, random, id, "title");
        head.sentence(title, sentence -> head.place(sentence, scene.name(), scene, "literal"));
        MadeText body = new MadeText(tables, random, id, "body");
        int mentions = 0;
        for (int i = 0; i < sentencesPerArticle; i++) {
            mentions += body.compose(day, undated, person, i);
        }
        String text = body.all();
        tables.add(
                "article",
                id,
                sha256(id + text),
                "made-" + number,
                number % 2 == 0 ? "The Daily Example" : "example.org",
                "https://example.org/" + number,
                CopyTables.NULL,
                title,
                number % 3 == 0 ? "A. Writer" : CopyTables.NULL,
                text.replace("\n", "\\n"),
                undated ? CopyTables.NULL : day + "T08:30:00Z",
                undated ? CopyTables.NULL : day,
                undated ? CopyTables.NULL : "second",
                undated ? CopyTables.NULL : "given",
                "en",
                MadeText.points(text),
                sha256(title + text),
                CopyTables.NULL,
                CopyTables.NULL,
                "made:" + number,
                1,
                1);
        tables.add(
                "annotation",
                id,
                sha256(id + text),
                number % 10 == 0 ? "rules 0.9.0" : "rules 1.0.0",
                undated ? "2019-01-01" : CopyTables.NULL,
                undated ? "2023-12-31" : CopyTables.NULL);
        if (mentions > 0) {
            tables.add(
                    "article_official",
                    id,
                    1,
                    1,
                    "made:" + person.last().toLowerCase(Locale.ROOT),
                    person.name(),
                    CopyTables.NULL,
                    person.office(),
                    person.label(),
                    CopyTables.NULL,
                    person.country(),
                    "current",
                    "2018-03-01",
                    CopyTables.NULL,
                    "both",
                    mentions,
                    "official.title",
                    "0.95",
                    "resolved");
            if (number % 7 == 0) {
                tables.add(
                        "article_official",
                        id,
                        1,
                        2,
                        "made:" + person.last().toLowerCase(Locale.ROOT),
                        person.name(),
                        CopyTables.NULL,
                        "legislator:lower",
                        "Member of Parliament",
                        CopyTables.NULL,
                        person.country(),
                        "former",
                        CopyTables.NULL,
                        "2018",
                        "text",
                        mentions,
                        "official.former",
                        "0.80",
                        "resolved");
            }
        }
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
