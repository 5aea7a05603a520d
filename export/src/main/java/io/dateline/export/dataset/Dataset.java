package io.dateline.export.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a release, in the order in which people meet them. */
public final class Dataset {

    public static final Table ARTICLES = ArticleTables.ARTICLES;
    public static final Table ARTICLE_SUMMARY = ArticleTables.ARTICLE_SUMMARY;
    public static final Table SENTENCES = ArticleTables.SENTENCES;
    public static final Table DATE_MENTIONS = MentionTables.DATE_MENTIONS;
    public static final Table PLACE_MENTIONS = MentionTables.PLACE_MENTIONS;
    public static final Table PLACES = ThingTables.PLACES;
    public static final Table OFFICIAL_MENTIONS = MentionTables.OFFICIAL_MENTIONS;
    public static final Table ARTICLE_OFFICIALS = ThingTables.ARTICLE_OFFICIALS;
    public static final Table OFFICES = ThingTables.OFFICES;
    public static final Table REJECTS = ThingTables.REJECTS;

    public static final List<Table> TABLES = List.of(
            ARTICLES,
            ARTICLE_SUMMARY,
            SENTENCES,
            DATE_MENTIONS,
            PLACE_MENTIONS,
            PLACES,
            OFFICIAL_MENTIONS,
            ARTICLE_OFFICIALS,
            OFFICES,
            REJECTS);

    public static final Table ADDED = ChangeTables.ADDED;
    public static final Table CHANGED = ChangeTables.CHANGED;
    public static final Table REMOVED = ChangeTables.REMOVED;

    /** The tables, and those that only a release made since another one has. */
    public static final List<Table> ALL =
            Stream.concat(TABLES.stream(), Stream.of(ADDED, CHANGED, REMOVED)).toList();

    private Dataset() {}

    public static Optional<Table> table(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether a table's rows belong to an article each, and come with it. */
    public static boolean isByArticle(Table table) {
        return TABLES.contains(table) && table.has("article_id");
    }
}
