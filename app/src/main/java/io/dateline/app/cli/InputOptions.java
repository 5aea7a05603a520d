package io.dateline.app.cli;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.ingest.batch.SourcesFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where articles come from. */
final class InputOptions {

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description =
                    "A file or folder of articles (.jsonl, .jsonl.gz, .txt, .html, .html.gz), or - for JSON Lines from"
                            + " standard input; may be given more than once.")
    List<String> inputs = new ArrayList<>();

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "A sources file: feeds, sitemaps, pages, web archives.")
    @Nullable
    Path sources;

    /** The job's parameters for it, checked before anything is started. */
    Map<String, String> parameters() {
        if (inputs.isEmpty() && sources == null) {
            throw new BadSettingException(
                    "Say where the articles are: --input PATH for files, or --sources FILE for the web");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("inputs", inputs.stream().map(InputOptions::checked).collect(Collectors.joining("\n")));
        if (sources != null) {
            parameters.put("sources", checked(sources.toString()));
            // what is wrong with it is said before anything begins
            SourcesFiles.read(sources);
        }
        return parameters;
    }

    private static String checked(String path) {
        if (path.equals("-")) {
            return path;
        }
        Path absolute;
        try {
            absolute = Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BadSettingException(
                    "The name " + path + " cannot be read in this locale; set LC_ALL=C.UTF-8, or give its folder", e);
        }
        if (absolute.toString().indexOf('\n') >= 0) {
            throw new BadSettingException("The name " + path + " has a line break in it: give its folder");
        }
        if (!Files.exists(absolute)) {
            throw new BadSettingException("There is no file or folder " + path + " (looked for " + absolute + ")");
        }
        return absolute.toString();
    }
}
