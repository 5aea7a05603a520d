package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.GazetteerBuilder;
import io.dateline.transform.place.gazetteer.GazetteerFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The gazetteer that comes with Dateline, a resource beside this class; {@code tools/gazetteer} makes it. */
public final class BundledGazetteer {

    private static final String RESOURCE = "gazetteer.bin";

    private BundledGazetteer() {}

    public static Gazetteer load() {
        return places().build();
    }

    /** Its places, in a builder that takes more. */
    public static GazetteerBuilder places() {
        try (InputStream in = open()) {
            return GazetteerFile.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The SHA-256 of its bytes, which says which reference data made an annotation. */
    public static String checksum() {
        try (InputStream in = open()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static InputStream open() {
        InputStream in = BundledGazetteer.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("The bundled gazetteer is not on the class path");
        }
        return in;
    }
}
