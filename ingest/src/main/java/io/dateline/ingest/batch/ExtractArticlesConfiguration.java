package io.dateline.ingest.batch;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import io.dateline.common.store.IntakeRecord;
import io.dateline.ingest.extract.RecordExtractor;
import io.dateline.ingest.source.InputRecord;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code extract-articles}: input records in, articles or reasons out; extracted on all threads, written in one transaction a chunk. */
@Configuration(proxyBeanMethods = false)
class ExtractArticlesConfiguration {

    @Bean
    Step extractArticlesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            IngestSettings settings,
            InputRecordItemReader inputRecordItemReader,
            ItemWriter<IntakeRecord> intakeItemWriter,
            ThreadPoolTaskExecutor extractionExecutor) {
        RecordExtractor extractor = new RecordExtractor();
        return new StepBuilder("extract-articles", jobRepository)
                .<InputRecord, IntakeRecord>chunk(settings.chunkSize())
                .transactionManager(transactionManager)
                .reader(inputRecordItemReader)
                .processor(extractor::extract)
                .writer(intakeItemWriter)
                .taskExecutor(extractionExecutor)
                .build();
    }

    @Bean
    @StepScope
    InputRecordItemReader inputRecordItemReader(
            InputStore inputs,
            ArticleStore articles,
            IngestSettings settings,
            @Value("#{jobParameters['run']}") long run) {
        return new InputRecordItemReader(
                inputs, articles, run, (int) settings.maxRecordSize().toBytes());
    }

    @Bean
    @StepScope
    ItemWriter<IntakeRecord> intakeItemWriter(ArticleStore articles, @Value("#{jobParameters['run']}") long run) {
        return chunk -> articles.write(chunk.getItems(), run);
    }

    @Bean
    ThreadPoolTaskExecutor extractionExecutor(IngestSettings settings) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("extract-");
        executor.setCorePoolSize(settings.effectiveThreads());
        executor.setDaemon(true);
        return executor;
    }
}
