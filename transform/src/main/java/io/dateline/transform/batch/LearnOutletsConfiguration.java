package io.dateline.transform.batch;

import io.dateline.common.article.Article;
import io.dateline.common.batch.WorkAheadTasklet;
import io.dateline.common.store.OutletStore;
import io.dateline.common.store.OutletStore.Evidence;
import io.dateline.transform.ArticleAnnotator;
import io.dateline.transform.TransformVersion;
import io.dateline.transform.place.OutletRegion;
import java.util.HashMap;
import java.util.Map;
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
 * The steps {@code gather-evidence} and {@code learn-outlets}: which regions each article speaks of, then where each outlet's readers live.
 *
 * <p>Steps of their own, over all articles and before any is annotated, so that what an outlet teaches depends on no order.
 */
@Configuration(proxyBeanMethods = false)
class LearnOutletsConfiguration {

    @Bean
    Step gatherEvidenceStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet gatherEvidenceTasklet) {
        return new StepBuilder("gather-evidence", jobRepository)
                .tasklet(gatherEvidenceTasklet, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet gatherEvidenceTasklet(
            OutletStore store,
            TransformVersion version,
            TransformSettings settings,
            ArticleAnnotator annotator,
            ThreadPoolTaskExecutor annotationExecutor) {
        return new WorkAheadTasklet<Article, Evidence>(
                last -> store.pending(version.value(), last == null ? "" : last.articleId(), settings.chunkSize()),
                article -> new Evidence(
                        article.articleId(), article.revision(), version.value(), annotator.regions(article)),
                annotationExecutor,
                store::write);
    }

    @Bean
    Step learnOutletsStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, OutletStore store) {
        return new StepBuilder("learn-outlets", jobRepository)
                .tasklet(
                        (contribution, context) -> {
                            Map<String, String> regions = new HashMap<>();
                            store.tallies()
                                    .forEach((source, tally) -> OutletRegion.of(tally.articles(), tally.regions())
                                            .ifPresent(region -> regions.put(source, region)));
                            // whoever wrote the sources file knows the country; a division of it is learned all the
                            // same
                            store.countries()
                                    .forEach((source, country) -> regions.merge(
                                            source,
                                            country,
                                            (learned, told) -> learned.startsWith(told) ? learned : told));
                            store.replace(regions);
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .build();
    }
}
