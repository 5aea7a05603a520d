package io.dateline.common.store;

import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Mention;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.Official.OfficeHeld;
import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.CodePoints;
import io.dateline.common.article.Field;
import io.dateline.common.article.Sentence;
import io.dateline.common.article.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotated articles as rows: the one place where string indices become code point offsets. */
final class AnnotationRows {

    private static final String DECISION = "rule, confidence, status)";
    private static final String MENTION = " (article_id, field, char_start, char_end, sentence_no, text, ";

    private final CopyRows annotations =
            new CopyRows("annotation (article_id, revision, version, not_before, not_after)");
    private final CopyRows sentences =
            new CopyRows("sentence (article_id, field, sentence_no, char_start, char_end, text)");
    private final CopyRows dates = new CopyRows("date_mention" + MENTION
            + "timex_type, timex_value, timex_mod, timex_quant, timex_freq, start_date, end_date, grain, anchor, anchor_date, "
            + DECISION);
    private final CopyRows placeMentions =
            new CopyRows("place_mention" + MENTION + "role, modifier, place_id, " + DECISION);
    private final CopyRows officialMentions =
            new CopyRows("official_mention" + MENTION + "mention_type, official_no, " + DECISION);
    private final CopyRows officials = new CopyRows(
            "article_official (article_id, official_no, office_no, person_id, person_name, wikidata_id, office,"
                    + " office_label, organisation, country, standing, term_start, term_end, basis, mentions, "
                    + DECISION);
    private final Map<String, Place> places = new LinkedHashMap<>();

    void add(AnnotatedArticle article) {
        annotations.add(
                article.articleId(), article.revision(), article.version(), article.notBefore(), article.notAfter());
        Offsets offsets = new Offsets(article);
        for (Sentence sentence : article.sentences()) {
            Span span = sentence.span();
            sentences.add(
                    article.articleId(),
                    span.field().code(),
                    sentence.no(),
                    offsets.start(span),
                    offsets.end(span),
                    article.text().of(span));
        }
        article.dates().forEach(mention -> add(offsets, mention));
        article.places().forEach(mention -> add(offsets, mention));
        for (int no = 0; no < article.officials().size(); no++) {
            add(offsets, article.officials().get(no), no + 1);
        }
    }

    private void add(Offsets at, DateMention mention) {
        Optional<DateMention.Days> days = mention.days().filter(d -> isPrintable(d.start()) && isPrintable(d.end()));
        add(
                dates,
                at,
                mention,
                mention.type(),
                mention.value(),
                mention.mod(),
                mention.quant(),
                mention.freq(),
                days.map(DateMention.Days::start),
                days.map(DateMention.Days::end),
                mention.grain().map(DateMention.Grain::code),
                mention.anchor().code(),
                mention.anchorDate().filter(AnnotationRows::isPrintable));
    }

    private void add(Offsets at, PlaceMention mention) {
        mention.place().ifPresent(place -> places.put(place.placeId(), place));
        add(
                placeMentions,
                at,
                mention,
                mention.role().code(),
                mention.modifier(),
                mention.place().map(Place::placeId));
    }

    /** A row of a mention table: what all of them say of the span, what one says of its own, what all say of the decision. */
    private static void add(CopyRows rows, Offsets at, Mention mention, Object... own) {
        Span span = mention.span();
        Decision decision = mention.decision();
        List<Object> values = new ArrayList<>(List.of(
                at.article.articleId(),
                span.field().code(),
                at.start(span),
                at.end(span),
                at.sentence(span),
                at.article.text().of(span)));
        values.addAll(List.of(own));
        values.addAll(List.of(
                decision.rule(), twoDecimals(decision), decision.status().code()));
        rows.add(values.toArray());
    }

