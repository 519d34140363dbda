package org.hanok.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepTest {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private final Keep keep = new Keep(100);

    @Test
    void dropsWhatBeginsSoAndNothingElse() {
        List<String> keys = List.of("shop:cart:m:1:", "shop:cart:m:12:", "shop:cart", "shop", "sho", "shoq", "members:known:0:한글");
        keys.forEach(key -> keep.get(key, FRESH, () -> "old"));
        keep.drop("shop:cart:m:1:");
        assertThat(keys.stream().filter(key -> keep.get(key, FRESH, () -> "new").equals("new"))).containsExactly("shop:cart:m:1:");
        keep.drop("shop");
        assertThat(keys.stream().filter(key -> keep.get(key, FRESH, () -> "newer").equals("newer")))
                .containsExactly("shop:cart:m:1:", "shop:cart:m:12:", "shop:cart", "shop");
        keep.drop("members:known:");
        assertThat(keep.get("members:known:0:한글", FRESH, () -> "newest")).isEqualTo("newest");
    }

    @Test
    void keepsNothingThatCouldNotBeRead() {
        assertThatThrownBy(() -> keep.get("key", FRESH, () -> {
            throw new IllegalStateException("away");
        })).hasMessage("away");
        assertThat(keep.get("key", FRESH, () -> "there")).isEqualTo("there");
        keep.drop("k");
        assertThat(keep.get("key", FRESH, () -> "again")).isEqualTo("again");
    }

    @Test
    void whatWasReadWhileSomethingWasDroppedIsNotKept() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch dropped = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Object> read = other.submit(() -> keep.get("key", FRESH, () -> {
                reading.countDown();
                await(dropped);
                return "before";
            }));
            reading.await();
            keep.drop("anything");
            dropped.countDown();
            assertThat(read.get()).isEqualTo("before");
            assertThat(keep.get("key", FRESH, () -> "after")).isEqualTo("after");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void whatWasPushedOutOrReadAnewIsDroppedLikeAnyOther() {
        IntStream.range(0, 1_000).forEach(i -> keep.get("many:" + i, FRESH, () -> "old"));
        IntStream.range(0, 1_000).forEach(i -> keep.get("many:" + i, FRESH, () -> "old"));
        keep.drop("many:");
        AtomicInteger read = new AtomicInteger();
        IntStream.range(0, 1_000).forEach(i -> keep.get("many:" + i, FRESH, read::incrementAndGet));
        assertThat(read).hasValue(1_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
