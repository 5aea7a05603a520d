package io.dateline.app.cli;

import io.dateline.app.job.Session;
import io.dateline.app.run.ExitCodes;
import io.dateline.ingest.batch.IngestSettings;
import io.dateline.ingest.batch.SourcesCheck;
import io.dateline.ingest.batch.SourcesFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Look at a sources file.",
        subcommands = SourcesCommand.Check.class)
final class SourcesCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Try every source and print how it answers; stores nothing. Exit code 3 where one is in trouble.")
    static final class Check implements Callable<Integer> {

        @Mixin
        private WorkspaceOptions workspace = new WorkspaceOptions();

        @Parameters(paramLabel = "FILE", description = "The sources file.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws InterruptedException {
            // what is wrong with it is said before anything begins
            SourcesFiles.read(file);
            try (Session session = workspace.open()) {
                List<SourcesCheck.Row> rows =
                        new SourcesCheck(session.bean(IngestSettings.class).fetch()).check(file);
                if (workspace.json) {
                    WorkspaceOptions.print(
                            Map.of("sources", rows.stream().map(Check::toMap).toList()));
                } else {
                    print(rows);
                }
                boolean trouble = rows.stream().anyMatch(row -> row.trouble().isPresent());
                return trouble ? ExitCodes.DONE_WITH_TROUBLE : ExitCodes.DONE;
            }
        }

        private static void print(List<SourcesCheck.Row> rows) {
            System.out.printf(Locale.ROOT, "%-30s %-8s %7s %7s  %s%n", "source", "kind", "listed", "dated", "trouble");
            rows.forEach(row -> System.out.printf(
                    Locale.ROOT,
                    "%-30s %-8s %7d %7d  %s%n",
                    row.source(),
                    row.kind(),
                    row.listed(),
                    row.dated(),
                    row.trouble().orElse("")));
        }

        private static Map<String, Object> toMap(SourcesCheck.Row row) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("source", row.source());
            map.put("kind", row.kind());
            map.put("listed", row.listed());
            map.put("dated", row.dated());
            row.trouble().ifPresent(trouble -> map.put("trouble", trouble));
            return map;
        }
    }
}
