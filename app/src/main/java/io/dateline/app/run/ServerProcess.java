package io.dateline.app.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of the workspace's server: found where it runs already, started, stopped. */
record ServerProcess(PostgresPrograms programs, Secret password) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int SECONDS = 90;

    /** Durable, for one machine and few connections; nothing here trades safety for speed. */
    private static final String OPTIONS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
            + " -c synchronous_commit=on -c full_page_writes=on -c max_connections=40 -c shared_buffers=128MB"
            + " -c max_wal_size=2GB -c wal_compression=on -c jit=off -c TimeZone=UTC -c log_timezone=UTC";

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The port of a server that runs on the data already, however it got there. */
    Optional<Integer> running() throws IOException {
        Path pidFile = programs.home().resolve("data").resolve("postmaster.pid");
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
        awaitAnswer(port);
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

    /** Starts the server on a free port, and gives the port. */
    int start() throws IOException {
        int port = freePort();
        programs.own();
        // pg_ctl gives the server a session and a log file of its own: it outlives us without holding our output open
        programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + programs.home().resolve("data"),
                "--log=" + programs.home().resolve("server.log"),
                "--timeout=" + SECONDS,
                "--wait",
                "--options=-p " + port + OPTIONS);
        awaitAnswer(port);
        return port;
    }

    void stop() throws IOException {
        programs.run(
                "pg_ctl",
                "stop",
                "--pgdata=" + programs.home().resolve("data"),
                "--mode=fast",
                "--timeout=" + SECONDS,
                "--wait");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(int port) throws IOException {
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(url(port), EmbeddedServer.USER, password.value())) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            "PostgreSQL did not answer within " + SECONDS + " s; see "
                                    + programs.home().resolve("server.log"),
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
}
