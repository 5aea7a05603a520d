package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsMergeTest {

    private static Term term(String id, String person, String wikidata, String from, String to, String source) {
        return new Term(
                id,
                person,
                List.of(),
                Optional.of(wikidata).filter(q -> !q.isEmpty()),
                "minister:defence",
                Optional.empty(),
                "NO",
                "Minister of Defence",
                PartialDate.parse(from),
                Optional.of(PartialDate.parse(to)),
                false,
                source);
    }

    private static final TermsOfOffice REGISTER =
            TermsOfOffice.of(List.of(term("kari-lund", "Kari Lund", "Q1", "2001-03-01", "2004-05-01", "register")));

    @Test
    void aTermThatBothKnowIsTheUsers() {
        TermsOfOffice merged =
                TermsMerge.of(REGISTER, List.of(term("q1", "K. Lund", "Q1", "2001-03-02", "2004-06-01", "user")));
        assertThat(merged.people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("kari-lund");
            assertThat(person.terms()).singleElement().satisfies(t -> assertThat(t.source())
                    .isEqualTo("user"));
        });
    }

    @Test
    void aFurtherTermJoinsThePersonOfThatNameAndCountry() {
        TermsOfOffice merged = TermsMerge.of(
                REGISTER, List.of(term("kari-lund", "Kari Lund", "", "2010-01-01", "2011-01-01", "user")));
        assertThat(merged.people()).singleElement().satisfies(person -> assertThat(person.terms())
                .hasSize(2));
        assertThat(merged.holder("minister:defence", "NO", Optional.empty(), LocalDate.of(2010, 6, 1)))
                .isPresent();
    }

    @Test
    void anotherWikidataIdIsAnotherPerson() {
        TermsOfOffice merged =
                TermsMerge.of(REGISTER, List.of(term("q2", "Kari Lund", "Q2", "2010-01-01", "2011-01-01", "user")));
        assertThat(merged.people()).hasSize(2);
    }
}
