package org.hanok.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.junit.jupiter.api.Test;

class PluginDatabaseTest {

    private static final String SHELVES = "select string_agg(id || name, ' ' order by id) from notes.shelf";
    private final PluginDatabase db = PluginDatabase.fresh("notes");

    @Test
    void everyTestBeginsWithWhatTheMigrationsLeft() {
        db.run("insert into notes.shelf (name) values ('third'); update notes.shelf set name = 'changed' where name = 'first'; insert into notes.note (shelf, text) values (3, 'more')");

        PluginDatabase.fresh("notes");

        assertThat(db.value(SHELVES)).isEqualTo("1first 2second");
        assertThat(db.value("select string_agg(text || letters, ', ' order by id) from notes.note")).isEqualTo("about first11, about second12");
        db.run("insert into notes.shelf (name) values ('next')");
        assertThat(db.value("select id from notes.shelf where name = 'next'")).isEqualTo("3");
    }

    @Test
    void anEmptyOneHasNoRowAndCountsFromOne() {
        PluginDatabase.empty("notes");

        assertThat(db.value("select count(*) from notes.shelf")).isEqualTo("0");
        db.run("insert into notes.shelf (name) values ('only')");
        assertThat(db.value(SHELVES)).isEqualTo("1only");
    }

    @Test
    void triggersGuardAgainOnceItIsFresh() {
        assertThatThrownBy(() -> db.run("delete from notes.note")).hasMessageContaining("notes are kept");
    }

    @Test
    void eventsAreToldAfterTheCommitAndForgottenWithTheTransaction() {
        Event event = new Event("note.written", new Ref("notes.note", "1"), Instant.EPOCH, Map.of());
        db.run(() -> {
            db.publish(event);
            assertThat(db.topics()).isEmpty();
        });
        assertThatThrownBy(() -> db.call(() -> {
            db.publish(event);
            throw new IOException("no");
        })).isInstanceOf(IOException.class);

        assertThat(db.topics()).containsExactly("note.written");
        assertThatThrownBy(() -> db.read(() -> {
            db.publish(event);
            return 0;
        })).hasMessageContaining("inside a transaction");
    }

    @Test
    void aCallInsideAReadCommitsAndReadsKeepNothing() {
        db.read(() -> db.call(() -> db.em().createNativeQuery("insert into notes.shelf (name) values ('kept')").executeUpdate()));

        assertThat(db.value("select count(*) from notes.shelf where name = 'kept'")).isEqualTo("1");
        assertThatThrownBy(() -> db.em().createNativeQuery("select 1")).hasMessageContaining("only inside");
    }

    @Test
    void statementsAreCounted() {
        assertThat(db.statements(() -> db.read(() -> db.em().createNativeQuery("select 1").getResultList()))).isEqualTo(1);
    }

    @Test
    void aMigrationIsTriedOnADatabaseOfItsOwn() throws SQLException, IOException {
        try (Connection old = db.another()) {
            Migrations.apply(old, "notes", "", "V002");
            Migrations.run(old, "delete from notes.shelf where false; insert into notes.shelf (name) values ('old')");
            Migrations.apply(old, "notes", "V002", "W");
            try (var rows = old.createStatement().executeQuery("select position from notes.shelf where name = 'old'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void aKeepingCacheForgetsAfterTheTransaction() {
        KeepingCache cache = new KeepingCache(db);
        AtomicInteger asked = new AtomicInteger();
        cache.get("notes:a", Duration.ofMinutes(1), asked::incrementAndGet);
        db.run(() -> {
            cache.drop("notes");
            assertThat(cache.get("notes:a", Duration.ofMinutes(1), asked::incrementAndGet)).isEqualTo(1);
        });
        assertThat(cache.get("notes:a", Duration.ofMinutes(1), asked::incrementAndGet)).isEqualTo(2);
    }
}