    private void add(Offsets at, Official official, int officialNo) {
        for (OfficialMention mention : official.mentions()) {
            add(officialMentions, at, mention, mention.type().code(), officialNo);
        }
        List<OfficeHeld> offices = official.offices();
        for (int no = 0; no < offices.size(); no++) {
            OfficeHeld held = offices.get(no);
            officials.add(
                    at.article.articleId(),
                    officialNo,
                    no + 1,
                    official.personId(),
                    official.personName(),
                    official.wikidataId(),
                    held.office(),
                    held.label(),
                    held.organisation(),
                    held.country(),
                    held.standing().code(),
                    held.termStart(),
                    held.termEnd(),
                    held.basis().code(),
                    official.mentions().size(),
                    held.decision().rule(),
                    twoDecimals(held.decision()),
                    held.decision().status().code());
        }
    }

    /** Days of the years 1 to 9999 only: neither CSV readers nor ISO 8601 without agreement know others. The value says them still. */
    private static boolean isPrintable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static BigDecimal twoDecimals(Decision decision) {
        return BigDecimal.valueOf(decision.confidence()).setScale(2, RoundingMode.HALF_UP);
    }

    void writeTo(Connection connection) throws SQLException {
        upsertPlaces(connection);
        for (CopyRows rows : List.of(annotations, sentences, dates, placeMentions, officialMentions, officials)) {
            rows.writeTo(connection);
        }
    }

    /** Places are shared by articles, so they are merged, not replaced: through a table that lasts one transaction. */
    private void upsertPlaces(Connection connection) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists place_seen (like place) on commit delete rows");
            CopyRows rows = new CopyRows(
                    "place_seen (place_id, geonames_id, name, feature_class, feature_code, country_iso2, country_iso3,"
                            + " admin1_code, admin1_name, latitude, longitude, population)");
            for (Place place : places.values()) {
                rows.add(
                        place.placeId(),
                        place.geonamesId(),
                        place.name(),
                        place.featureClass(),
                        place.featureCode(),
                        place.countryIso2(),
                        place.countryIso3(),
                        place.admin1Code(),
                        place.admin1Name(),
                        place.latitude(),
                        place.longitude(),
                        place.population());
            }
            rows.writeTo(connection);
            statement.execute(
                    "delete from place p using place_seen s where p.place_id = s.place_id and row(p.*) is distinct from row(s.*)");
            statement.execute("insert into place select * from place_seen on conflict do nothing");
        }
    }

    /** Code point offsets and sentence numbers of one article's spans. */
    private static final class Offsets {
        final AnnotatedArticle article;
        private final CodePoints title;
        private final CodePoints body;
        private final Starts titleStarts;
        private final Starts bodyStarts;

        Offsets(AnnotatedArticle article) {
            this.article = article;
            title = CodePoints.of(article.text().title());
            body = CodePoints.of(article.text().body());
            titleStarts = Starts.of(article, Field.TITLE);
            bodyStarts = Starts.of(article, Field.BODY);
        }

        int start(Span span) {
            return of(span).offset(span.start());
        }

        int end(Span span) {
            return of(span).offset(span.end());
        }

        private CodePoints of(Span span) {
            return span.field() == Field.TITLE ? title : body;
        }

        /** The last sentence that begins at the span's start or before it. */
        int sentence(Span span) {
            Starts starts = span.field() == Field.TITLE ? titleStarts : bodyStarts;
            int found = Arrays.binarySearch(starts.at, span.start());
            int last = found >= 0 ? found : -found - 2;
            return last < 0 ? 0 : starts.no[last];
        }

        /** Where the sentences of a field begin, ascending, and their numbers. */
        private record Starts(int[] at, int[] no) {
            static Starts of(AnnotatedArticle article, Field field) {
                List<Sentence> sentences = article.sentences().stream()
                        .filter(s -> s.span().field() == field)
                        .toList();
                return new Starts(
                        sentences.stream().mapToInt(s -> s.span().start()).toArray(),
                        sentences.stream().mapToInt(Sentence::no).toArray());
            }
        }
    }
}
