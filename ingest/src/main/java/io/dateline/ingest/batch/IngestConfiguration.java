package io.dateline.ingest.batch;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.SourceHealthStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
@Import({PullSourcesConfiguration.class, ExtractArticlesConfiguration.class, LinkDuplicatesConfiguration.class})
public class IngestConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IngestConfiguration.class);

    @Bean
    Flow ingestFlow(
            Step pullSourcesStep,
            Step extractArticlesStep,
            Step sketchArticlesStep,
            Step linkDuplicatesStep,
            Step closeIntakeStep) {
        return new FlowBuilder<Flow>("ingest")
                .start(pullSourcesStep)
                .next(extractArticlesStep)
                .next(sketchArticlesStep)
                .next(linkDuplicatesStep)
                .next(closeIntakeStep)
                .build();
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
    Tasklet closeIntakeTasklet(
            ArticleStore articles, SourceHealthStore sources, Inbox inbox, @Value("#{jobParameters['run']}") long run) {
        return (contribution, context) -> {
            sources.close(run);
            sources.findings(run)
                    .forEach(finding -> LOG.warn(
                            "source {}: {}", finding.source(), finding.finding().orElse("")));
            articles.closeIntake(run);
            inbox.clear(run);
            return RepeatStatus.FINISHED;
        };
    }
}
