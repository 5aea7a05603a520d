package io.dateline.ingest.batch;

import io.dateline.common.batch.WorkAheadTasklet;
import io.dateline.common.store.DuplicateStore;
import io.dateline.common.store.DuplicateStore.Sketched;
import io.dateline.common.store.DuplicateStore.Unsketched;
import io.dateline.ingest.extract.Sketch;
import java.util.Optional;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The steps {@code sketch-articles} and {@code link-duplicates}: articles that are new or have changed are sketched; then those that say
 * the same as an earlier one point at it.
 */
@Configuration(proxyBeanMethods = false)
class LinkDuplicatesConfiguration {

    @Bean
    Step sketchArticlesStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet sketchArticlesTasklet) {
        return new StepBuilder("sketch-articles", jobRepository)
                .tasklet(sketchArticlesTasklet, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet sketchArticlesTasklet(
            DuplicateStore duplicates, IngestSettings settings, ThreadPoolTaskExecutor extractionExecutor) {
        return new WorkAheadTasklet<Unsketched, Sketched>(
                last -> duplicates.unsketched(last == null ? "" : last.articleId(), settings.chunkSize()),
                LinkDuplicatesConfiguration::sketched,
                extractionExecutor,
                duplicates::write);
    }

    private static Sketched sketched(Unsketched article) {
        Optional<Sketch> sketch = Sketch.of(article.body());
        return new Sketched(
                article.articleId(), article.revision(), sketch.map(Sketch::minima), sketch.map(Sketch::bands));
    }

    @Bean
    Step linkDuplicatesStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, DuplicateStore duplicates) {
        return new StepBuilder("link-duplicates", jobRepository)
                .tasklet(
                        (contribution, context) -> {
                            duplicates.link();
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .build();
    }
}
