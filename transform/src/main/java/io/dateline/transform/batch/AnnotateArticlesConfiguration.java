package io.dateline.transform.batch;

import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.batch.WorkAheadItemReader;
import io.dateline.common.batch.WorkThreads;
import io.dateline.common.store.AnnotationStore;
import io.dateline.common.store.AnnotationStore.Pending;
import io.dateline.transform.ArticleAnnotator;
import io.dateline.transform.TransformVersion;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code annotate-articles}: pending articles in, annotations out; all threads annotate while the chunk before is written in one transaction. */
@Configuration(proxyBeanMethods = false)
class AnnotateArticlesConfiguration {

    @Bean
    Step annotateArticlesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            TransformSettings settings,
            ItemReader<AnnotatedArticle> annotatedArticleItemReader,
            ItemWriter<AnnotatedArticle> annotationItemWriter) {
        return new StepBuilder("annotate-articles", jobRepository)
                .<AnnotatedArticle, AnnotatedArticle>chunk(settings.chunkSize())
                .transactionManager(transactionManager)
                .reader(annotatedArticleItemReader)
                .writer(annotationItemWriter)
                .build();
    }

    @Bean
    @StepScope
    ItemReader<AnnotatedArticle> annotatedArticleItemReader(
            AnnotationStore store,
            TransformVersion version,
            TransformSettings settings,
            ArticleAnnotator annotator,
            ThreadPoolTaskExecutor annotationExecutor) {
        return new WorkAheadItemReader<Pending, AnnotatedArticle>(
                last -> store.pending(
                        version.value(), last == null ? "" : last.article().articleId(), settings.chunkSize()),
                pending ->
                        annotator.annotate(pending.article(), pending.outletRegion(), pending.version(version.value())),
                annotationExecutor);
    }

    @Bean
    @StepScope
    ItemWriter<AnnotatedArticle> annotationItemWriter(
            AnnotationStore store, @Value("#{jobParameters['run']}") long run) {
        return chunk -> store.write(chunk.getItems(), run);
    }

    @Bean
    ThreadPoolTaskExecutor annotationExecutor(TransformSettings settings) {
        return WorkThreads.of("annotate-", settings.threads());
    }
}
