package io.dateline.ingest.batch;

import io.dateline.ingest.fetch.FetchSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ingest stage, {@code ingest.*}.
 *
 * @param chunkSize records stored in one transaction; changes nothing that comes out
 * @param threads extracting threads; 0 for one on each processor; changes nothing that comes out
 * @param maxRecordSize a record of more bytes, unzipped, is refused
 * @param maxRejectedShare a run that refuses more than this share of its records ends with exit code 3
 * @param fetch how sources are fetched
 */
@Validated
@ConfigurationProperties(prefix = "ingest", ignoreUnknownFields = false)
public record IngestSettings(
        @DefaultValue("200") @Min(1) @Max(10_000) int chunkSize,
        @DefaultValue("0") @Min(0) @Max(256) int threads,
        @DefaultValue("10MB") DataSize maxRecordSize,

        @DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1")
        double maxRejectedShare,

        @DefaultValue @Valid FetchSettings fetch) {}
