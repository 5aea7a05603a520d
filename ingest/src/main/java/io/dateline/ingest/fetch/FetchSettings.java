package io.dateline.ingest.fetch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of fetching, {@code ingest.fetch.*}.
 *
 * @param contact where a webmaster can reach whoever runs this; sent with every request
 * @param timeout for one request, from dialling to the last byte
 * @param connectTimeout for dialling
 * @param attempts how often a request is tried in all
 * @param backoff the pause before the second attempt; it doubles with each further one
 * @param delay between two requests to one host; a longer one in robots.txt goes before it
 * @param deadline for all fetching of a run; what is not fetched by then waits for the next
 * @param revisit a page without validators and without a word of change is not asked for again before this
 * @param maxBytes of a response as sent
 * @param maxExpandedBytes of a response unzipped
 * @param maxRedirects in a row
 * @param sourcesAtOnce sources that are pulled at the same time
 * @param allowPrivateAddresses whether loopback and private addresses may be fetched: for tests and intranets only
 */
public record FetchSettings(
        @DefaultValue("no contact set; see ingest.fetch.contact") @NotBlank
        String contact,

        @DefaultValue("30s") Duration timeout,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("2s") Duration backoff,
        @DefaultValue("1s") Duration delay,
        @DefaultValue("2h") Duration deadline,
        @DefaultValue("1d") Duration revisit,
        @DefaultValue("10MB") DataSize maxBytes,
        @DefaultValue("20MB") DataSize maxExpandedBytes,
        @DefaultValue("5") @Min(0) @Max(20) int maxRedirects,
        @DefaultValue("32") @Min(1) @Max(256) int sourcesAtOnce,
        @DefaultValue("false") boolean allowPrivateAddresses) {

    /** How we introduce ourselves. */
    public String userAgent() {
        return "Dateline/1.0 (news date, place and official extraction; " + contact + ")";
    }

    /** What robots.txt calls us. */
    public String robotName() {
        return "dateline";
    }
}
