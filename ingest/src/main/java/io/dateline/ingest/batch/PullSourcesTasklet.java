package io.dateline.ingest.batch;

import io.dateline.common.store.InputStore;
import io.dateline.common.store.InputStore.InputFile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lists the files to read and keeps the list with the run, so that a restart reads the same ones. */
final class PullSourcesTasklet implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(PullSourcesTasklet.class);

    private final InputStore store;
    private final long run;
    private final List<String> inputs;
    private final Inbox inbox;

    PullSourcesTasklet(InputStore store, long run, List<String> inputs, Inbox inbox) {
        this.store = store;
        this.run = run;
        this.inbox = inbox;
        this.inputs = inputs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        InputWalker.Listing listing = InputWalker.list(inputs, () -> inbox.spool(run, System.in));
        List<InputFile> files = listing.files();
        store.write(run, files);
        LOG.info("pull-sources: {} files to read, {} of other kinds passed over", files.size(), listing.passedOver());
        return RepeatStatus.FINISHED;
    }
}
