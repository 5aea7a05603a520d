package io.dateline.app.run;

import io.dateline.common.rejection.BadSettingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspace's own PostgreSQL server: real, durable, reached over loopback with a password of its own.
 *
 * <p>Several commands may use it at once: the first starts it, the last stops it, each holding a shared lock on a file meanwhile. A server
 * that a killed command left behind is found through its {@code postmaster.pid} and used on.
 */
public final class EmbeddedServer implements AutoCloseable {

    static final String USER = "dateline";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Path home;
    private final FileChannel users;
    private final FileLock use;
    private final ServerProcess process;
    private final int port;

    private EmbeddedServer(Path home, FileChannel users, FileLock use, ServerProcess process, int port) {
        this.home = home;
        this.users = users;
        this.use = use;
        this.process = process;
        this.port = port;
    }

    /** Starts the workspace's server, or joins those who use it already. */
    public static EmbeddedServer use(Path workspace) {
        Path home = workspace.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(home);
            PostgresPrograms programs = PostgresPrograms.of(home);
            try (FileChannel gate = open(home.resolve("start.lock"));
                    FileLock starting = gate.lock()) {
                LOG.debug("holding {}", starting);
                FileChannel users = open(home.resolve("users.lock"));
                FileLock use = users.lock(0, Long.MAX_VALUE, true);
                ServerProcess process = new ServerProcess(programs, DataDirectory.initialised(programs));
                Optional<Integer> running = process.running();
                int port = running.isPresent() ? running.get() : process.start();
                return new EmbeddedServer(home, users, use, process, port);
            }
        } catch (IOException e) {
            throw new BadSettingException(
                    "The embedded PostgreSQL cannot use " + home + ": " + e.getMessage()
                            + ". Check permissions and free space, or give a server with --database-url",
                    e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    String jdbcUrl() {
        return ServerProcess.url(port);
    }

    Secret password() {
        return process.password();
    }

    /** Lets go of the server, and stops it if nobody else uses it. */
    @Override
    public void close() {
        try (FileChannel gate = open(home.resolve("start.lock"));
                FileLock stopping = gate.lock()) {
            LOG.debug("holding {}", stopping);
            use.release();
            try (users;
                    FileLock last = users.tryLock()) {
                if (last != null) {
                    process.stop();
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "The embedded PostgreSQL could not be stopped; the next command will use it on: {}",
                    e.getMessage());
        }
    }
}
