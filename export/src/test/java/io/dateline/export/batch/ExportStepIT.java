package io.dateline.export.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.ReleaseStore;
import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The step as a job runs it: parameters in, the release's place and counts out; asked to stop, it leaves nothing. */
class ExportStepIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ExportConfiguration.class)
    static class Jobs {

        @Bean
        ReleaseStore releaseStore(DataSource dataSource) {
            return new ReleaseStore(dataSource);
        }

        @Bean
        Job exportJob(JobRepository repository, Flow exportFlow) {
            return new JobBuilder("export", repository).start(exportFlow).end().build();
        }
    }

    private static ConfigurableApplicationContext context(TestDatabase database) {
        return new SpringApplicationBuilder(Jobs.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("dataSource", database.dataSource()))
                .run(
                        "--spring.batch.job.enabled=false",
                        "--spring.batch.jdbc.initialize-schema=never",
                        "--spring.flyway.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--export.report-articles=10");
    }

    private JobExecution run(ConfigurableApplicationContext context, long run, Map<String, String> more)
            throws Exception {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLong("run", run)
                .addString("output", folder.resolve("releases").toString());
        more.forEach(parameters::addString);
        return context.getBean(JobOperator.class).start(context.getBean(Job.class), parameters.toJobParameters());
    }

    @Test
    void aJobSaysWhereItsReleaseIsAndWhatItHolds() throws Exception {
        try (TestDatabase database = new TestDatabase();
                ConfigurableApplicationContext context = context(database)) {
            MadeArticles.fill(database, 50, 4);

            JobExecution whole = run(context, 1, Map.of());
            JobExecution part = run(context, 2, Map.of("from", "2020-01-01", "partition", "month", "excel", "true"));
            JobExecution wrong = run(context, 3, Map.of("from", "yesterday"));
            JobExecution backwards = run(context, 4, Map.of("from", "2020-01-02", "to", "2020-01-01"));
            JobExecution sinceNothing = run(context, 5, Map.of("since", folder.toString()));

            assertThat(whole.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(Path.of(whole.getExecutionContext().getString("release")))
                    .isDirectoryContaining("glob:**report.html");
            assertThat(whole.getExecutionContext().getLong("rows.articles")).isEqualTo(50);
            Path months = Path.of(part.getExecutionContext().getString("release"));
            assertThat(part.getExecutionContext().getLong("rows.articles")).isBetween(1L, 49L);
            assertThat(Files.isDirectory(months.resolve("date_mentions"))).isTrue();
            assertThat(Files.isDirectory(months.resolve("excel"))).isTrue();
            assertThat(wrong.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(wrong.getAllFailureExceptions().get(0)).hasMessageContaining("--from takes a day");
            assertThat(backwards.getAllFailureExceptions().get(0)).hasMessageContaining("--to lies before --from");
            assertThat(sinceNothing.getAllFailureExceptions().get(0)).hasMessageContaining("--since takes the folder");
        }
    }
}
