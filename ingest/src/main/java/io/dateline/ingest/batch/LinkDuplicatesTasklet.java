package io.dateline.ingest.batch;

import io.dateline.common.store.DuplicateStore;
import io.dateline.common.store.DuplicateStore.Sketched;
import io.dateline.common.store.DuplicateStore.Unsketched;
import io.dateline.ingest.extract.Sketch;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Sketches articles that are new or have changed, some in each transaction; then links those that say the same. */
class LinkDuplicatesTasklet implements Tasklet {

    private static final int SOME = 500;

    private final DuplicateStore duplicates;
    private String after = "";

    LinkDuplicatesTasklet(DuplicateStore duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<Unsketched> articles = duplicates.unsketched(after, SOME);
        if (articles.isEmpty()) {
            duplicates.link();
            return RepeatStatus.FINISHED;
        }
        duplicates.write(
                articles.parallelStream().map(LinkDuplicatesTasklet::sketched).toList());
        after = articles.get(articles.size() - 1).articleId();
        return RepeatStatus.CONTINUABLE;
    }

    private static Sketched sketched(Unsketched article) {
        Optional<Sketch> sketch = Sketch.of(article.body());
        return new Sketched(
                article.articleId(), article.revision(), sketch.map(Sketch::minima), sketch.map(Sketch::bands));
    }
}
