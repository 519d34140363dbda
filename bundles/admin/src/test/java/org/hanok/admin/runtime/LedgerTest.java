package org.hanok.admin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.admin.stock.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Database database = Database.shared();
    private final Ledger ledger = new Ledger(database.pool());

    /** The tables as the platform's first migration makes them. */
    @BeforeEach
    void tables() {
        database.run("""
                DROP SCHEMA IF EXISTS platform CASCADE; CREATE SCHEMA platform;
                CREATE TABLE platform.event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, subject_type text NOT NULL, subject_id text NOT NULL,
                  at timestamptz NOT NULL, facts jsonb NOT NULL);
                CREATE TABLE platform.delivery (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id bigint NOT NULL REFERENCES platform.event, listener text NOT NULL,
                  state text NOT NULL DEFAULT 'waiting', attempts int NOT NULL DEFAULT 0, next_try timestamptz NOT NULL DEFAULT now(), done_at timestamptz, trouble text);
                CREATE TABLE platform.job (name text PRIMARY KEY, cron text NOT NULL, next_run timestamptz NOT NULL, running_since timestamptz, last_run timestamptz,
                  last_millis bigint, last_result text, last_error text);
                INSERT INTO platform.event (topic, subject_type, subject_id, at, facts) VALUES ('order.paid', 'shop.order', '7', now(), '{}');
                INSERT INTO platform.delivery (event_id, listener, state, attempts, trouble) VALUES (1, 'org.hanok.notifier.OrderMail', 'dead', 12, 'no server'), (1, 'x.Y', 'done', 1, NULL),
                  (1, 'x.Z', 'waiting', 1, NULL);
                INSERT INTO platform.job (name, cron, next_run) VALUES ('org.hanok.news.Fetch', '0 * * * *', now() + interval '1 hour');""");
    }

    @Test
    void listsDeliveriesByState() {
        assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(1, 1));
        assertThat(ledger.deliveries("dead", Long.MAX_VALUE)).singleElement().satisfies(delivery -> {
            assertThat(delivery.listener()).isEqualTo("OrderMail");
            assertThat(delivery.subject()).isEqualTo("shop.order:7");
            assertThat(delivery.trouble()).isEqualTo("no server");
        });
        assertThat(ledger.deliveries("dead", 1)).isEmpty();
    }

    @Test
    void revivesDeadDeliveriesAndNeverDoneOnes() {
        assertThat(ledger.retry(1)).isTrue();
        assertThat(ledger.retry(2)).isFalse();
        assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(2, 0));
        database.run("UPDATE platform.delivery SET state = 'dead' WHERE id IN (1, 3)");
        assertThat(ledger.retryAll()).isEqualTo(2);
    }

    @Test
    void makesAJobDue() {
        assertThat(ledger.jobs().get(0).cron()).isEqualTo("0 * * * *");
        assertThat(ledger.run("org.hanok.news.Fetch")).isTrue();
        assertThat(ledger.jobs().get(0).next().orElseThrow()).isBefore(java.time.Instant.now().plusSeconds(5));
        assertThat(ledger.run("nothing")).isFalse();
    }
}
