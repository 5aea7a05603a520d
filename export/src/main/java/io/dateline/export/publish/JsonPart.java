package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import io.dateline.export.json.ArticleLines;
import io.dateline.export.json.PlaceFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code articles.jsonl} and {@code places.geojson}. */
final class JsonPart implements ReleasePart {

    private static final String ARTICLES = "articles.jsonl";
    private static final String PLACES = "places.geojson";

    private final ReleaseFile articleFile;
    private final ArticleLines articles;
    private final ReleaseFile placeFile;
    private final PlaceFeatures places;

    JsonPart(Path folder) throws IOException {
        articleFile = new ReleaseFile(folder.resolve(ARTICLES));
        articles = new ArticleLines(articleFile);
        placeFile = new ReleaseFile(folder.resolve(PLACES));
        places = new PlaceFeatures(placeFile);
    }

    @Override
    public void article(ArticleRows article) throws IOException {
        articles.write(article);
    }

    @Override
    public void row(Table table, Row row) throws IOException {
        if (table.equals(Dataset.PLACES)) {
            places.write(row);
        }
    }

    @Override
    public List<FileFacts> finish() throws IOException {
        articles.close();
        places.close();
        return List.of(
                facts(ARTICLES, articleFile, "One article a line, with its text and its mentions nested."),
                facts(PLACES, placeFile, "The places as a map layer, one point each, with counts."));
    }

    static FileFacts facts(String path, ReleaseFile file, String meaning) {
        return new FileFacts(path, Optional.empty(), 0, file.bytes(), file.sha256Hex(), meaning);
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(List.of(articleFile, placeFile));
    }
}
