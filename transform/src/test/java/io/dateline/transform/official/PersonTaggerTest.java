package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.common.article.Publication;
import io.dateline.common.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTaggerTest {

    /** Tags every place where one of the given names stands. */
    private static PersonTagger knowing(String... names) {
        return (field, text) -> {
            List<Span> spans = new ArrayList<>();
            for (String name : names) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                    spans.add(new Span(field, at, at + name.length()));
                }
            }
            return spans;
        };
    }

    private static List<String> mentions(PersonTagger tagger, String body) {
        AnnotationContext context = new AnnotationContext(
                Optional.of(Publication.day(LocalDate.of(2018, 4, 5), Publication.Basis.GIVEN)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        List<Official> found = OfficialAnnotator.create(tagger).annotate(new ArticleText("", body), context);
        assertThat(found)
                .allMatch(o -> o.mentions().stream().allMatch(m -> m.span().field() == Field.BODY));
        return found.stream()
                .flatMap(o -> o.mentions().stream())
                .map(m -> body.substring(m.span().start(), m.span().end()))
                .toList();
    }

    @Test
    void aNameIsNoLongerThanTheTaggerSays() {
        String body = "Mayor Ann Petty Officer Training was late. Petty laughed.";
        assertThat(mentions(knowing("Ann Petty", "Petty"), body)).contains("Mayor Ann Petty", "Petty");
    }

    @Test
    void whatTheTaggerPassesOverIsNoName() {
        String body = "Mayor Springfield Heights Festival opened on Sunday.";
        assertThat(mentions(knowing(), body)).isEmpty();
    }

    @Test
    void aNameThatLooksLikeAWordIsTaken() {
        String body = "Sen. March Winter spoke first. Later Winter left.";
        assertThat(mentions(knowing("March Winter", "Winter"), body)).containsExactly("Sen. March Winter", "Winter");
    }
}
