package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every table as a CSV file of its own. */
final class TablesPart implements ReleasePart {

    /** Opens the file of a table. */
    interface Opener {
        TableFile open(Table table) throws IOException;
    }

    private final Map<Table, TableFile> files = new LinkedHashMap<>();
    private final Map<Table, TableFile> byArticle = new LinkedHashMap<>();

    TablesPart(List<Table> tables, Opener opener) throws IOException {
        try {
            for (Table table : tables) {
                TableFile file = opener.open(table);
                files.put(table, file);
                if (Dataset.isByArticle(table)) {
                    byArticle.put(table, file);
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void article(ArticleRows article) throws IOException {
        for (Map.Entry<Table, TableFile> file : byArticle.entrySet()) {
            file.getValue().write(article.of(file.getKey()));
        }
    }

    @Override
    public void row(Table table, Row row) throws IOException {
        TableFile file = files.get(table);
        if (file != null) {
            file.write(List.of(row));
        }
    }

    @Override
    public List<FileFacts> finish() throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        for (TableFile file : files.values()) {
            facts.add(file.finish());
        }
        return facts;
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(files.values());
    }
}
