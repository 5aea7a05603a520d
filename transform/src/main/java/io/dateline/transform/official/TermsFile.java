package io.dateline.transform.official;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register's own format, {@code office_terms.csv}.
 *
 * <p><b>Source:</b> made by {@code tools/register/merge.py}; public facts, as each row's source says.
 */
final class TermsFile {

    /** A shorter register than this is a broken one. */
    static final int FEWEST_TERMS = 1_000;

    static final List<String> COLUMNS = List.of(
            "person_id",
            "person",
            "aliases",
            "wikidata_id",
            "office",
            "organisation",
            "country",
            "title",
            "from",
            "to",
            "from_precision",
            "to_precision",
            "acting",
            "source");

    private TermsFile() {}

    static TermsOfOffice bundled() {
        try (Reader reader = new InputStreamReader(Resources.open("office_terms.csv"), StandardCharsets.UTF_8)) {
            List<Term> terms = read(reader);
            if (terms.size() < FEWEST_TERMS) {
                throw new IllegalStateException("The bundled register has only " + terms.size()
                        + " terms; build it again with tools/register/merge.py");
            }
            return TermsOfOffice.of(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Term> read(Reader reader) throws IOException {
        List<Term> terms = new ArrayList<>(20_000);
        CsvText.rows(reader, COLUMNS.size(), cells -> {
            if (!terms.isEmpty() || !cells[0].equals(COLUMNS.get(0))) {
                terms.add(term(cells));
            }
        });
        return terms;
    }

    /** @param cells in the order of {@link #COLUMNS} */
    static Term term(String[] cells) {
        return new Term(
                cells[0],
                cells[1],
                cells[2].isEmpty() ? List.of() : List.of(cells[2].split("\\|")),
                present(cells[3]),
                cells[4],
                present(cells[5]),
                cells[6],
                cells[7],
                PartialDate.parse(cells[8]),
                cells[9].isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(cells[9])),
                cells[12].equals("true"),
                cells[13]);
    }

    private static Optional<String> present(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
