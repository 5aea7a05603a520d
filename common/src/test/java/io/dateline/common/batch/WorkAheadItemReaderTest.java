package io.dateline.common.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;

class WorkAheadItemReaderTest {

    private static final AsyncTaskExecutor SAME_THREAD = new TaskExecutorAdapter(Runnable::run);

    private final List<Integer> worked = new ArrayList<>();

    /** The numbers to {@code count} in pages of {@code size}. */
    private static WorkAheadItemReader.Pages<Integer> numbers(int count, int size) {
        return last -> {
            int first = last == null ? 1 : last + 1;
            return IntStream.rangeClosed(first, Math.min(first + size - 1, count))
                    .boxed()
                    .toList();
        };
    }

    private static List<String> all(WorkAheadItemReader<Integer, String> reader) throws Exception {
        List<String> results = new ArrayList<>();
        for (String next = reader.read(); next != null; next = reader.read()) {
            results.add(next);
        }
        return results;
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
        var reader = new WorkAheadItemReader<>(numbers(25, 4), slowWhenOdd, new SimpleAsyncTaskExecutor("work-"));

        assertThat(all(reader))
                .isEqualTo(IntStream.rangeClosed(1, 25).mapToObj(n -> "n" + n).toList());
        assertThat(reader.read()).isNull();
    }

    @Test
    void worksAPageAheadAndNoFarther() throws Exception {
        var reader = new WorkAheadItemReader<>(
                numbers(100, 10),
                number -> {
                    worked.add(number);
                    return "n" + number;
                },
                SAME_THREAD);

        for (int i = 0; i < 10; i++) {
            reader.read();
        }
        assertThat(worked).hasSizeBetween(20, 30);
    }

    @Test
    void nothingToDoGivesNothing() throws Exception {
        assertThat(all(new WorkAheadItemReader<>(numbers(0, 10), String::valueOf, SAME_THREAD)))
                .isEmpty();
    }

    @Test
    void aFaultInTheWorkEndsTheStep() {
        var reader = new WorkAheadItemReader<Integer, String>(
                numbers(1, 1),
                number -> {
                    throw new IllegalStateException("broken at " + number);
                },
                SAME_THREAD);

        assertThatThrownBy(reader::read).isInstanceOf(ExecutionException.class).hasMessageContaining("broken at 1");
    }
}
