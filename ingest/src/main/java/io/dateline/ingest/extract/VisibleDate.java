package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the publication day that a page shows its readers, by what speaks for it: where it stands from the headline, what its element is
 * called, what the words before it say, how much else stands in the line.
 */
final class VisibleDate {

    /** Element names that say "this is a date". */
    private static final Pattern DATE_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:date|dates|datum|fecha|data|pubdate|pub-date|published|publish\\w*|posted|postdate|time|timestamp|datetime|created|"
                    + "release|veroeffentlicht|erschienen)(?=$|[\\s_-])|date$|^date");
    /** Element names that often hold one. */
    private static final Pattern META_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:meta|metadata|byline|info|infos|postmeta|details|submitted|author|kicker|subline|docdata|credits?|header|head)(?=$|[\\s_-])");

    private static final Pattern CUE = Pattern.compile(
            "(?<!\\p{L})(?:publish\\w*|posted|pubdate|released?|first aired|issued|date|written|added|veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|"
                    + "(?:presse)?mitteilung|meldung|datum|stand|vom|publié|paru|mis en ligne|posté|rédigé|publicado|publicada|fecha|postado|data|"
                    + "pubblicato|scritto|gepubliceerd|geplaatst|publicerad|publisert|udgivet|opublikowano|dodano|publikováno|vydáno|yayınlan\\w*|"
                    + "опубликован\\w*|дата|julkaistu|közzétéve|publicat)\\W*(?:\\p{L}{1,9}\\W+){0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UPDATE_CUE = Pattern.compile(
            "(?:updated?|modified|last (?:change|edited|revis\\w+)|aktualisiert|geändert|änderung|bearbeitet|update|mise? à jour|modifié|actualizad[oa]|"
                    + "atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|zmieniono|изменен\\w*|обновлен\\w*|güncelle\\w*)"
                    + "\\W*(?:\\p{L}{1,9}\\W+){0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Von Anna Blum am", "by Jo Lane on": who wrote it, and when. */
    private static final Pattern BYLINE = Pattern.compile(
            "^.{0,12}(?:by|von|par|por|di|door|author|autor|auteur|autore)\\b.{2,50}(?:\\b(?:am|on|le|el|il|op)|[,|\u00B7-])\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CLOCK_AFTER = Pattern.compile(
            "^[\\s,|\u2022\u00B7@-]*(?:um|at|à|a las|alle|kl\\.?|o)?\\s*\\d{1,2}[:.h]\\d\\d(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "select", "template");
    private static final int LINE = 160;
    private static final int PARAGRAPH = 100;
    private static final int ENOUGH = 4;

    private record Line(Element element, String text, int offset) {}

    private record Candidate(Publication date, int score, int offset) {}

    private final boolean monthFirst;
    private final Optional<Element> head;
    private final List<Line> lines = new ArrayList<>();
    private int offset;
    private int headline = -1;
    private int bodyStart = Integer.MAX_VALUE;

    private VisibleDate(Optional<Element> head, boolean monthFirst) {
        this.head = head;
        this.monthFirst = monthFirst;
    }

    /** Empty where nothing says plainly enough that it is the day of publication. */
    static Optional<Publication> find(Document page, Optional<Element> headline, boolean monthFirst) {
        VisibleDate visible = new VisibleDate(headline, monthFirst);
        visible.read(page.body());
        return visible.candidates().stream()
                .filter(candidate -> candidate.score() >= ENOUGH)
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::offset).reversed()))
                .map(Candidate::date)
                .or(() -> inFront(page.title(), monthFirst));
    }

    /** A title that begins with a day is an announcement of that day. */
    private static Optional<Publication> inFront(String title, boolean monthFirst) {
        return DateText.all(title, monthFirst).stream()
                .filter(found -> found.start() <= 1)
                .map(found -> Publication.day(found.date(), Basis.TEXT))
                .findFirst();
    }

    /** Reads an element's lines: itself where it is short, else the words that it holds beside its children. */
    private void read(Element element) {
        if (head.isPresent() && element.equals(head.get())) {
            headline = offset;
        }
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            return;
        }
        int start = offset;
        List<Line> own = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                read(inner);
            } else if (child instanceof TextNode words && !words.isBlank()) {
                String text = words.text().strip();
                own.add(new Line(element, text, offset));
                beginBody(tag, text.length());
                offset += text.length();
            }
        }
        if (offset - start <= LINE) {
            own = List.of(new Line(element, element.text(), start));
        }
        boolean stamped = tag.equals("time") && element.hasAttr("datetime");
        own.stream().filter(line -> stamped || isPromising(line.text())).forEach(lines::add);
    }

    private static boolean isPromising(String text) {
        return text.length() >= 8 && text.length() <= LINE && text.chars().anyMatch(Character::isDigit);
    }

    private void beginBody(String tag, int length) {
        if (length >= PARAGRAPH && headline >= 0 && bodyStart == Integer.MAX_VALUE && !tag.equals("a")) {
            bodyStart = offset;
        }
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Line line : lines) {
            List<DateText.Found> dates = DateText.all(line.text(), monthFirst);
            Optional<Publication> stamp = stamp(line.element());
            if ((dates.isEmpty() && stamp.isEmpty()) || Aside.holds(line.element(), head)) {
                continue;
            }
            if (dates.isEmpty()) {
                int length = line.text().length();
                DateText.Found whole = new DateText.Found(stamp.get().date(), 0, length);
                candidates.add(new Candidate(stamp.get(), score(line, whole, 1), line.offset()));
            }
            for (DateText.Found date : dates) {
                // what readers see wins over a stamp that says something else
                Publication day = stamp.filter(exact -> exact.date().equals(date.date()))
                        .orElseGet(() -> Publication.day(date.date(), Basis.TEXT));
                candidates.add(new Candidate(day, score(line, date, dates.size()), line.offset()));
            }
        }
        return candidates;
    }

    private static Optional<Publication> stamp(Element element) {
        Element time = element.normalName().equals("time") ? element : element.selectFirst("time[datetime]");
        return Optional.ofNullable(time)
                .flatMap(stamped -> PublishedAtParser.parse(stamped.attr("datetime"), Basis.TIME_ELEMENT));
    }

    private int score(Line line, DateText.Found date, int inLine) {
        String before = line.text().substring(0, date.start());
        String after = line.text().substring(date.end());
        int score = names(line.element());
        score += CUE.matcher(before).find() ? 3 : 0;
        score -= UPDATE_CUE.matcher(before).find() ? 3 : 0;
        score += BYLINE.matcher(before).find() ? 2 : 0;
        score += before.isBlank() ? 1 : 0;
        score += CLOCK_AFTER.matcher(after).find() ? 1 : 0;
        boolean little = line.text().length() <= 2 * (date.end() - date.start());
        boolean ends = CUE.matcher(before).lookingAt() && after.length() < 20;
        score += little || ends ? 1 : 0;
        score -= inLine > 2 ? 2 : 0;
        score += place(line.offset());
        score -= insideTeaser(line.element()) ? 2 : 0;
        return score;
    }

    /** Between headline and body is where it should stand; just above the headline is where it often does. */
    private int place(int at) {
        if (headline < 0) {
            return 0;
        }
        if (at >= headline && at <= bodyStart && at - headline < 1500) {
            return 3;
        }
        return at < headline && headline - at < 300 ? 2 : 0;
    }

    private static int names(Element element) {
        int score = 0;
        Element named = element;
        for (int level = 0; level < 3 && named != null; level++) {
            String names = Furniture.names(named);
            if (named.normalName().equals("time") || DATE_NAMES.matcher(names).find()) {
                return Math.max(score, 3 - level);
            }
            if (META_NAMES.matcher(names).find()) {
                score = Math.max(score, 2 - level);
            }
            named = named.parent();
        }
        return score;
    }

    /** A date that stands in a link or a list together with another headline belongs to that. */
    private static boolean insideTeaser(Element element) {
        Element parent = element;
        for (int level = 0; level < 4 && parent != null; level++) {
            String tag = parent.normalName();
            if (tag.equals("a") && parent.text().length() > 40) {
                return true;
            }
            if (tag.equals("li")
                    && parent.selectFirst("a") != null
                    && parent.text().length() > 60) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
    }
}
