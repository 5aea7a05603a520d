package io.dateline.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's programs, run as the user that this machine permits and waited for.
 *
 * @param home where they work, and leave what they say in {@code command.log}
 */
record PostgresPrograms(Path home, Path folder, ServerUser user) {

    /** Unpacked where they can be run: in the user's cache, or in {@code home} where another user is to run them. */
    static PostgresPrograms of(Path home) throws IOException {
        ServerUser user = ServerUser.choose();
        Path cache = user.owner().isPresent() ? home : cache();
        return new PostgresPrograms(home, PostgresBinaries.unpacked(cache).resolve("bin"), user);
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

    /** Gives {@code home} and all in it to the user; while no server works there. */
    void own() throws IOException {
        user.own(home);
    }

    /** @throws IOException with the end of what the program said, where it did not end with 0 */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Path output = home.resolve("command.log");
        Process process = new ProcessBuilder(new ArrayList<>(user.command(command)))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nullFile().toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                String said = Files.readString(output).strip();
                throw new IOException(program + " failed: " + said.substring(Math.max(0, said.length() - 600)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", e);
        }
    }

    private static Path nullFile() {
        return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
