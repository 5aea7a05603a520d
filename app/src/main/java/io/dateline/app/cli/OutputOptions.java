package io.dateline.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where releases go. */
final class OutputOptions {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "releases",
            description =
                    "The folder that gets the release folder; 'latest' in it points at the newest (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("releases");

    Map<String, String> parameters() {
        return new LinkedHashMap<>(
                Map.of("output", output.toAbsolutePath().normalize().toString()));
    }
}
