package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostGateTest {

    private static final Duration PAUSE = Duration.ofMillis(40);

    private final HostGate gate = new HostGate();

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @Test
    void requestsGoOneAtATimeWithAPauseBetweenThem() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        Callable<Boolean> request = () -> {
            boolean entered = gate.enter(in(Duration.ofSeconds(20)));
            boolean alone = inside.incrementAndGet() == 1;
            Thread.sleep(2);
            inside.decrementAndGet();
            gate.leave(PAUSE);
            return entered && alone;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        long begin = System.nanoTime();
        List<Future<Boolean>> requests =
                new ArrayList<>(threads.invokeAll(List.of(request, request, request, request)));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        threads.shutdown();

        for (Future<Boolean> one : requests) {
            assertThat(one.get()).isTrue();
        }
        assertThat(took).isGreaterThanOrEqualTo(PAUSE.multipliedBy(3));
    }

    @Test
    void aTurnThatWouldComeAfterTheDeadlineIsNotWaitedFor() throws Exception {
        assertThat(gate.enter(in(Duration.ofSeconds(1)))).isTrue();
        gate.leave(Duration.ofMinutes(5));

        assertThat(gate.enter(in(Duration.ofSeconds(1)))).isFalse();
    }

    @Test
    void aHostThatFailsThreePagesInARowIsGivenUp() throws Exception {
        gate.count(false);
        gate.count(false);
        gate.count(true);
        gate.count(false);
        gate.count(false);
        assertThat(gate.isGivenUp()).isFalse();

        gate.count(false);
        assertThat(gate.isGivenUp()).isTrue();
        assertThat(gate.enter(in(Duration.ofSeconds(1)))).isFalse();
    }
}
