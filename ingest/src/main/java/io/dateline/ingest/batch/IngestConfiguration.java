package io.dateline.ingest.batch;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The ingest stage: its flow of steps, for the application to chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
@Import(ExtractArticlesConfiguration.class)
public class IngestConfiguration {

    @Bean
    Flow ingestFlow(Step pullSourcesStep, Step extractArticlesStep, Step closeIntakeStep) {
        return new FlowBuilder<Flow>("ingest")
                .start(pullSourcesStep)
                .next(extractArticlesStep)
                .next(closeIntakeStep)
                .build();
    }

    @Bean
    Step pullSourcesStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet pullSourcesTasklet) {
        return new StepBuilder("pull-sources", jobRepository)
                .tasklet(pullSourcesTasklet, transactionManager)
                .build();
    }

    @Bean
    Inbox inbox(@Value("${dateline.workspace:.dateline}") Path workspace) {
        return new Inbox(workspace);
    }

    /** @param inputs the paths given by the user, one a line; {@code -} is standard input */
    @Bean
    @StepScope
    Tasklet pullSourcesTasklet(
            InputStore store,
            Inbox inbox,
            @Value("#{jobParameters['run']}") long run,
            @Value("#{jobParameters['inputs'] ?: ''}") String inputs) {
        List<String> paths = Arrays.stream(inputs.split("\n"))
                .filter(line -> !line.isEmpty())
                .toList();
        return new PullSourcesTasklet(store, run, paths, inbox);
    }

    @Bean
    Step closeIntakeStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet closeIntakeTasklet) {
        return new StepBuilder("close-intake", jobRepository)
                .tasklet(closeIntakeTasklet, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet closeIntakeTasklet(ArticleStore articles, Inbox inbox, @Value("#{jobParameters['run']}") long run) {
        return (contribution, context) -> {
            articles.closeIntake(run);
            inbox.clear(run);
            return RepeatStatus.FINISHED;
        };
    }
}
