package io.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.DatelineProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting that nobody reads is a slip, and is said. */
class SettingsIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSettingThatDoesNotExistIsNamed() throws Exception {
        String said = DatelineProcess.run(
                2, "export", "--workspace", folder.resolve("workspace").toString(), "--set", "export.exel=true");

        assertThat(said).contains("There is no setting export.exel").doesNotContain("APPLICATION FAILED TO START");
    }
}
