package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.ArticleFields.Field;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which sites lay out one article: whatever they are, its three paragraphs come out, and nothing else. */
class PageLayoutTest {

    private static final String FIRST =
            "The council voted on Monday to open the new bridge to lorries, ending two years of detours, officials said.";
    private static final String SECOND =
            "Drivers had complained of the long way round, and shopkeepers, too, had asked for an end to the ban since last autumn.";
    private static final String THIRD =
            "The first lorries are expected on Thursday, when the barriers come down at dawn, the head of the road office said.";
    private static final String THREE = FIRST + "\n" + SECOND + "\n" + THIRD;

    private static ArticleFields extract(String language, String body, String url) {
        String html = "<html" + language + "><head><title>Bridge opens | The Ardmore Post</title></head>"
                + "<body><nav><a href=/>Home</a></nav>"
                + body.replace("[1]", FIRST).replace("[2]", SECOND).replace("[3]", THIRD)
                + "<footer>\u00A9 3 January 2024 The Ardmore Post</footer></body></html>";
        return PageExtractor.extract(html, Optional.of(url)).fields();
    }

    private static String text(String body) {
        return extract("", body, "https://www.ardmorepost.example/bridge")
                .get(Field.TEXT)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // paragraphs that are none
                "<div id=story><h1>Bridge opens</h1><font>By Jo Lane<br>March 4, 2019<br><br>[1]<br><br>[2]<br><br>[3]</font></div>",
                "<main><h1>Bridge opens</h1><div class=x1><div>[1]</div><div>[2]</div><div>[3]</div></div></main>",
                "<table><tr><td><a href=/1>Sport</a></td><td><h1>Bridge opens</h1><b>22 October 2019</b><p>[1]</p><p>[2]</p><p>[3]</p></td><td>Ads</td></tr></table>",
                // a page for telephones
                "<article class=amp-wp-article><header><h1 class=amp-wp-title>Bridge opens</h1><div class='amp-wp-meta amp-wp-byline'>Jo Lane</div></header>"
                        + "<div class=amp-wp-article-content><p>[1]</p><amp-ad></amp-ad><p>[2]</p><p>[3]</p></div></article>",
                // an article in boxes, with a picture in between
                "<main><h1>Bridge opens</h1><div class=blk><div class='txt copy'><p>[1]</p></div></div><figure><img><figcaption>The bridge in May, from the bank.</figcaption></figure>"
                        + "<div class=blk><div class='txt copy'><p>[2]</p><p>[3]</p></div></div></main>",
                // what stands inside it and is no part of it
                "<article><h1>Bridge opens</h1><p>By Jo Lane</p><p>[1]</p><div class=newsletter-signup><h4>The Morning Post</h4><p>Get our best stories, every morning, with news from the bridge.</p></div>"
                        + "<p>[2]</p><p><strong>Read more: </strong><a href=/x>All about the bridges</a></p><p>RELATED: <a href=/z>Bridges</a></p><p>[3]</p></article>",
                "<article><h1>Bridge opens</h1><p>PUBLISHED: 10:48, Tue, Nov 19, 2019 | UPDATED: 11:05, Tue, Nov 19, 2019</p><p>[1]</p><p>[2]</p><p>[3]</p><p>Topics</p></article>",
                "<article><h1>Bridge opens</h1><p>12. M\u00E4rz 2015</p><p>[1]</p><p>[2]</p><p>[3]</p></article>",
                // popups on names
                "<article><h1>Bridge opens</h1><p>[1]<span class=rollover-box><a href=/p>Ann Ray</a><a href=/q>Ann Ray opens a school</a></span></p><p>[2]</p><p>[3]</p></article>",
                // what readers are asked for at the end
                "<article><h1>Bridge opens</h1><p>[1]</p><p>[2]</p><p>[3]</p><p>Jo Lane covers roads and rivers for the Post. Follow her on Twitter, where she answers all letters but those of councillors.</p></article>",
                "<article><h1>Bridge opens</h1><p>[1]</p><p>[2]</p><p>[3]</p><h3>More</h3><p>If you enjoyed this article, become a member: members get all of it, and the puzzles, delivered to your inbox.</p></article>"
            })
    void theParagraphsComeOut(String body) {
        assertThat(text(body)).isEqualTo(THREE);
    }

    @Test
    void commentsThatOutgrowTheArticleAreNoPartOfIt() {
        String comment =
                "<div class=msg><b>Anon</b><p>I never liked that bridge, and I told them so, said nobody ever, but here I am.</p></div>";
        assertThat(text("<article><h1>Bridge opens</h1><p>[1]</p><p>[2]</p><p>[3]</p></article><section id=comments>"
                        + comment.repeat(12) + "</section>"))
                .isEqualTo(THREE);
    }

    @Test
    void theBoxesOfAnotherArticleStayThere() {
        String other =
                "<div class=blk><h1>Ferry sails</h1><div class='txt copy'><p>The ferry sailed at noon, with two hundred on board, and came back, as planned, at night.</p></div></div>";
        assertThat(text(
                        "<div class=blk><h1>Bridge opens</h1><div class='txt copy'><p>[1]</p><p>[2]</p><p>[3]</p></div></div>"
                                + other))
                .isEqualTo(THREE);
    }

    @Test
    void aLiveBlogIsReadFromItsTop() {
        String post = "<article class=post><time>%s</time><h2>%s</h2><p>%s</p></article>";
        assertThat(text("<main><h1>Bridge opens: live</h1><div class=live-blog>"
                        + post.formatted("10:00", "Barriers down", "[1]") + post.formatted("9:00", "Crowds", "[2]")
                        + "</div></main>"))
                .contains("Barriers down\n" + FIRST, "Crowds\n" + SECOND);
    }

    @Test
    void aSentenceThatIsMostlyLinksIsOne() {
        assertThat(
                        text(
                                "<article><h1>Bridge opens</h1><p><a href=/a>Ann Ray of Ardmore</a> has cut the ribbon of <a href=/b>the new bridge</a>.</p><p>[1]</p><p>[2]</p><p>[3]</p></article>"))
                .startsWith("Ann Ray of Ardmore has cut the ribbon");
    }

    @ParameterizedTest
    @CsvSource({
        "' lang=en-GB', https://post.example/a, 2019-05-03",
        "' lang=en-US', https://post.example/a, 2019-03-05",
        "' lang=pt-BR', https://post.example/a, 2019-05-03",
        "'', https://post.example/a, 2019-03-05",
        "'', https://www.post.co.uk/a, 2019-05-03",
        "' lang=en', https://www.post.co.ke/a, 2019-05-03",
        "' lang=en', https://www.post.io/a, 2019-03-05",
        "' lang=en', https://www.post.com.ph/a, 2019-03-05"
    })
    void whetherTheDayComesFirstDependsOnLanguageAndCountry(String language, String url, String day) {
        String body = "<article><h1>Bridge opens</h1><p class=date>03/05/2019</p><p>[1]</p><p>[2]</p></article>";
        assertThat(extract(language, body, url).found().orElseThrow().iso()).isEqualTo(day);
    }

    @Test
    void aPageInAnotherLanguageThatDoesNotSaySoWritesTheDayFirst() {
        String body = "<article><h1>Ponte aberta</h1><p class=date>Publicado em 03/05/2019</p><p>A ponte foi aberta aos"
                + " caminhões na segunda-feira, depois de dois anos de desvios, e os moradores estão contentes com isso.</p>"
                + "<p>Os motoristas tinham reclamado do caminho longo, e os lojistas também pediam o fim da proibição.</p></article>";
        assertThat(extract("", body, "https://post.example/a")
                        .found()
                        .orElseThrow()
                        .iso())
                .isEqualTo("2019-05-03");
    }

    @Test
    void theFootOfTheArticleIsNotTheFootOfTheSite() {
        String body = "<article><h2 itemprop=headline>Bridge opens</h2><p>[1]</p><p>[2]</p>"
                + "<div class=footer><time itemprop=datePublished datetime=2019-10-22>22.10.</time></div></article>";
        assertThat(extract("", body, "https://post.example/a")
                        .found()
                        .orElseThrow()
                        .iso())
                .isEqualTo("2019-10-22");
    }

    @Test
    void theDatesOfOtherArticlesOnThePageAreTheirs() {
        String other =
                "<article class=entry><time pubdate datetime=2020-01-09>9 January</time><strong>Ferry sails</strong></article>";
        String body = "<h1>The Post of the river</h1>" + other
                + "<article><h1>Bridge opens <span>Premium</span></h1><p><time datetime=2019-10-22>22 October 2019</time></p><p>[1]</p><p>[2]</p></article>"
                + other;
        ArticleFields fields = extract("", body, "https://www.ardmorepost.example/a");
        assertThat(fields.found().orElseThrow().iso()).isEqualTo("2019-10-22");
        assertThat(fields.get(Field.TITLE)).contains("Bridge opens");
    }

    @Test
    void hoursAgoIsNoDay() {
        String body =
                "<article><h1>Bridge opens</h1><p class=date>Posted 3 hours ago</p><p>[1]</p><p>[2]</p></article>";
        assertThat(extract("", body, "https://post.example/a").found()).isEmpty();
    }
}
