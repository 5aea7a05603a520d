package io.dateline.app.cli;

import io.dateline.app.run.ExitCodes;
import io.dateline.common.rejection.BadSettingException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code dateline}. */
@Command(
        name = "dateline",
        description = "Who, where and when in the news: articles in, datasets out.",
        mixinStandardHelpOptions = true,
        version = "dateline 1.0.0",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            TransformCommand.class,
            ExportCommand.class,
            ResumeCommand.class,
            StatusCommand.class,
            NightlyCommand.class,
            ExplainCommand.class,
            ValidateCommand.class,
            DiffCommand.class,
            ReferenceCommand.class,
            SourcesCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 a fault of ours; 2 wrong usage or settings; 3 done, but a source failed or too much input",
            "was rejected; 4 stopped part-way, resume goes on; 75 another run holds the lock."
        })
public final class Dateline implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        return new CommandLine(new Dateline())
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e))
                .execute(arguments);
    }

    private static int explain(Exception e) {
        if (e instanceof BadSettingException) {
            System.err.println(e.getMessage());
            return ExitCodes.USAGE;
        }
        if (e instanceof FileSystemException file) {
            System.err.println("The file or folder " + file.getFile() + " cannot be used: "
                    + Optional.ofNullable(file.getReason())
                            .orElseGet(() -> file.getClass().getSimpleName().replace("Exception", ""))
                    + "; check its name, permissions and free space");
            return ExitCodes.USAGE;
        }
        LoggerFactory.getLogger(Dateline.class).error("Dateline failed; this is a fault of ours", e);
        return ExitCodes.FAULT;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say what to do, for example: ./dateline run --input samples");
        }
    }
}
