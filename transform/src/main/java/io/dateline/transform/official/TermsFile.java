package io.dateline.transform.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The register's own format, {@code office_terms.csv}.
 *
 * <p><b>Source:</b> made by {@code tools/register/merge.py}; public facts, as each row's source says.
 */
final class TermsFile {

    /** A shorter register than this is a broken one. */
    static final int FEWEST_TERMS = 1_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private TermsFile() {}

    static TermsOfOffice bundled() {
        try (InputStream in = Resources.open("office_terms.csv");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Term> terms = read(reader);
            if (terms.size() < FEWEST_TERMS) {
                throw new IllegalStateException("The bundled register has only " + terms.size()
                        + " terms; build it again with" + " tools/register/merge.py");
            }
            return TermsOfOffice.of(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Term> read(Reader reader) throws IOException {
        List<Term> terms = new ArrayList<>();
        for (CSVRecord row : FORMAT.parse(reader)) {
            terms.add(term(row));
        }
        return terms;
    }

    static Term term(CSVRecord row) {
        return new Term(
                row.get("person_id"),
                row.get("person"),
                row.get("aliases").isEmpty()
                        ? List.of()
                        : List.of(row.get("aliases").split("\\|")),
                present(row.get("wikidata_id")),
                row.get("office"),
                present(row.get("organisation")),
                row.get("country"),
                row.get("title"),
                PartialDate.parse(row.get("from")),
                present(row.get("to")).map(PartialDate::parse),
                row.get("acting").equals("true"),
                row.get("source"));
    }

    private static Optional<String> present(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
