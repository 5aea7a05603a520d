package io.dateline.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.article.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    private static List<String> split(String body) {
        ArticleText article = new ArticleText("", body);
        return SentenceSplitter.split(article).stream()
                .map(s -> article.of(s.span()))
                .toList();
    }

    @Test
    void marksBeforeCapitalsEndSentences() {
        assertThat(split("The ferry sank. Nobody drowned! Why? It rained.")).hasSize(4);
    }

    @Test
    void titlesInitialsAndCountriesDoNot() {
        assertThat(split("Gen. Ana R. Lund met U.S. Troops in Jan. 2004 near St. Ives."))
                .hasSize(1);
    }

    @Test
    void anAbbreviationBeforeAnOpeningWordDoes() {
        assertThat(split("They moved to the U.S. The rest stayed.")).hasSize(2);
    }

    @Test
    void quotesStayWithTheirSentence() {
        assertThat(split("“We won.” He smiled.")).containsExactly("“We won.”", "He smiled.");
    }

    @Test
    void everyLineIsItsOwn() {
        assertThat(split("no full stop\n\n  second line  ")).containsExactly("no full stop", "second line");
    }

    @Test
    void decimalsAreNoEnds() {
        assertThat(split("It rose 3.5 percent. Good.")).hasSize(2);
    }
}
