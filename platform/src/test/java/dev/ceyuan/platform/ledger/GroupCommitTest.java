package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    private List<Integer> doubled(List<Integer> batch) {
        batches.add(List.copyOf(batch));
        return batch.stream().map(each -> each * 2).toList();
    }

    @Test
    void whoComesAloneIsCommittedAlone() {
        var commits = new GroupCommit<>(10, this::doubled);

        assertThat(commits.submit(1)).isEqualTo(2);
        assertThat(commits.submit(2)).isEqualTo(4);
        assertThat(batches).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesDuringACommitSharesTheNextOnes() throws Exception {
        var begun = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        var commits = new GroupCommit<Integer, Integer>(4, batch -> {
            if (batch.contains(0)) {
                begun.countDown();
                await(others);
            }
            return doubled(batch);
        });
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> commits.submit(0));
            begun.await();
            var later = IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> clients.submit(() -> commits.submit(i)))
                    .toList();
            awaitQueued(commits, 9);
            others.countDown();

            assertThat(first.get()).isZero();
            for (var i = 0; i < later.size(); i++) {
                assertThat(later.get(i).get()).isEqualTo(2 * (i + 1));
            }
        }
        assertThat(batches).hasSize(4).extracting(List::size).containsExactly(1, 4, 4, 1);
    }

    @Test
    void aFailureReachesAllWhoShareItAndTheNextGoOn() throws Exception {
        var begun = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        var commits = new GroupCommit<Integer, Integer>(10, batch -> {
            if (batch.contains(0)) {
                begun.countDown();
                await(others);
                return batch;
            }
            throw new IllegalStateException("full");
        });
        var failing = new ArrayList<Future<Integer>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> commits.submit(0));
            begun.await();
            for (var i = 1; i <= 3; i++) {
                var work = i;
                failing.add(clients.submit(() -> commits.submit(work)));
            }
            awaitQueued(commits, 3);
            others.countDown();
            assertThat(first.get()).isZero();
        }

        for (var each : failing) {
            assertThatThrownBy(each::get).hasRootCauseMessage("full");
        }
        assertThatThrownBy(() -> commits.submit(4)).hasMessage("full");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQueued(GroupCommit<?, ?> commits, int waiting) {
        while (commits.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }
}
