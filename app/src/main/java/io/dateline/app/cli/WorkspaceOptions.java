package io.dateline.app.cli;

import io.dateline.app.job.Launch;
import io.dateline.app.job.RunReport;
import io.dateline.app.job.Session;
import io.dateline.app.run.StopSignal;
import io.dateline.common.rejection.BadSettingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The options of every command that works in a workspace. */
final class WorkspaceOptions {

    private static final List<String> STAGES = List.of("ingest.", "transform.", "export.");

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = ".dateline",
            description = "Where Dateline keeps its database between runs (default: ${DEFAULT-VALUE}).")
    Path workspace = Path.of(".dateline");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "A PostgreSQL of yours in place of the workspace's own: postgresql://user:password@host/database."
                            + " Also read from DATELINE_DATABASE_URL, which keeps the password out of the process list.")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting, as in ingest.max-record-size=20MB; also read from dateline.yml here.")
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    boolean json;

    private Optional<String> database() {
        return Optional.ofNullable(databaseUrl)
                .or(() -> Optional.ofNullable(System.getenv("DATELINE_DATABASE_URL")))
                .filter(url -> !url.isBlank());
    }

    /** Whether there can be anything to look at. */
    boolean isFresh() {
        return database().isEmpty()
                && !workspace.resolve("postgres").resolve("data").toFile().exists();
    }

    Session open() {
        settings.keySet().stream()
                .filter(key -> STAGES.stream().noneMatch(key::startsWith))
                .findFirst()
                .ifPresent(key -> {
                    throw new BadSettingException(
                            "There is no setting " + key + "; README.md and docs/sources.md list them");
                });
        return Session.open(workspace, database(), settings);
    }

    /** What a command does with a launch. */
    @FunctionalInterface
    interface Work {
        int apply(Launch launch) throws Exception;
    }

    /** Opens a session, does the work, and closes it again before the exit code is given, signal or not. */
    int launch(Work work) throws Exception {
        try (StopSignal signal = new StopSignal()) {
            int code;
            try (Session session = open()) {
                code = work.apply(new Launch(session, signal, !json && Boolean.getBoolean("dateline.terminal")));
            }
            signal.result(code);
            return code;
        }
    }

    void print(RunReport report) {
        if (json) {
            print(report.toMap());
        } else {
            report.lines().forEach(System.out::println);
        }
    }

    static void print(Map<String, Object> result) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(result));
    }
}
