package io.dateline.app.run;

import io.dateline.common.rejection.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which user the embedded server runs.
 *
 * <p>PostgreSQL refuses to run as root, so for root it is started in a user namespace of its own, where that is permitted, or else as an
 * unprivileged user who is made owner of its data.
 *
 * @param prefix words to put before a command
 * @param owner the user who must own the data; empty where that is ourselves
 */
record ServerUser(List<String> prefix, Optional<String> owner) {

    static ServerUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(List.of(), Optional.empty());
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerUser(List.of("unshare", "-U"), Optional.empty());
        }
        for (String user : List.of("postgres", "nobody")) {
            List<String> setpriv = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
            List<String> setprivNogroup = List.of("setpriv", "--reuid=" + user, "--regid=nogroup", "--clear-groups");
            List<String> runuser = List.of("runuser", "-u", user, "--");
            for (List<String> prefix : List.of(setpriv, setprivNogroup, runuser)) {
                if (succeeds(with(prefix, List.of("true")))) {
                    return new ServerUser(prefix, Optional.of(user));
                }
            }
        }
        throw new BadSettingException(
                "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser can start it as another user"
                        + " here. Run Dateline as an ordinary user, or give it a server with --database-url");
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Makes the server's user the owner of {@code folder} and everything in it. */
    void own(Path folder) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        var user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, user);
            }
        }
        if (!succeeds(command(List.of("test", "-w", folder.toString())))) {
            throw new BadSettingException(
                    "PostgreSQL runs as the user " + owner.get() + " here, who cannot reach " + folder
                            + ". Choose a workspace outside of root's own folders with --workspace, or give a server with --database-url");
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // the program is not there: as good as refused
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
