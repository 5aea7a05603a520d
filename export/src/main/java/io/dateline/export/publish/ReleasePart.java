package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Something that makes files of a release out of the rows that stream past: first the articles in id order, then the other tables. */
interface ReleasePart extends Closeable {

    void article(ArticleRows article) throws IOException;

    /** A row of a table whose rows belong to no one article. */
    void row(Table table, Row row) throws IOException;

    /** Ends the files; nothing comes after. */
    List<FileFacts> finish() throws IOException;

    /** Lets go of everything, finished or not. */
    @Override
    void close() throws IOException;
}
