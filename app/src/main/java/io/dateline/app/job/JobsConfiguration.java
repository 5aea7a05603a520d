package io.dateline.app.job;

import io.dateline.common.store.StoreConfiguration;
import io.dateline.export.batch.ExportConfiguration;
import io.dateline.ingest.batch.IngestConfiguration;
import io.dateline.transform.batch.TransformConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application context: the stages, and the four jobs that chain them. The order of the stages is written here and nowhere else. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, IngestConfiguration.class, TransformConfiguration.class, ExportConfiguration.class})
class JobsConfiguration {

    @Bean
    Job ingestJob(JobRepository repository, Flow ingestFlow) {
        return new JobBuilder(JobName.INGEST.code(), repository)
                .start(ingestFlow)
                .end()
                .build();
    }

    @Bean
    Job transformJob(JobRepository repository, Flow transformFlow) {
        return new JobBuilder(JobName.TRANSFORM.code(), repository)
                .start(transformFlow)
                .end()
                .build();
    }

    @Bean
    Job exportJob(JobRepository repository, Flow exportFlow) {
        return new JobBuilder(JobName.EXPORT.code(), repository)
                .start(exportFlow)
                .end()
                .build();
    }

    @Bean
    Job runJob(JobRepository repository, Flow ingestFlow, Flow transformFlow, Flow exportFlow) {
        return new JobBuilder(JobName.RUN.code(), repository)
                .start(ingestFlow)
                .next(transformFlow)
                .next(exportFlow)
                .end()
                .build();
    }

    @Bean
    @BatchTaskExecutor
    JobThread jobThread() {
        return new JobThread();
    }
}
