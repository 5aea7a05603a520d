package io.dateline.export.batch;

import io.dateline.common.store.ReleaseStore;
import io.dateline.export.publish.ReleaseExport;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The export stage: its flow of one step, {@code export-release}, for the application to chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
public class ExportConfiguration {

    @Bean
    Flow exportFlow(Step exportReleaseStep) {
        return new FlowBuilder<Flow>("export").start(exportReleaseStep).build();
    }

    @Bean
    Step exportReleaseStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet exportReleaseTasklet) {
        return new StepBuilder("export-release", jobRepository)
                .tasklet(exportReleaseTasklet, transactionManager)
                .build();
    }

    @Bean
    Tasklet exportReleaseTasklet(ReleaseStore store, ExportSettings settings) {
        return new ExportReleaseTasklet(new ReleaseExport(store), settings);
    }
}
