package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Asks the bundled register who held an office on a day. */
class HoldersTest {

    private static final TermsOfOffice TERMS = TermsFile.bundled();
    private static final int QUESTIONS = 500;

    /** Positions that say the office itself, and not one of the same words in a state, a party or a civil service. */
    private static final Set<String> PLAIN = Set.of(
            "President",
            "Prime Minister",
            "Minister of Foreign Affairs",
            "Minister of Defence",
            "Minister of Defense",
            "Minister of National Defence",
            "Federal Minister of Defence",
            "Minister of the Interior",
            "Minister of Interior",
            "Secretary of State",
            "Secretary of Defence",
            "Secretary of the Treasury",
            "Chancellor of the Exchequer",
            "Home Secretary",
            "Minister of External Affairs",
            "Minister of Interior Affairs",
            "Minister of Home Affairs",
            "National Security Advisor",
            "Director of the CIA",
            "Governor of the Central Bank",
            "Minister of Finance");
    /** Country, office, person and start of rows that are another office of the same words: a treasurer of Queensland, a foreign secretary. */
    private record Row(String country, String office, String person, String start) {}

    private record Question(String country, String office, LocalDate day, String answer, String qid) {}

    @Test
    void fiveHundredQuestionsFromAnotherTable() throws IOException {
        Path file = Path.of("../../shared/reference/officeholders.csv");
        assumeTrue(Files.exists(file), "the other table is not beside this checkout");
        List<Question> questions = questions(file);
        int asked = 0;
        int answered = 0;
        List<String> wrong = new ArrayList<>();
        Random random = new Random(20191022);
        while (asked < QUESTIONS) {
            Question q = questions.get(random.nextInt(questions.size()));
            asked++;
            Optional<Term> holder = TERMS.holder(q.office, q.country, Optional.empty(), q.day);
            if (holder.isEmpty()) {
                continue;
            }
            answered++;
            if (!isSame(holder.get(), q)) {
                wrong.add(q + " but the register has " + holder.get().person());
            }
        }
        assertThat(answered).as("questions answered").isGreaterThan(QUESTIONS / 2);
        assertThat(wrong).as("wrong of %d answered", answered).hasSizeLessThanOrEqualTo(answered * 3 / 100);
    }

    private static List<Question> questions(Path file) throws IOException {
        PositionCodes positions = PositionCodes.bundled();
        Set<Row> otherOffices = otherOffices();
        List<Question> out = new ArrayList<>();
        Random random = new Random(1990);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord r : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                String position = r.get("position");
                boolean days = r.get("start").length() == 10 && r.get("end").length() == 10;
                if (!days || !PLAIN.contains(position)) {
                    continue;
                }
                LocalDate start = LocalDate.parse(r.get("start"));
                long length = LocalDate.parse(r.get("end")).toEpochDay() - start.toEpochDay();
                if (length > 1 && start.getYear() >= 1990) {
                    LocalDate day = start.plusDays(random.nextInt((int) length));
                    String country = r.get("country_iso2");
                    positions
                            .office(position)
                            .filter(o -> !otherOffices.contains(new Row(country, o, r.get("person"), r.get("start"))))
                            .ifPresent(o -> out.add(new Question(country, o, day, r.get("person"), r.get("qid"))));
                }
            }
        }
        return out;
    }

    /** Told one by one in looked_at.tsv. Rows that are wrong in the other table stay, and count against the register. */
    private static Set<Row> otherOffices() throws IOException {
        return Files.readAllLines(Path.of("../tools/register/looked_at.tsv")).stream()
                .filter(line -> line.startsWith("other-office\t"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(cells[1], cells[2], cells[3], cells[4]))
                .collect(Collectors.toSet());
    }

    private static boolean isSame(Term term, Question q) {
        if (term.wikidataId().filter(q.qid::equals).isPresent()) {
            return true;
        }
        NameMatch names = new NameMatch(OfficialLexicon.bundled());
        List<String> asked = Names.parts(q.answer);
        List<String> all = new ArrayList<>(term.aliases());
        all.add(term.person());
        return all.stream()
                .map(Names::parts)
                .anyMatch(p -> names.fit(asked, p) != NameMatch.Fit.NO
                        || Names.alike(p.get(p.size() - 1), asked.get(asked.size() - 1))
                        || asked.stream().filter(p::contains).count() >= 2);
    }

    @Test
    void theDayOfHandoverIsTheSuccessors() {
        assertThat(on("head-of-state", "US", "2017-01-19")).contains("Barack Obama");
        assertThat(on("head-of-state", "US", "2017-01-20")).contains("Donald Trump");
        assertThat(on("head-of-government", "GB", "1997-05-01")).contains("John Major");
        assertThat(on("head-of-government", "GB", "1997-05-02")).contains("Tony Blair");
        assertThat(on("head-of-government", "DE", "2005-11-22")).contains("Angela Merkel");
        assertThat(on("minister:defence", "US", "2019-10-22")).contains("Mark Esper");
    }

    @Test
    void nobodyIsNamedForAnOfficeThatTheRegisterDoesNotHave() {
        assertThat(on("minister:sport", "ZZ", "2010-01-01")).isEmpty();
    }

    private static Optional<String> on(String office, String country, String day) {
        return TERMS.holder(office, country, Optional.empty(), LocalDate.parse(day))
                .map(Term::person);
    }
}
