package io.dateline.transform.official;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terms of office from what users have, row by row; a bad row is refused with its line and reason, the others are taken.
 *
 * <p>A term's end that nobody knows stays open.
 */
public final class TermsImport {

    /** What terms come as. */
    public enum Format {
        /** The register's own: the columns of {@code office_terms.csv}. */
        OWN,
        /** Query results of Wikidata as CSV: position, person, person id, start, end; country where it has one. */
        WIKIDATA,
        /** Popolo JSON: persons and memberships. */
        POPOLO,
        /** congress-legislators as YAML. */
        CONGRESS_YAML,
        /** A CSV of members of Congress with type, full_name, start, end. */
        CONGRESS_CSV,
        /** WhoGov's yearly snapshots as CSV: each row says only that the office was held in that year. */
        WHOGOV
    }

    /** A row that was not taken. */
    public record Refused(long line, String reason) {}

    /** What was read. */
    public record Result(List<Term> terms, List<Refused> refused) {
        public Result {
            terms = List.copyOf(terms);
            refused = List.copyOf(refused);
        }
    }

    private final PositionCodes positions;
    private final List<Term> terms = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    TermsImport(PositionCodes positions) {
        this.positions = positions;
    }

    /**
     * Reads terms of office.
     *
     * @param country of rows that don't say theirs
     * @param source what each term is marked with: the file's name or address
     */
    public static Result read(Format format, Reader reader, Optional<String> country, String source)
            throws IOException {
        TermsImport into = new TermsImport(PositionCodes.bundled());
        switch (format) {
            case OWN, WIKIDATA, CONGRESS_CSV, WHOGOV -> TermsCsv.read(format, reader, country, source, into);
            case POPOLO -> TermsDocuments.popolo(reader, country, source, into);
            case CONGRESS_YAML -> TermsDocuments.congress(reader, source, into);
        }
        return new Result(into.terms, into.refused);
    }

    void refuse(long line, String reason) {
        refused.add(new Refused(line, reason));
    }

    void take(Term term) {
        terms.add(term);
    }

    /** One term as a table gives it, all as text. */
    record Row(String person, String personId, String position, String country, String from, String to) {}

    /** Takes a row, or refuses it with the reason. */
    void take(long line, Row row, String source) {
        if (row.person.isBlank()) {
            refuse(line, "person is empty");
            return;
        }
        if (!row.country.matches("[A-Z]{2}")) {
            refuse(line, "country '" + row.country + "' is no two-letter code");
            return;
        }
        Optional<String> office = positions.office(row.position);
        if (office.isEmpty()) {
            refuse(line, "position '" + row.position + "' is no office of the list");
            return;
        }
        try {
            String id = row.personId.replaceAll(".*/", "");
            Optional<String> wikidata = Optional.of(id).filter(q -> q.matches("Q[0-9]+"));
            String slug = Names.fold(row.person).replace(' ', '-');
            take(new Term(
                    wikidata.map(q -> q.toLowerCase(java.util.Locale.ROOT)).orElse(slug),
                    row.person.strip(),
                    List.of(),
                    wikidata,
                    office.get(),
                    Optional.empty(),
                    row.country,
                    row.position.strip(),
                    PartialDate.parse(day(row.from)),
                    row.to.isBlank() ? Optional.empty() : Optional.of(PartialDate.parse(day(row.to))),
                    Names.fold(row.position).matches("(acting|interim).*"),
                    source));
        } catch (IllegalArgumentException e) {
            refuse(line, row.from.isBlank() ? "start is empty" : String.valueOf(e.getMessage()));
        }
    }

    /** Wikidata writes instants, {@code 2004-01-01T00:00:00Z}. */
    private static String day(String iso) {
        return iso.strip().replaceAll("T.*", "");
    }
}
