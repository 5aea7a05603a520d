package io.dateline.app.run;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder {@code data} of the workspace's server, and the password that it was made with. */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private DataDirectory() {}

    /** Makes the data directory if there is none yet: beside its place first, so that a kill leaves no half one. */
    static Secret initialised(PostgresPrograms programs) throws IOException {
        Path home = programs.home();
        Path data = home.resolve("data");
        Path passwordFile = home.resolve("password");
        if (!Files.exists(data)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(passwordFile, HexFormat.of().formatHex(random));
            boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            }
            // of a name of its own: the initdb of a command that was killed may still be writing to an earlier one
            Path fresh = Files.createTempDirectory(home, "data.new-");
            programs.own();
            programs.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + EmbeddedServer.USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        }
        removeAbandoned(home);
        return new Secret(Files.readString(passwordFile));
    }

    private static void removeAbandoned(Path home) throws IOException {
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(home, "data.new*")) {
            for (Path folder : abandoned) {
                PostgresBinaries.deleteAll(folder);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            LOG.debug("{} is still being written to; the next start removes it", e.getFile());
        }
    }
}
