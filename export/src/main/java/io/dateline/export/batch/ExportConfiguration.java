package io.dateline.export.batch;

import io.dateline.common.store.ReleaseStore;
import io.dateline.export.publish.ReleaseExport;
import java.nio.file.Path;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The export stage: its flow of one step, {@code export-release}, for the application to chain. */
@Configuration(proxyBeanMethods = false)
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

    /** @param output the folder that releases are put into */
    @Bean
    @StepScope
    Tasklet exportReleaseTasklet(ReleaseStore store, @Value("#{jobParameters['output']}") String output) {
        return new ExportReleaseTasklet(new ReleaseExport(store), Path.of(output));
    }
}
