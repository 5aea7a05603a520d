package io.dateline.app.run;

import io.dateline.common.rejection.BadSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
    private static final int START_SECONDS = 90;

    /** Durable, for one machine and few connections; nothing here trades safety for speed. */
    private static final String OPTIONS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
            + " -c synchronous_commit=on -c full_page_writes=on -c max_connections=40 -c shared_buffers=128MB"
            + " -c max_wal_size=2GB -c wal_compression=on -c jit=off -c TimeZone=UTC -c log_timezone=UTC";

    private final Path home;
    private final Path programs;
    private final ServerUser serverUser;
    private final FileChannel users;
    private final FileLock use;
    private final int port;
    private final Secret password;

    private EmbeddedServer(
            Path home,
            Path programs,
            ServerUser serverUser,
            FileChannel users,
            FileLock use,
            int port,
            Secret password) {
        this.home = home;
        this.programs = programs;
        this.serverUser = serverUser;
        this.users = users;
        this.use = use;
        this.port = port;
        this.password = password;
    }

    /** Starts the workspace's server, or joins those who use it already. */
    public static EmbeddedServer use(Path workspace) {
        Path home = workspace.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(home);
            ServerUser serverUser = ServerUser.choose();
            Path cache = serverUser.owner().isPresent() ? home : cache();
            Path programs = PostgresBinaries.unpacked(cache).resolve("bin");
            try (FileChannel gate = open(home.resolve("start.lock"));
                    FileLock starting = gate.lock()) {
                LOG.debug("holding {}", starting);
                FileChannel users = open(home.resolve("users.lock"));
                FileLock use = users.lock(0, Long.MAX_VALUE, true);
                Secret password = initialised(home, programs, serverUser);
                Optional<Integer> running = running(home, password);
                int port = running.isPresent() ? running.get() : start(home, programs, serverUser, password);
                return new EmbeddedServer(home, programs, serverUser, users, use, port, password);
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

    private static Path cache() {
        String given = System.getenv("DATELINE_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("dateline");
    }

    String jdbcUrl() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    Secret password() {
        return password;
    }

    /** Makes the data directory if there is none yet: beside its place first, so that a kill leaves no half one. */
    private static Secret initialised(Path home, Path programs, ServerUser serverUser) throws IOException {
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
            serverUser.own(home);
            run(
                    "initdb",
                    home,
                    serverUser.command(List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + fresh,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")));
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

    /** The port of a server that runs on the data already, however it got there. */
    private static Optional<Integer> running(Path home, Secret password) throws IOException {
        Path pidFile = home.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (lines.size() < 4 || process.filter(p -> serves(p, lines.get(1))).isEmpty()) {
            Files.deleteIfExists(pidFile);
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        awaitAnswer(port, password, home);
        LOG.debug("joined the PostgreSQL that runs already on port {}", port);
        return Optional.of(port);
    }

    /**
     * Whether a process is the server of {@code data}: after a restart of the machine or the container, the number may be any other's, and
     * another PostgreSQL's too. What the system does not tell counts as a yes.
     */
    private static boolean serves(ProcessHandle process, String data) {
        ProcessHandle.Info info = process.info();
        return info.command().map(command -> command.contains("postgres")).orElse(true)
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data))
                        .orElse(true);
    }

    private static int start(Path home, Path programs, ServerUser serverUser, Secret password) throws IOException {
        int port = freePort();
        serverUser.own(home);
        // pg_ctl gives the server a session and a log file of its own: it outlives us without holding our output open
        run(
                "pg_ctl start",
                home,
                serverUser.command(List.of(
                        programs.resolve("pg_ctl").toString(),
                        "--pgdata=" + home.resolve("data"),
                        "--log=" + home.resolve("server.log"),
                        "--timeout=" + START_SECONDS,
                        "--wait",
                        "--options=-p " + port + OPTIONS,
                        "start")));
        awaitAnswer(port, password, home);
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(int port, Secret password, Path home) throws IOException {
        long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(port), USER, password.value())) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            "PostgreSQL did not answer within " + START_SECONDS + " s; see "
                                    + home.resolve("server.log"),
                            e);
                }
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static void run(String what, Path home, List<String> command) throws IOException {
        Path output = home.resolve("command.log");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nullFile().toFile()))
                .start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                String said = Files.readString(output).strip();
                throw new IOException(what + " failed: " + said.substring(Math.max(0, said.length() - 600)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", e);
        }
    }

    private static Path nullFile() {
        return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
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
                    run(
                            "pg_ctl stop",
                            home,
                            serverUser.command(List.of(
                                    programs.resolve("pg_ctl").toString(),
                                    "--pgdata=" + home.resolve("data"),
                                    "--mode=fast",
                                    "--timeout=" + START_SECONDS,
                                    "--wait",
                                    "stop")));
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "The embedded PostgreSQL could not be stopped; the next command will use it on: {}",
                    e.getMessage());
        }
    }
}
