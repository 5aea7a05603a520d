package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of articles cut by month of publication: {@code date_mentions/2019-10.csv}, and {@code undated.csv} for the rest. Every part
 * has the header.
 */
final class MonthsPart implements ReleasePart {

    /** Each part of each table takes some 20 kB of buffers while it is written. */
    private static final int MAX_MONTHS = 400;

    private static final int MONTH_LENGTH = "2019-10".length();

    private final Path folder;
    private final List<Table> tables;
    private final Map<String, List<TableFile>> months = new TreeMap<>();

    MonthsPart(Path folder) {
        this.folder = folder;
        this.tables = Dataset.TABLES.stream().filter(Dataset::isByArticle).toList();
    }

    @Override
    public void article(ArticleRows article) throws IOException {
        String published = article.publishedDate();
        List<TableFile> files = month(published == null ? "undated" : published.substring(0, MONTH_LENGTH));
        for (int i = 0; i < files.size(); i++) {
            files.get(i).write(article.of(tables.get(i)));
        }
    }

    private List<TableFile> month(String name) throws IOException {
        List<TableFile> files = months.get(name);
        if (files == null) {
            if (months.size() == MAX_MONTHS) {
                throw new RefusedExportException(
                        "The articles are from more than " + MAX_MONTHS
                                + " months, too many to cut them by month; export without a partition, or a part of them with from and to");
            }
            files = new ArrayList<>();
            months.put(name, files);
            for (Table table : tables) {
                files.add(TableFile.part(folder, table.name() + "/" + name + ".csv", table));
            }
        }
        return files;
    }

    @Override
    public void row(Table table, Row row) {
        // Rows of no article stand in a whole file.
    }

    @Override
    public List<FileFacts> finish() throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        for (List<TableFile> month : months.values()) {
            for (TableFile file : month) {
                facts.add(file.finish());
            }
        }
        return facts;
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(months.values().stream().flatMap(List::stream).toList());
    }
}
