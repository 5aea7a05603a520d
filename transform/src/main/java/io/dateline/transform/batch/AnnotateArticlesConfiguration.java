package io.dateline.transform.batch;

import io.dateline.common.annotation.AnnotatedArticle;
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

/** The step {@code annotate-articles}: pending articles in, annotations out; a chunk is annotated on all threads and written in one transaction. */
@Configuration(proxyBeanMethods = false)
class AnnotateArticlesConfiguration {

    @Bean
    Step annotateArticlesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            TransformSettings settings,
            ItemReader<Pending> pendingArticleItemReader,
            ArticleAnnotator annotator,
            TransformVersion version,
            ItemWriter<AnnotatedArticle> annotationItemWriter,
            ThreadPoolTaskExecutor annotationExecutor) {
        return new StepBuilder("annotate-articles", jobRepository)
                .<Pending, AnnotatedArticle>chunk(settings.chunkSize())
                .transactionManager(transactionManager)
                .reader(pendingArticleItemReader)
                .processor(pending ->
                        annotator.annotate(pending.article(), pending.outletRegion(), pending.version(version.value())))
                .writer(annotationItemWriter)
                .taskExecutor(annotationExecutor)
                .build();
    }

    @Bean
    @StepScope
    ItemReader<Pending> pendingArticleItemReader(
            AnnotationStore store, TransformVersion version, TransformSettings settings) {
        return new PagedItemReader<>(
                after -> store.pending(version.value(), after, settings.chunkSize()),
                pending -> pending.article().articleId());
    }

    @Bean
    @StepScope
    ItemWriter<AnnotatedArticle> annotationItemWriter(
            AnnotationStore store, @Value("#{jobParameters['run']}") long run) {
        return chunk -> store.write(chunk.getItems(), run);
    }

    @Bean
    ThreadPoolTaskExecutor annotationExecutor(TransformSettings settings) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("annotate-");
        executor.setCorePoolSize(settings.effectiveThreads());
        executor.setDaemon(true);
        return executor;
    }
}
