package io.dateline.app.cli;

import io.dateline.app.run.ExitCodes;
import io.dateline.common.rejection.BadSettingException;
import io.dateline.transform.batch.UserReference;
import io.dateline.transform.official.TermsImport;
import io.dateline.transform.place.reference.BrokenReferenceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = "Reference data of yours beside the bundled: gazetteers and registers of officials.",
        subcommands = {ReferenceCommand.Add.class, ReferenceCommand.Listing.class, ReferenceCommand.Reset.class})
final class ReferenceCommand {

    private static final String WORKSPACE = "The workspace whose runs use it (default: ${DEFAULT-VALUE}).";

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Check files, compile them with those added before, and use the result from the next run on. GeoNames dumps as they"
                            + " come (allCountries.txt, admin1CodesASCII.txt, admin2Codes.txt, alternateNamesV2.txt, zipped or not) or a CSV with"
                            + " name, latitude and longitude.")
    static final class Add implements Callable<Integer> {

        @Option(names = "--workspace", paramLabel = "DIR", defaultValue = ".dateline", description = WORKSPACE)
        private Path workspace = Path.of(".dateline");

        @Option(
                names = "--terms",
                paramLabel = "FORMAT",
                description = "The files are terms of office: ${COMPLETION-CANDIDATES}.")
        private TermsImport.@Nullable Format terms;

        @Option(names = "--country", paramLabel = "ISO2", description = "The country of terms that do not say theirs.")
        private @Nullable String country;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
        private List<Path> files = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            Files.createDirectories(workspace);
            try (FileChannel gate = FileChannel.open(
                            workspace.resolve("reference.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = gate.tryLock()) {
                if (lock == null) {
                    System.err.println("Another command is adding reference data to this workspace; wait for it");
                    return ExitCodes.LOCKED;
                }
                UserReference reference = new UserReference(workspace);
                List<String> said = terms == null
                        ? reference.add(files)
                        : reference.addTerms(files, terms, Optional.ofNullable(country));
                said.forEach(System.out::println);
                return ExitCodes.DONE;
            } catch (BrokenReferenceException e) {
                throw new BadSettingException(
                        e.getMessage() + ". Nothing was changed: what was in use stays in use", e);
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What is in use.")
    static final class Listing implements Callable<Integer> {

        @Option(names = "--workspace", paramLabel = "DIR", defaultValue = ".dateline", description = WORKSPACE)
        private Path workspace = Path.of(".dateline");

        @Override
        public Integer call() throws IOException {
            new UserReference(workspace).describe().forEach(System.out::println);
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Go back to the bundled reference data alone.")
    static final class Reset implements Callable<Integer> {

        @Option(names = "--workspace", paramLabel = "DIR", defaultValue = ".dateline", description = WORKSPACE)
        private Path workspace = Path.of(".dateline");

        @Override
        public Integer call() throws IOException {
            new UserReference(workspace).reset();
            return ExitCodes.DONE;
        }
    }
}
