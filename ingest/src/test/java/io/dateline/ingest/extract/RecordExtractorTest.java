package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.article.Article;
import io.dateline.common.article.Publication.Basis;
import io.dateline.common.rejection.Reason;
import io.dateline.common.rejection.Rejection;
import io.dateline.common.store.IntakeRecord;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordExtractorTest {

    private final RecordExtractor extractor = new RecordExtractor();

    private IntakeRecord extract(InputKind kind, byte[] bytes, String sidecar) {
        Optional<byte[]> beside =
                sidecar.isEmpty() ? Optional.empty() : Optional.of(sidecar.getBytes(StandardCharsets.UTF_8));
        return extractor.extract(new InputRecord(
                "/data/in.txt",
                "in.txt",
                Optional.empty(),
                kind,
                1,
                bytes,
                beside,
                Optional.empty(),
                Optional.empty()));
    }

    private Article article(InputKind kind, String text) {
        return article(kind, text, "");
    }

    private Article article(InputKind kind, String text, String sidecar) {
        IntakeRecord record = extract(kind, text.getBytes(StandardCharsets.UTF_8), sidecar);
        assertThat(record.rejections()).isEmpty();
        return record.article().orElseThrow();
    }

    private Reason refusal(InputKind kind, String text) {
        return refusal(extract(kind, text.getBytes(StandardCharsets.UTF_8), ""));
    }

    private static Reason refusal(IntakeRecord record) {
        assertThat(record.article()).isEmpty();
        assertThat(record.rejections()).hasSize(1);
        return record.rejections().get(0).reason();
    }

    @Test
    void aTextGivenAsAFieldIsKeptCharacterForCharacter() {
        String body = "  First line. \r\n\r\n\tSecond\u00A0line\u2028 with \uD83D\uDE00.\n\n ";
        String json =
                "{\"id\":\"a\",\"text\":\"  First line. \\r\\n\\r\\n\\tSecond\u00A0line\u2028 with \uD83D\uDE00.\\n\\n \"}";
        assertThat(article(InputKind.JSONL, json).text().body()).isEqualTo(body);
    }

    @Test
    void everyFieldOfTheContractArrives() {
        Article article = article(InputKind.JSONL, """
                {"id":"a-1","url":"https://news.example/a","title":"Dam opens","text":"The dam opened.",
                "published_at":"2019-10-22T08:15:00+02:00","source":"The Example","unknown":[1,2]}""");
        assertThat(article.externalId()).contains("a-1");
        assertThat(article.url()).contains("https://news.example/a");
        assertThat(article.text().title()).isEqualTo("Dam opens");
        assertThat(article.source()).contains("The Example");
        assertThat(article.publication().orElseThrow().iso()).isEqualTo("2019-10-22T08:15:00+02:00");
        assertThat(article.publication().orElseThrow().basis()).isEqualTo(Basis.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":12,\"text\":\"x\"}", "{\"id\":\"12\",\"text\":\"x\"}"})
    void anIdMayBeANumber(String json) {
        assertThat(article(InputKind.JSONL, json).externalId()).contains("12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Headline\\n\\nBody one.\\nBody two.            | Headline | Body one.\\nBody two.
            \\n\\n  Headline  \\n \\t\\n\\nBody.            | Headline | Body.
            Headline\\r\\n\\r\\nBody one.\\r\\nBody two.    | Headline | Body one.\\r\\nBody two.
            Only a body.                                   |          | Only a body.
            Line one.\\nLine two.\\n\\nAfter the break.    |          | Line one.\\nLine two.\\n\\nAfter the break.
            Headline\\n\\n                                 |          | Headline\\n\\n
            Headline\\n\\nBody.\\n\\nMore.                 | Headline | Body.\\n\\nMore.
            """)
    void plainTextHasItsHeadlineInFrontOfTheFirstBlankLine(String text, String title, String body) {
        ArticleFields fields = PlainText.parse(text.translateEscapes());
        assertThat(fields.get(ArticleFields.Field.TITLE).orElse("")).isEqualTo(title == null ? "" : title);
        assertThat(fields.get(ArticleFields.Field.TEXT)).contains(body.translateEscapes());
    }

    @Test
    void aSidecarGoesBeforeTheText() {
        Article article = article(
                InputKind.TXT,
                "Headline\n\nBody.",
                "\uFEFF{\"title\":\"Better headline\",\"published_at\":\"2019-10\",\"id\":\"mine\"}");
        assertThat(article.text().title()).isEqualTo("Better headline");
        assertThat(article.text().body()).isEqualTo("Body.");
        assertThat(article.externalId()).contains("mine");
        assertThat(article.publication().orElseThrow().iso()).isEqualTo("2019-10");
    }

    @Test
    void aTextWithoutAnIdIsCalledByItsFileName() {
        assertThat(article(InputKind.TXT, "Body.").externalId()).contains("in.txt");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(article(InputKind.TXT, "\uFEFFBody.").text().body()).isEqualTo("Body.");
        assertThat(article(InputKind.JSONL, "\uFEFF{\"text\":\"Body.\"}").text().body())
                .isEqualTo("Body.");
    }

    @Test
    void whatCannotBeStoredIsReplacedOneForOne() {
        Article article = article(
                InputKind.JSONL,
                "{\"id\":\"a\\u0000b\",\"title\":\"\\uDC00\",\"text\":\"x\\u0000y\\uD800z \\uD83D\\uDE00\"}");
        assertThat(article.text().body()).isEqualTo("x\uFFFDy\uFFFDz \uD83D\uDE00");
        assertThat(article.text().title()).isEqualTo("\uFFFD");
        assertThat(article.externalId()).contains("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":", "[1]", "\"text\"", "null", "{\"text\":\"a\"", "{'text':'a'}"})
    void brokenJsonIsRefused(String json) {
        assertThat(refusal(InputKind.JSONL, json)).isEqualTo(Reason.BAD_JSON);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertThat(refusal(InputKind.JSONL, "{\"text\":" + "[".repeat(100_000))).isEqualTo(Reason.BAD_JSON);
    }

    @Test
    void aBrokenSidecarRefusesItsText() {
        IntakeRecord record = extract(InputKind.TXT, "Body.".getBytes(StandardCharsets.UTF_8), "{\"id\":");
        assertThat(refusal(record)).isEqualTo(Reason.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n ", "\uFEFF \n"})
    void nothingButWhiteSpaceIsEmpty(String text) {
        assertThat(refusal(InputKind.TXT, text)).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aRecordWithBlankTextIsEmptyAndOneWithoutTextHasNone() {
        assertThat(refusal(InputKind.JSONL, "{\"text\":\" \"}")).isEqualTo(Reason.EMPTY);
        assertThat(refusal(InputKind.JSONL, "{\"title\":\"Dam opens\"}")).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal(InputKind.JSONL, "{\"text\":{\"a\":1}}")).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        IntakeRecord record = extract(InputKind.TXT, new byte[] {'c', 'a', 'f', (byte) 0xE9}, "");
        assertThat(refusal(record)).isEqualTo(Reason.BAD_CHARSET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2019-13-40", "0000", "-001", "99999-01-01", "2019-10-22T25:00:00Z"})
    void aDateThatCannotBeUnderstoodIsReportedAndTheArticleKept(String date) {
        IntakeRecord record = extract(
                InputKind.JSONL,
                ("{\"text\":\"Body.\",\"published_at\":\"" + date + "\"}").getBytes(StandardCharsets.UTF_8),
                "");
        assertThat(record.article().orElseThrow().publication()).isEmpty();
        assertThat(record.rejections()).extracting(Rejection::reason).containsExactly(Reason.BAD_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-22, 2019-10-22",
        "20191022, 2019-10-22",
        "2019-10, 2019-10",
        "2019, 2019",
        "2019-10-22T08:15:00Z, 2019-10-22T08:15:00Z",
        "2019-10-22T08:15:30.123+0200, 2019-10-22T08:15:30+02:00",
        "2019-10-22 08:15:00+02:00, 2019-10-22T08:15:00+02:00",
        "2019-10-22T08:15:00, 2019-10-22",
        "2019-10-22T08:15, 2019-10-22",
        "2019-10-22T08:15:00+02:00[Europe/Paris], 2019-10-22T08:15:00+02:00"
    })
    void isoDatesAreUnderstood(String given, String kept) {
        String json = "{\"text\":\"Body.\",\"published_at\":\"" + given + "\"}";
        assertThat(article(InputKind.JSONL, json).publication().orElseThrow().iso())
                .isEqualTo(kept);
    }

    @Test
    void whatTheReaderCouldNotReadKeepsItsReason() {
        InputRecord.Problem problem = new InputRecord.Problem(Reason.UNREADABLE, "there is no such file");
        InputRecord record = new InputRecord(
                "/data/in.txt",
                "in.txt",
                Optional.empty(),
                InputKind.TXT,
                1,
                new byte[0],
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem));
        assertThat(refusal(extractor.extract(record))).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void twoBrokenLinesAreTwoSubjectsWhereverTheyStand() {
        List<String> subjects = List.of("{\"a", "{\"b").stream()
                .map(line -> extract(InputKind.JSONL, line.getBytes(StandardCharsets.UTF_8), ""))
                .map(record -> record.rejections().get(0).subject())
                .toList();
        assertThat(subjects).doesNotHaveDuplicates().allMatch(subject -> subject.startsWith("in.txt line "));
    }

    @Test
    void aWallIsReportedUnderTheRecordsOwnId() {
        String page = "<title>Just a moment...</title><p>Checking your browser before accessing.";
        IntakeRecord record = extract(
                InputKind.JSONL, ("{\"id\":\"a-1\",\"html\":\"" + page + "\"}").getBytes(StandardCharsets.UTF_8), "");
        assertThat(refusal(record)).isEqualTo(Reason.ROBOT_WALL);
        assertThat(record.rejections().get(0).subject()).isEqualTo("a-1");
    }

    @Test
    void aWebPageGivesItsArticleUnderItsFileName() {
        String html = "<title>Dam opens</title><h1>Dam opens</h1><article><p>"
                + "The dam of Ardmore was opened on Monday, two years late, and twice as dear as the council had said.</p></article>";
        Article article = article(InputKind.HTML, html);
        assertThat(article.text().title()).isEqualTo("Dam opens");
        assertThat(article.externalId()).contains("in.txt");
        assertThat(article.retrievedAt()).isEmpty();
    }

    @Test
    void theRevisionChangesWithWhatTheArticleSaysAndTheIdDoesNot() {
        Article first = article(InputKind.JSONL, "{\"id\":\"a\",\"text\":\"One.\"}");
        Article second = article(InputKind.JSONL, "{\"id\":\"a\",\"text\":\"Two.\"}");
        assertThat(second.articleId()).isEqualTo(first.articleId());
        assertThat(second.revision()).isNotEqualTo(first.revision());
    }

    @Test
    void aBlankTextIsNoTextWhereAPageIsGiven() {
        String page = "<html><body><article><h1>Ferry back</h1><p>"
                + "The ferry to the northern islands sails again, the harbour office said on Monday. ".repeat(6)
                + "</p></article></body></html>";
        assertThat(article(InputKind.JSONL, "{\"text\": \" \", \"html\": \"" + page + "\"}")
                        .text()
                        .body())
                .startsWith("The ferry");
    }

    @Test
    void aSourceThatIsATextIsRefusedAndALongIdIsCutInTheRefusal() {
        String json = "{\"id\": \"%s\", \"source\": \"%s\", \"text\": \"Body.\"}"
                .formatted("i".repeat(9_000), "s".repeat(9_000));
        IntakeRecord record = extract(InputKind.JSONL, json.getBytes(StandardCharsets.UTF_8), "");
        assertThat(refusal(record)).isEqualTo(Reason.TOO_LARGE);
        assertThat(record.rejections().get(0).subject()).startsWith("iii").hasSizeLessThan(300);
    }

    @Test
    void aDateOfAnotherTypeIsNotDroppedWithoutAWord() {
        IntakeRecord record = extract(
                InputKind.JSONL,
                "{\"published_at\": [2019], \"text\": \"Body.\"}".getBytes(StandardCharsets.UTF_8),
                "");
        assertThat(record.article()).isPresent();
        assertThat(record.rejections()).extracting(Rejection::detail).containsExactly("published_at is [2019]");
    }

    @Test
    void aBrokenSidecarIsToldFromItsText() {
        for (String sidecar : List.of("[]", "{", " ")) {
            IntakeRecord record = extract(InputKind.TXT, "Body.".getBytes(StandardCharsets.UTF_8), sidecar);
            assertThat(refusal(record)).isEqualTo(Reason.BAD_JSON);
            assertThat(record.rejections().get(0).detail()).startsWith("in its sidecar");
        }
    }

    @Test
    void aBrokenLineIsDescribedToPeopleAndNotToProgrammers() {
        for (String line : List.of("{", "{} {}", "{\"id\": NaN}", "{\"id\": " + "9".repeat(2_000) + "}")) {
            IntakeRecord record = extract(InputKind.JSONL, line.getBytes(StandardCharsets.UTF_8), "");
            assertThat(refusal(record)).isEqualTo(Reason.BAD_JSON);
            assertThat(record.rejections().get(0).detail()).doesNotContain("`", "Source:", "Json");
        }
    }
}
