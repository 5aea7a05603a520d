package io.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Help and wrong usage, which need neither Spring nor a database. */
class DatelineTest {

    private record Result(int exit, String output, String errors) {}

    private static Result run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int exit = Dateline.execute(arguments);
            return new Result(exit, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void helpGoesToStdout() {
        Result result = run("--help");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("run", "resume", "Exit codes");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        Result result = run("run", "--inptu", "x");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errors()).contains("--inptu", "--input");
    }

    @Test
    void nothingToReadIsWrongUsage() {
        assertThat(run("run").exit()).isEqualTo(2);
        assertThat(run("run").errors()).contains("--input PATH");
    }

    @Test
    void aMissingFileIsNamed() {
        Result result = run("run", "--input", "no-such-folder");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errors()).contains("There is no file or folder no-such-folder");
    }

    @Test
    void aBadCronTimeIsExplained() {
        Result result = run("nightly", "--input", ".", "--at", "half past two");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errors()).contains("--at wants six fields");
    }

    @Test
    void whatARunWouldEndOnIsSaidBeforeItBegins() {
        assertThat(run("run", "--input", ".", "--since", "no-such-release").errors())
                .contains("no-such-release is no release");
        assertThat(run("run", "--input", ".", "--from", "2020-02-01", "--to", "2020-01-31")
                        .errors())
                .contains("--from 2020-02-01 is after --to 2020-01-31");
        assertThat(run("run", "--input", ".", "--output", "pom.xml/releases").errors())
                .contains("Releases cannot be written to", "--output");
        assertThat(run("run", "--input", ".", "--set", "threads=2").errors()).contains("There is no setting threads");
        assertThat(run("sources", "check", "no-such.yml").errors()).contains("no-such.yml cannot be read");
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(run("validate", "no-such-release").exit()).isEqualTo(2);
        assertThat(run("diff", "no-such-release", "neither").exit()).isEqualTo(2);
        assertThat(run("reference", "reset", "--workspace", "pom.xml").exit()).isEqualTo(2);
        assertThat(run("status", "--last", "0").exit()).isEqualTo(2);
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run().exit()).isEqualTo(2);
    }
}
