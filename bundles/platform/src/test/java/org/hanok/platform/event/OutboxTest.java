package org.hanok.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final String ROWS = """
            select string_agg(e.topic || '>' || d.listener || ':' || d.state, ' ' order by e.id, d.listener) from platform.delivery d join platform.event e on e.id = d.event_id""";
    private final Ledger ledger = new Ledger();

    @Test
    void anEventHasOneRowForEachListenerThatHearsIt() {
        ledger.subscribe("all", "thing.*");
        ledger.subscribe("twice", "thing.made", "thing.*");
        ledger.subscribe("other", "thing_made", "thing.gone");

        ledger.publish(Ledger.event("thing.made", "1"), Ledger.event("thing.gone", "2"), Ledger.event("unheard", "3"));

        assertThat(ledger.value(ROWS)).isEqualTo("thing.made>all:waiting thing.made>twice:waiting thing.gone>all:waiting thing.gone>other:waiting thing.gone>twice:waiting");
        assertThat(ledger.value("select subject_type || ' ' || subject_id || ' ' || facts from platform.event where topic = 'unheard'"))
                .isEqualTo("test.thing 3 {\"said\": \"\\\"네\\\"\"}");
    }

    @Test
    void whatIsUndoneLeavesNoRow() {
        ledger.subscribe("all", "*");

        assertThatThrownBy(() -> ledger.tx.run(() -> {
            ledger.outbox.publish(Ledger.event("thing.made", "1"));
            throw new IllegalArgumentException("undone");
        })).hasMessage("undone");

        assertThat(ledger.value("select count(*) from platform.event")).isEqualTo("0");
        assertThat(ledger.value("select count(*) from platform.delivery")).isEqualTo("0");
    }

    @Test
    void nothingIsSeenBeforeTheCommit() {
        ledger.subscribe("all", "*");
        ledger.tx.run(() -> {
            ledger.outbox.publish(Ledger.event("thing.made", "1"));
            assertThat(ledger.value("select count(*) from platform.event")).isEqualTo("0");
        });
        assertThat(ledger.value("select count(*) from platform.delivery")).isEqualTo("1");
    }

    @Test
    void whoeverPublishesHasATransaction() {
        assertThatThrownBy(() -> ledger.outbox.publish(Ledger.event("thing.made", "1"))).hasMessageContaining("inside a transaction");
        assertThatThrownBy(() -> ledger.tx.read(() -> {
            ledger.outbox.publish(Ledger.event("thing.made", "1"));
            return 0;
        })).hasMessageContaining("inside a transaction");
    }
}
