package io.dateline.transform.batch;

import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.batch.WorkAheadTasklet;
import io.dateline.common.batch.WorkThreads;
import io.dateline.common.store.AnnotationStore;
import io.dateline.common.store.AnnotationStore.Pending;
import io.dateline.transform.ArticleAnnotator;
import io.dateline.transform.TransformVersion;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code annotate-articles}: pending articles in, annotations out; all threads annotate while the page before is written in one transaction. */
@Configuration(proxyBeanMethods = false)
class AnnotateArticlesConfiguration {

    @Bean
    Step annotateArticlesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Tasklet annotateArticlesTasklet) {
        return new StepBuilder("annotate-articles", jobRepository)
                .tasklet(annotateArticlesTasklet, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    Tasklet annotateArticlesTasklet(
            AnnotationStore store,
            TransformVersion version,
            TransformSettings settings,
            ArticleAnnotator annotator,
            ThreadPoolTaskExecutor annotationExecutor,
            @Value("#{jobParameters['run']}") long run) {
        return new WorkAheadTasklet<Pending, AnnotatedArticle>(
                last -> store.pending(
                        version.value(), last == null ? "" : last.article().articleId(), settings.chunkSize()),
                pending ->
                        annotator.annotate(pending.article(), pending.outletRegion(), pending.version(version.value())),
                annotationExecutor,
                annotated -> store.write(annotated, run));
    }

    @Bean
    ThreadPoolTaskExecutor annotationExecutor(TransformSettings settings) {
        return WorkThreads.of("annotate-", settings.threads());
    }
}
