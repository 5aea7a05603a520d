package io.dateline.ingest.batch;

import io.dateline.common.store.DuplicateStore;
import io.dateline.common.store.DuplicateStore.Sketched;
import io.dateline.common.store.DuplicateStore.Unsketched;
import io.dateline.ingest.extract.Sketch;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code link-duplicates}: sketches articles that are new or have changed, a batch in a transaction, then links the same ones. */
@Configuration(proxyBeanMethods = false)
class LinkDuplicatesConfiguration {

    private static final int BATCH = 500;

    @Bean
    Step linkDuplicatesStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, DuplicateStore duplicates) {
        return new StepBuilder("link-duplicates", jobRepository)
                .tasklet(
                        (contribution, context) -> {
                            List<Unsketched> articles = duplicates.unsketched(BATCH);
                            if (articles.isEmpty()) {
                                duplicates.link();
                                return RepeatStatus.FINISHED;
                            }
                            duplicates.write(articles.parallelStream()
                                    .map(LinkDuplicatesConfiguration::sketched)
                                    .toList());
                            return RepeatStatus.CONTINUABLE;
                        },
                        transactionManager)
                .build();
    }

    private static Sketched sketched(Unsketched article) {
        Optional<Sketch> sketch = Sketch.of(article.body());
        return new Sketched(
                article.articleId(), article.revision(), sketch.map(Sketch::minima), sketch.map(Sketch::bands));
    }
}
