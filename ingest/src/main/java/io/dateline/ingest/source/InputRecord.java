package io.dateline.ingest.source;

import io.dateline.common.rejection.Reason;
import java.util.Optional;

/**
 * One record of one input, as bytes: a line of JSON Lines, a whole text or page.
 *
 * @param input the full path that it was read from
 * @param source what rejections call the input: its name as people know it
 * @param outlet the source of the sources file that names the input: the outlet of articles that name none
 * @param no its number in the input, from 1
 * @param sidecar the bytes of the sidecar file, for texts that have one
 * @param capture how it was fetched, for pages from a web archive
 * @param problem why the bytes could not be had; they are empty then, or, for a line too large, the sha-256 that tells it from others
 */
public record InputRecord(
        String input,
        String source,
        Optional<String> outlet,
        InputKind kind,
        long no,
        byte[] bytes,
        Optional<byte[]> sidecar,
        Optional<Capture> capture,
        Optional<Problem> problem) {

    /** What kept a record from being read. */
    public record Problem(Reason reason, String detail) {}

    /** Where the record stands, for a person. */
    public String locator() {
        return input + ":" + no;
    }
}
