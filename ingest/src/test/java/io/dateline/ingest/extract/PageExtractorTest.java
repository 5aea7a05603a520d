package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.article.Publication.Basis;
import io.dateline.common.rejection.Reason;
import io.dateline.ingest.extract.ArticleFields.Field;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageExtractorTest {

    private static final String FIRST =
            "The council of Ardmore voted on Monday to open the new bridge to lorries, ending two years of detours, officials said.";
    private static final String SECOND =
            "Drivers had complained of the long way round, and shopkeepers, too, had asked for an end to the ban since last autumn.";
    private static final String THIRD =
            "The first lorries are expected on Thursday, when the barriers come down at dawn, the head of the road office said.";

    private static String page(String head, String top, String bottom) {
        return "<html lang=en><head><title>Bridge opens to lorries | The Ardmore Post</title>" + head
                + "</head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article><h1>Bridge opens to lorries</h1>"
                + top + "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>" + bottom
                + "</article><footer>\u00A9 3 January 2024 The Ardmore Post. All rights reserved.</footer></body></html>";
    }

    private static PageExtractor.Page extract(String html) {
        return PageExtractor.extract(html, Optional.of("https://www.ardmorepost.example/news/bridge"));
    }

    private static String text(String html) {
        return extract(html).fields().get(Field.TEXT).orElseThrow();
    }

    @Test
    void paragraphsAreKeptAndFurnitureIsNot() {
        String html = page(
                "",
                "<div class=share-bar><a href=#>Share</a></div><figure><img src=b.jpg><figcaption>The bridge in May, as seen from the north bank. Photo: Desk</figcaption></figure>",
                "<div class='related-stories'><h3>Related</h3><ul><li><a href=/a>Another story about a bridge that was closed</a></li></ul></div>"
                        + "<p>Sign up for our newsletter</p><p>Read more: <a href=/x>All about bridges</a></p>");
        assertThat(text(html)).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
    }

    @Test
    void headingsListsQuotesAndTablesInsideTheArticleAreKept() {
        String html = page(
                "",
                "",
                "<h2>What changes</h2><ul><li>Lorries up to forty tons may cross</li><li>Buses stop at the north end</li></ul>"
                        + "<blockquote><p>It was high time, and everybody knew it.</p></blockquote>"
                        + "<table><tr><td>Monday</td><td>closed</td></tr></table><p>"
                        + SECOND.replace("Drivers", "Cyclists") + "</p>");
        assertThat(text(html).lines())
                .contains(
                        "What changes",
                        "Lorries up to forty tons may cross",
                        "It was high time, and everybody knew it.",
                        "Monday closed");
    }

    @Test
    void theTitleComesWithoutTheSitesName() {
        assertThat(extract(page("", "", "")).fields().get(Field.TITLE)).contains("Bridge opens to lorries");
        String bare =
                "<title>Bridge opens - The Ardmore Post</title><meta property=og:site_name content='The Ardmore Post'><p>"
                        + FIRST;
        assertThat(extract(bare).fields().get(Field.TITLE)).contains("Bridge opens");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name=author content='Jo Lane'>                                                         | Jo Lane
            <script type=application/ld+json>{"@type":"NewsArticle","author":[{"name":"Jo Lane"},{"name":"Ann Ray"}]}</script> | Jo Lane, Ann Ray
            <script type=application/ld+json>{"@graph":[{"@type":"NewsArticle","author":"Jo Lane"}]}</script> | Jo Lane
            <meta property=article:author content='https://social.example/jo'>                            |
            """)
    void theBylineIsWhoeverThePageNames(String head, String byline) {
        assertThat(extract(page(head, "", "")).fields().get(Field.BYLINE)).isEqualTo(Optional.ofNullable(byline));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script type=application/ld+json>{"@type":"NewsArticle","datePublished":"2019-10-22T08:15:00+02:00","dateModified":"2020-01-01"}</script> | | 2019-10-22T08:15:00+02:00 | json-ld
            <script type=application/ld+json>{"@type":"NewsArticle","datePublished":"2019-10-22T08:15:00Z",}</script> | | 2019-10-22T08:15:00Z | json-ld
            <meta property=article:published_time content=2019-10-22>      | | 2019-10-22 | meta
            <meta name=date content='22 October 2019'>                     | | 2019-10-22 | meta
            <meta property=og:image content=/2018/01/02/b.jpg>             | <time itemprop=datePublished datetime=2019-10-22T08:15Z>Tuesday</time> | 2019-10-22T08:15:00Z | time-element
            <meta name=x content=y>                                        | <p>By Jo Lane &middot; 22 October 2019</p> | 2019-10-22 | text
            <meta name=x content=y>                                        | <span class=date>Oct. 22nd, 2019</span> | 2019-10-22 | text
            <meta name=x content=y>                                        | <div>Published on 10/22/2019 at 8:15</div> | 2019-10-22 | text
            <link rel=canonical href=https://www.ardmorepost.example/2019/10/22/bridge> | | 2019-10-22 | url
            """)
    void thePublicationDateIsReadWhereThePageShowsIt(String head, String top, String iso, String basis) {
        String shown = top == null ? "" : top;
        var found = extract(page(head, shown, "")).fields().found().orElseThrow();
        assertThat(found.iso()).isEqualTo(iso);
        assertThat(found.basis().code()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>Updated 22 October 2019</p>",
                "<aside><span class=date>22 October 2019</span></aside>",
                "<div class=comments><span class=date>22 October 2019</span></div>"
            })
    void footersSidebarsCommentsAndUpdatesGiveNoDate(String bottom) {
        assertThat(extract(page("", "", bottom)).fields().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5. M\u00E4rz 2019, 2019-03-05",
        "le 1er ao\u00FBt 2020, 2020-08-01",
        "22 de octubre de 2019, 2019-10-22",
        "'Oct 22nd, 2019', 2019-10-22",
        "22.10.2019, 2019-10-22",
        "22.10.19, 2019-10-22",
        "2019\u5E7410\u670822\u65E5, 2019-10-22",
        "13/04/2019, 2019-04-13",
        "4/13/2019, 2019-04-13",
        "3/4/2019, 2019-04-03",
        "22 \u043E\u043A\u0442\u044F\u0431\u0440\u044F 2019, 2019-10-22",
        "'1 grudnia 2021', 2021-12-01",
        "'2019. m\u00E1jus 3.', 2019-05-03",
        "'3 th\u00E1ng 5, 2019', 2019-05-03",
        "'3 \u0399\u03BF\u03C5\u03BD\u03AF\u03BF\u03C5 2019', 2019-06-03",
        "'3 \u0645\u0627\u064A\u0648 2019', 2019-05-03",
        "'Senin, 3 Desember 2019', 2019-12-03"
    })
    void daysAreReadInManyLanguages(String text, String day) {
        assertThat(DateText.first(text, false).orElseThrow()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"October 2019", "31.02.2019", "2 hours ago", "10.0.0.1", "1-800-555-1234", "Mark 7 2020s"})
    void whatIsNoDayIsNone(String text) {
        assertThat(DateText.first(text, true)).isEmpty();
    }

    @Test
    void monthsBeforeDaysIsForAmericans() {
        assertThat(DateText.first("3/4/2019", true).orElseThrow()).hasToString("2019-03-04");
        assertThat(DateText.first("3.4.2019", true).orElseThrow()).hasToString("2019-04-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Just a moment...</title><p>Checking your browser before accessing the site.                            | ROBOT_WALL
            <title>Post</title><p>Please enable JavaScript to view this page.                                             | ROBOT_WALL
            <title>404 Not Found</title><h1>Not Found</h1><p>The requested page was not found on this server, sorry.      | ROBOT_WALL
            <title>Bridge</title><p>The council voted on Monday to open the bridge.</p><p>Subscribe to continue reading   | PAYWALL
            """)
    void wallsAreNoArticles(String html, Reason reason) {
        assertThat(extract(html).wall()).contains(reason);
    }

    @Test
    void anArticleAboutWallsIsOne() {
        String html = page(
                "",
                "",
                "<p>Visitors of the site were told to enable JavaScript. " + FIRST + SECOND + "</p><p>"
                        + THIRD.repeat(4) + "</p>");
        assertThat(extract(html).wall()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://News.Example:443/a?utm_source=x&id=7#top, https://news.example/a?id=7",
        "http://news.example, http://news.example/",
        "https://news.example/a?fbclid=1, https://news.example/a"
    })
    void addressesAreCleanedOfWhatOnlyTracks(String address, String clean) {
        assertThat(CanonicalAddress.clean(address)).contains(clean);
    }

    @Test
    void aCanonicalAddressThatIsTheFrontPageIsAMistake() {
        String html = page("<link rel=canonical href=https://www.ardmorepost.example/>", "", "");
        assertThat(extract(html).fields().get(Field.CANONICAL_URL))
                .contains("https://www.ardmorepost.example/news/bridge");
    }

    @Test
    void nothingDependsOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        String html =
                page("<meta name=DATE content='22 OCTOBER 2019'>", "<DIV CLASS=SIDEBAR-INFO>" + FIRST + "</DIV>", "");
        try {
            Locale.setDefault(Locale.ROOT);
            PageExtractor.Page root = extract(html);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(extract(html)).isEqualTo(root);
            assertThat(root.fields().found().orElseThrow().basis()).isEqualTo(Basis.META);
        } finally {
            Locale.setDefault(before);
        }
    }
}
