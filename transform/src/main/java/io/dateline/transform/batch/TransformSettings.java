package io.dateline.transform.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the transform stage, {@code transform.*}. None of them changes what comes out.
 *
 * @param chunkSize articles written in one transaction
 * @param threads annotating threads; 0 for one on each processor
 */
@Validated
@ConfigurationProperties(prefix = "transform", ignoreUnknownFields = false)
public record TransformSettings(
        @DefaultValue("200") @Min(1) @Max(10_000) int chunkSize,
        @DefaultValue("0") @Min(0) @Max(256) int threads) {}
