package io.dateline.export.json;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import java.io.IOException;
import java.io.OutputStream;

/** {@code places.geojson} (RFC 7946): one point Feature a place, one Feature a line, with its counts. */
public final class PlaceFeatures implements AutoCloseable {

    private static final int ID = Dataset.PLACES.index("place_id");
    private static final int LATITUDE = Dataset.PLACES.index("latitude");
    private static final int LONGITUDE = Dataset.PLACES.index("longitude");
    private static final JsonRow PROPERTIES = JsonRow.without(Dataset.PLACES, "latitude", "longitude");
    private static final byte[] BEGIN = JsonOut.ascii("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] FEATURE = JsonOut.ascii("\n{\"type\":\"Feature\",\"id\":");
    private static final byte[] POINT = JsonOut.ascii(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
    private static final byte[] COMMA = JsonOut.ascii(",");
    private static final byte[] BEHIND_POINT = JsonOut.ascii("]},\"properties\":{");
    private static final byte[] END_FEATURE = JsonOut.ascii("}}");
    private static final byte[] END = JsonOut.ascii("\n]}\n");

    private final JsonOut json;
    private boolean first = true;

    public PlaceFeatures(OutputStream out) {
        json = new JsonOut(out);
        json.raw(BEGIN);
    }

    public void write(Row place) throws IOException {
        if (!first) {
            json.raw(COMMA);
        }
        first = false;
        json.raw(FEATURE);
        json.string(place, ID);
        json.raw(POINT);
        json.number(place, LONGITUDE);
        json.raw(COMMA);
        json.number(place, LATITUDE);
        json.raw(BEHIND_POINT);
        PROPERTIES.write(json, place);
        json.raw(END_FEATURE);
        json.flushIfFull();
    }

    @Override
    public void close() throws IOException {
        json.raw(END);
        json.close();
    }
}
