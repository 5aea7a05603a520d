package io.dateline.export.json;

import io.dateline.export.dataset.Dataset;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code places.geojson} (RFC 7946): one point Feature a place, one Feature a line, with its counts. */
public final class PlaceFeatures implements AutoCloseable {

    private static final int ID = Dataset.PLACES.index("place_id");
    private static final int LATITUDE = Dataset.PLACES.index("latitude");
    private static final int LONGITUDE = Dataset.PLACES.index("longitude");
    private static final JsonRow PROPERTIES = JsonRow.without(Dataset.PLACES, "latitude", "longitude");

    private final JsonGenerator json;
    private boolean first = true;

    public PlaceFeatures(OutputStream out) {
        json = JsonLines.on(out);
        json.writeRaw("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    public void write(@Nullable String[] place) {
        json.writeRaw(first ? "\n" : ",\n");
        first = false;
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", place[ID]);
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(Objects.requireNonNull(place[LONGITUDE]));
        json.writeNumber(Objects.requireNonNull(place[LATITUDE]));
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        PROPERTIES.write(json, place);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeRaw("\n]}\n");
        json.close();
    }
}
