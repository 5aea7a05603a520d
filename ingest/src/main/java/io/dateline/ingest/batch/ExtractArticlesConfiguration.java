package io.dateline.ingest.batch;

import io.dateline.common.batch.WorkAheadTasklet;
import io.dateline.common.batch.WorkThreads;
import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import io.dateline.ingest.extract.RecordExtractor;
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

/** The step {@code extract-articles}: input records in, articles or reasons out; all threads extract while the page before is written in one transaction. */
@Configuration(proxyBeanMethods = false)
class ExtractArticlesConfiguration {

    @Bean
    Step extractArticlesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            InputRecordPages inputRecordPages,
            Tasklet extractArticlesTasklet) {
        return new StepBuilder("extract-articles", jobRepository)
                .tasklet(extractArticlesTasklet, transactionManager).stream(inputRecordPages)
                        .build();
    }

    @Bean
    @StepScope
    InputRecordPages inputRecordPages(
            InputStore inputs,
            ArticleStore articles,
            IngestSettings settings,
            @Value("#{jobParameters['run']}") long run) {
        return new InputRecordPages(
                fileNo -> inputs.next(run, fileNo),
                file -> articles.lastRecordRead(run, file.path()),
                settings.chunkSize(),
                (int) settings.maxRecordSize().toBytes());
    }

    @Bean
    @StepScope
    Tasklet extractArticlesTasklet(
            InputRecordPages inputRecordPages,
            ThreadPoolTaskExecutor extractionExecutor,
            ArticleStore articles,
            @Value("#{jobParameters['run']}") long run) {
        return new WorkAheadTasklet<>(
                inputRecordPages,
                new RecordExtractor()::extract,
                extractionExecutor,
                records -> articles.write(records, run));
    }

    @Bean
    ThreadPoolTaskExecutor extractionExecutor(IngestSettings settings) {
        return WorkThreads.of("extract-", settings.threads());
    }
}
