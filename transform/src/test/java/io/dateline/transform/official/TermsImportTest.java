package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsImportTest {

    private static TermsImport.Result read(TermsImport.Format format, String text) throws IOException {
        return TermsImport.read(format, new StringReader(text), Optional.of("FR"), "test");
    }

    @Test
    void readsWikidataResultsAndRefusesBadRowsWithLineAndReason() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.WIKIDATA, """
                positionLabel,personLabel,person,start,end
                Minister of Defence,Ann Example,http://www.wikidata.org/entity/Q42,2001-02-03T00:00:00Z,2004-05-06T00:00:00Z
                Minister of Defence,,Q43,2001-02-03,
                Minister of Defence,Bob Example,Q44,soon,
                Keeper of the Bees,Cy Example,Q45,2001,
                """);
        assertThat(result.terms()).singleElement().satisfies(term -> {
            assertThat(term.office()).isEqualTo("minister:defence");
            assertThat(term.country()).isEqualTo("FR");
            assertThat(term.wikidataId()).contains("Q42");
            assertThat(term.from().iso()).isEqualTo("2001-02-03");
        });
        assertThat(result.refused()).extracting(TermsImport.Refused::line).containsExactly(3L, 4L, 5L);
        assertThat(result.refused()).extracting(TermsImport.Refused::reason).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void readsPopolo() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.POPOLO, """
                {"persons": [{"id": "p", "name": "Dee Example"}], "organizations": [{"id": "o", "name": "Parliament"}],
                 "memberships": [{"person_id": "p", "organization_id": "o", "role": "member", "start_date": "2010-05"},
                                 {"person_id": "q", "role": "member"}]}
                """);
        assertThat(result.terms()).singleElement().satisfies(t -> assertThat(t.office())
                .isEqualTo("legislator:lower"));
        assertThat(result.refused()).hasSize(1);
    }

    @Test
    void readsCongressLegislators() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.CONGRESS_YAML, """
                - id: {wikidata: Q7}
                  name: {first: Eve, last: Example}
                  terms:
                  - {type: sen, start: '1999-01-06', end: '2005-01-03'}
                  - {type: rep, start: '1995-01-04', end: '1999-01-03'}
                """);
        assertThat(result.terms()).extracting(Term::office).containsExactly("legislator:upper", "legislator:lower");
    }

    @Test
    void joinsTheYearsOfWhoGov() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.WHOGOV, """
                year,country_isocode,name,position
                1990,KEN,Flo Example,Minister of Finance
                1991,KEN,Flo Example,Minister of Finance
                1995,KEN,Flo Example,Minister of Finance
                """);
        assertThat(result.terms())
                .extracting(t -> t.from().iso() + ".." + t.to().orElseThrow().iso())
                .containsExactly("1990..1991", "1995..1995");
        assertThat(result.terms())
                .allMatch(t -> t.source().contains("snapshots") && t.country().equals("KE"));
    }

    @Test
    void readsMembersOfCongressAsATable() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.CONGRESS_CSV, """
                type,full_name,wikidata,start,end
                sen,Gus Example,Q8,2001-01-03,2007-01-03
                rep,Hal Example,Q9,2001-01-03,
                """);
        assertThat(result.terms()).extracting(Term::office).containsExactly("legislator:upper", "legislator:lower");
        assertThat(result.terms()).extracting(t -> t.to().isPresent()).containsExactly(true, false);
    }

    @Test
    void readsItsOwnFormatAndRefusesBadRowsWithLineAndReason() throws IOException {
        TermsImport.Result result = read(TermsImport.Format.OWN, String.join(",", TermsFile.COLUMNS) + "\n" + """
                ida-example,Ida Example,I. Example|Ida Beispiel,Q10,minister:defence,,DE,Minister of Defence,2001-02-03,2004,day,year,false,a list
                jo-example,Jo Example,,,minister:defence,,DE,Minister of Defence,2005-01-01,2004-01-01,day,day,false,a list
                kim-example,Kim Example,,,minister:defence,,Germany,Minister of Defence,2005-01-01,,day,,false,a list
                lea-example,Lea Example
                """);
        assertThat(result.terms()).singleElement().satisfies(term -> {
            assertThat(term.aliases()).containsExactly("I. Example", "Ida Beispiel");
            assertThat(term.to())
                    .hasValueSatisfying(to -> assertThat(to.precision()).isEqualTo(PartialDate.Precision.YEAR));
        });
        assertThat(result.refused()).extracting(TermsImport.Refused::line).containsExactly(3L, 4L, 5L);
        assertThat(result.refused().get(0).reason()).contains("ends before it starts");
    }
}
