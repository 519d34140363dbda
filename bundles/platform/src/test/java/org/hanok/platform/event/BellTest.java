package org.hanok.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class BellTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private final Bell bell = new Bell(nowhere(), "unheard");

    private static PGSimpleDataSource nowhere() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {1});
        return database;
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void whatRangBeforeAndWhatRingsMeanwhileIsAnsweredOnce() {
        assertThat(bell.await(Duration.ZERO)).isFalse();
        bell.ring();
        bell.ring();
        assertThat(bell.await(LONG)).isTrue();
        assertThat(bell.await(Duration.ZERO)).isFalse();
        bell.ring();
        assertThat(bell.await(LONG)).isTrue();
    }

    @Test
    void ofTwoWhoWaitEachAnswersAnotherRing() {
        List<CompletableFuture<Boolean>> waiting = List.of(CompletableFuture.supplyAsync(() -> bell.await(LONG)), CompletableFuture.supplyAsync(() -> bell.await(LONG)));
        bell.ring();
        assertThat(CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).join()).isEqualTo(true);
        assertThat(waiting).as("the other goes on waiting").filteredOn(CompletableFuture::isDone).hasSize(1);
        bell.ring();
        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isTrue());
    }
}
