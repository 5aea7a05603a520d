package io.dateline.ingest.batch;

import io.dateline.common.store.DuplicateStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code link-duplicates}: articles that say the same as an earlier one point at it. */
@Configuration(proxyBeanMethods = false)
class LinkDuplicatesConfiguration {

    @Bean
    Step linkDuplicatesStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            LinkDuplicatesTasklet linkDuplicatesTasklet) {
        return new StepBuilder("link-duplicates", jobRepository)
                .tasklet(linkDuplicatesTasklet, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    LinkDuplicatesTasklet linkDuplicatesTasklet(DuplicateStore duplicates) {
        return new LinkDuplicatesTasklet(duplicates);
    }
}
