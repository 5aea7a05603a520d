package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import io.dateline.common.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the official annotator and of the register. */
class OfficialProperties {

    private static final OfficialAnnotator ANNOTATOR = OfficialAnnotator.create();
    private static final List<Term> TERMS = TermsFile.bundled().people().stream()
            .flatMap(p -> p.terms().stream())
            .toList();
    private static final TermsOfOffice REGISTER = TermsOfOffice.of(TERMS);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "President",
                        "Prime Minister",
                        "the",
                        "a",
                        "of",
                        "'s",
                        "-",
                        ",",
                        ".",
                        "\n",
                        "Iraq",
                        "German",
                        "and",
                        "minister",
                        "Gen.",
                        "former",
                        "defense",
                        "secretary",
                        "General",
                        "Smith",
                        "Merkel",
                        "Kim Jong-il",
                        "al-",
                        "the Netherlands",
                        "counterpart",
                        "(",
                        ")",
                        "who",
                        "was",
                        "elected",
                        "mayor",
                        "Governor",
                        "US",
                        "U.N.",
                        "\uD83D\uDE00",
                        "\u2019s",
                        "judge",
                        "Shah",
                        "Jr.",
                        "head",
                        "chief",
                        "ambassador to")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words).replace(" '", "'"));
    }

    @Property(tries = 500, seed = "2026")
    void noTextMakesItThrowAndNoMentionsOverlap(@ForAll("texts") String text) {
        List<Official> officials = on("2009-06-01", text);
        List<Span> spans = officials.stream()
                .flatMap(o -> o.mentions().stream())
                .map(OfficialMention::span)
                .sorted()
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
        assertThat(spans).allMatch(s -> s.end() <= text.length());
    }

    @Property(tries = 100, seed = "2026")
    void theSameTextGivesTheSameWhateverWasReadBefore(@ForAll("texts") String before, @ForAll("texts") String text) {
        List<Official> first = on("2009-06-01", text);
        List<Official> other = on("2003-01-01", before);
        assertThat(on("2009-06-01", text)).isEqualTo(first);
        assertThat(on("2003-01-01", before)).isEqualTo(other);
    }

    @Provide
    Arbitrary<Term> ended() {
        return Arbitraries.of(TERMS.stream()
                .filter(t -> t.to().filter(to -> to.precision() == PartialDate.Precision.DAY)
                        .isPresent())
                .toList());
    }

    @Property(tries = 1000, seed = "2026")
    void nobodyHoldsAnOfficeOnTheDayOfLeaving(@ForAll("ended") Term term) {
        LocalDate left = term.to().orElseThrow().first();
        assertThat(term.possiblyOn(left)).isFalse();
        assertThat(REGISTER.on(term.office(), term.country(), left)).doesNotContain(term);
    }

    @Property(tries = 1000, seed = "2026")
    void aHolderHoldsTheOfficeThatDay(@ForAll("ended") Term term) {
        LocalDate day = term.to().orElseThrow().first().minusDays(1);
        Optional<Term> holder = REGISTER.holder(term.office(), term.country(), Optional.empty(), day);
        assertThat(holder.stream()).allMatch(h -> h.possiblyOn(day));
    }

    @Provide
    Arbitrary<List<String>> articles() {
        return texts().list().ofMinSize(2).ofMaxSize(6);
    }

    @Property(tries = 100, seed = "2026")
    void shufflingArticlesChangesNothing(@ForAll("articles") List<String> articles, @ForAll Random random) {
        Map<String, List<Official>> inOrder = new HashMap<>();
        articles.forEach(text -> inOrder.put(text, on("2009-06-01", text)));
        List<String> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled)
                .allSatisfy(text -> assertThat(on("2009-06-01", text)).isEqualTo(inOrder.get(text)));
    }

    /** Heads of government that handed over to the next on one known day, and none other held the office then. */
    @Provide
    Arbitrary<Term> handovers() {
        return Arbitraries.of(TERMS.stream()
                .filter(t ->
                        t.office().equals("head-of-government") && t.title().equals("Prime Minister"))
                .filter(t -> successor(t).isPresent())
                .toList());
    }

    private static Optional<Term> successor(Term term) {
        Optional<LocalDate> left = term.to()
                .filter(to -> to.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
        List<Term> next = left.stream()
                .flatMap(day -> REGISTER.on(term.office(), term.country(), day.plusDays(1)).stream())
                .toList();
        boolean handedOver = next.size() == 1
                && next.get(0).from().iso().equals(term.to().orElseThrow().iso())
                && !next.get(0).personId().equals(term.personId());
        return handedOver ? Optional.of(next.get(0)) : Optional.empty();
    }

    @Property(tries = 300, seed = "2026")
    void theDayAfterAHandoverGivesTheSuccessor(@ForAll("handovers") Term left) {
        String country = new OfficeLabels(OfficialLexicon.bundled()).label(left).replace("Prime Minister of ", "");
        String day = left.to().orElseThrow().first().plusDays(1).toString();
        assertThat(on(day, "The prime minister of " + country + " spoke of water."))
                .singleElement()
                .satisfies(o -> assertThat(o.personId())
                        .isEqualTo(successor(left).orElseThrow().personId()));
    }

    private static List<Official> on(String day, String text) {
        return ANNOTATOR.annotate(
                new ArticleText("", text),
                new AnnotationContext(
                        Optional.of(Publication.day(LocalDate.parse(day), Publication.Basis.GIVEN)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
