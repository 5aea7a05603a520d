package io.dateline.ingest.batch;

import io.dateline.common.store.RunFence;
import io.dateline.common.store.StoreConfiguration;
import io.dateline.ingest.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.ExitStatus;
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

/** The ingest stage as a job of its own, on the test database. */
final class IngestRun implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, IngestConfiguration.class})
    static class Application {
        @Bean
        Job ingestJob(JobRepository repository, Flow ingestFlow) {
            return new JobBuilder("ingest", repository).start(ingestFlow).end().build();
        }
    }

    private final ConfigurableApplicationContext context;

    IngestRun(TestDatabase database, Map<String, String> settings) {
        Map<String, Object> properties = new LinkedHashMap<>(settings);
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", "postgres");
        properties.put("spring.batch.job.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "warn");
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(properties)
                .run();
        Long epoch = database.jdbc().queryForObject("select epoch from run_lock", Long.class);
        context.getBean(RunFence.class).enter(epoch == null ? 0 : epoch);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs the job to its end, and wants it completed. */
    void run(long number, Map<String, String> parameters) {
        JobParametersBuilder builder = new JobParametersBuilder().addLong("run", number);
        parameters.forEach(builder::addString);
        try {
            JobExecution execution = bean(JobOperator.class).start(bean(Job.class), builder.toJobParameters());
            if (!execution.getExitStatus().equals(ExitStatus.COMPLETED)) {
                throw new AssertionError("The job ended with " + execution.getExitStatus(), failure(execution));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Throwable failure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst().orElseGet(() -> new AssertionError("no cause"));
    }

    @Override
    public void close() {
        context.close();
    }
}
