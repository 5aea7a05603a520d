package io.dateline.common.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;

class WorkAheadTaskletTest {

    private static final AsyncTaskExecutor SAME_THREAD = new TaskExecutorAdapter(Runnable::run);

    private final List<Integer> worked = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();
    private final StepExecution step =
            new StepExecution(1L, "step", new JobExecution(1L, new JobInstance(1L, "job"), new JobParameters()));
    private final StepContribution contribution = new StepContribution(step);
    private final ChunkContext context = new ChunkContext(new StepContext(step));

    /** The numbers to {@code count} in pages of {@code size}. */
    private static WorkAheadTasklet.Pages<Integer> numbers(int count, int size) {
        return last -> {
            int first = last == null ? 1 : last + 1;
            return IntStream.rangeClosed(first, Math.min(first + size - 1, count))
                    .boxed()
                    .toList();
        };
    }

    private WorkAheadTasklet<Integer, String> tasklet(
            int count, int size, Function<Integer, String> work, AsyncTaskExecutor executor) {
        return new WorkAheadTasklet<>(numbers(count, size), work, executor, written::add);
    }

    private void finish(WorkAheadTasklet<Integer, String> tasklet) throws Exception {
        while (tasklet.execute(contribution, context) == RepeatStatus.CONTINUABLE) {
            assertThat(written).hasSizeLessThan(100);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheItemsThoughThreadsFinishInAnother() throws Exception {
        Function<Integer, String> slowWhenOdd = number -> {
            try {
                Thread.sleep(number % 2 * 3L);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "n" + number;
        };
        finish(tasklet(25, 4, slowWhenOdd, new SimpleAsyncTaskExecutor("work-")));

        assertThat(written.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(n -> "n" + n).toList());
        assertThat(written).hasSize(7).allMatch(page -> page.size() <= 4);
        assertThat(contribution.getReadCount()).isEqualTo(25);
        assertThat(contribution.getWriteCount()).isEqualTo(25);
    }

    @Test
    void worksAPageAheadAndNoFarther() throws Exception {
        var tasklet = tasklet(
                100,
                10,
                number -> {
                    worked.add(number);
                    return "n" + number;
                },
                SAME_THREAD);

        assertThat(tasklet.execute(contribution, context)).isEqualTo(RepeatStatus.CONTINUABLE);
        assertThat(written).hasSize(1);
        assertThat(worked).hasSize(20);
    }

    @Test
    void nothingToDoWritesNothing() throws Exception {
        finish(tasklet(0, 10, String::valueOf, SAME_THREAD));
        assertThat(written).isEmpty();
    }

    @Test
    void aFaultInTheWorkEndsTheStep() {
        var tasklet = tasklet(
                1,
                1,
                number -> {
                    throw new IllegalStateException("broken at " + number);
                },
                SAME_THREAD);

        assertThatThrownBy(() -> tasklet.execute(contribution, context))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("broken at 1");
    }
}
