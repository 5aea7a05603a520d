package io.dateline.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.TestServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.util.ReflectionTestUtils;

/** The traps of Spring Batch's defaults: steps without a transaction, and a job repository that forgets. */
@ExtendWith(TestServer.class)
class StepsIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyStepHasTheDatabasesTransactions(TestServer.Running server) {
        try (Session session = Session.open(folder, Optional.of(server.freshDatabase()), Map.of())) {
            Map<String, org.springframework.batch.core.step.Step> steps =
                    session.beans(org.springframework.batch.core.step.Step.class);
            assertThat(steps).hasSizeGreaterThan(3);
            steps.values().forEach(step -> assertThat(ReflectionTestUtils.getField(step, "transactionManager"))
                    .as(
                            "the transaction manager of step %s; without one, a restart loses or doubles rows",
                            step.getName())
                    .isInstanceOf(JdbcTransactionManager.class));
        }
    }

    @Test
    void whatRanIsOnRecord(TestServer.Running server) throws Exception {
        String database = server.freshDatabase();
        try (Session session = Session.open(folder, Optional.of(database), Map.of())) {
            try (io.dateline.app.run.StopSignal signal = new io.dateline.app.run.StopSignal()) {
                int code = new Launch(session, signal, false).start(JobName.TRANSFORM, new HashMap<>(), report -> {});
                assertThat(code).isZero();
            }
        }
        try (Session later = Session.open(folder, Optional.of(database), Map.of())) {
            assertThat(later.bean(JdbcTemplate.class)
                            .queryForObject(
                                    "select count(*) from batch_step_execution where status = 'COMPLETED'", Long.class))
                    .isPositive();
            assertThat(RunHistory.of(later, 5).runs()).singleElement().satisfies(run -> {
                assertThat(run.job()).isEqualTo("transform");
                assertThat(run.outcome()).isEqualTo("completed");
            });
        }
    }
}
