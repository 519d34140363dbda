package org.hanok.shop.vault.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.NotFound;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.load.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevealsTest {

    private Desk desk;
    private String number;
    private long pin;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.pins.load(new Upload(1, "KX7P-4MQ2-9TRB-H3WD issued 2026-11-01\nAAAA-BBBB-CCCC-DDDD", "", "", null, "", "reveal-key-1"), Desk.STAFF);
        desk.database.run("update shop.brand set pin_remark_label = 'x'");
        number = desk.place(1);
        desk.pay(number);
        pin = Long.parseLong(desk.text("select id from shop.pin where state = 'DELIVERED'"));
    }

    @Test
    void theOwnerSeesTheCodeAndItIsWrittenDown() {
        Revealed revealed = desk.reveals.open(number, pin, 7, "192.0.2.7");

        assertThat(revealed.code().reveal()).isEqualTo("KX7P-4MQ2-9TRB-H3WD");
        assertThat(revealed.toString()).doesNotContain("KX7P");
        assertThat(desk.rows("select pin_id || ' ' || member_id || ' ' || address from shop.reveal").toString()).isEqualTo("[" + pin + " 7 192.0.2.7]");
        assertThat(desk.reveals.broken()).isEmpty();
    }

    @Test
    void aRemarkComesWithItsCode() {
        desk.pins.load(new Upload(1, "ZZZZ-YYYY-XXXX-WWWW pw 4821", "", "", null, "", "remark-key-1"), Desk.STAFF);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE' and tail = 'DD'");
        String other = desk.place(1);
        desk.pay(other);
        long with = Long.parseLong(desk.text("select max(id) from shop.pin where state = 'DELIVERED'"));

        assertThat(desk.reveals.open(other, with, 7, "192.0.2.7").remark().reveal()).isEqualTo("pw 4821");
    }

    @Test
    void nobodyElseNoOtherOrderAndNoUndeliveredPinIsOpened() {
        long free = Long.parseLong(desk.text("select id from shop.pin where state = 'AVAILABLE'"));
        String unpaid = desk.place(1);

        assertThatThrownBy(() -> desk.reveals.open(number, pin, 8, "a")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.reveals.open(unpaid, pin, 7, "a")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.reveals.open(number, free, 7, "a")).isInstanceOf(NotFound.class);
        desk.database.run("update shop.pin set state = 'QUARANTINED' where id = " + pin);
        assertThatThrownBy(() -> desk.reveals.open(number, pin, 7, "a")).isInstanceOf(NotFound.class);
        assertThat(desk.count("shop.reveal")).isZero();
    }

    @Test
    void onceRecordedItIsShownAgainToWhomItWasShownAndToNobodyElse() {
        assertThatThrownBy(() -> desk.reveals.again(number, pin, 7)).as("no record yet").isInstanceOf(NotFound.class);
        Revealed first = desk.reveals.open(number, pin, 7, "192.0.2.7");

        assertThat(desk.reveals.again(number, pin, 7)).isEqualTo(first);
        assertThatThrownBy(() -> desk.reveals.again(number, pin, 8)).isInstanceOf(NotFound.class);
        assertThat(desk.count("shop.reveal")).isEqualTo(1);
    }

    @Test
    void aCodeThatDoesNotOpenIsNotRecordedAsOpened() {
        desk.database.run("update shop.pin set sealed = (select sealed from shop.pin where id <> " + pin + ") where id = " + pin);

        assertThatThrownBy(() -> desk.reveals.open(number, pin, 7, "a")).isInstanceOf(IllegalStateException.class);
        assertThat(desk.count("shop.reveal")).isZero();
    }

    @Test
    void manyOpeningsAtOnceMakeOneUnbrokenChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> opened = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            opened.add(threads.submit(() -> desk.reveals.open(number, pin, 7, "192.0.2.7")));
        }
        for (Future<?> one : opened) {
            one.get();
        }
        threads.shutdown();

        assertThat(desk.count("shop.reveal")).isEqualTo(40);
        assertThat(desk.reveals.broken()).isEmpty();
    }

    @Test
    void aChangedOrMissingRecordShows() {
        for (int i = 0; i < 5; i++) {
            desk.reveals.open(number, pin, 7, "192.0.2." + i);
        }
        assertThatThrownBy(() -> desk.database.run("delete from shop.reveal")).hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> desk.database.run("update shop.reveal set member_id = 1")).hasMessageContaining("only ever added to");

        force("update shop.reveal set address = '198.51.100.1' where id = 3");
        assertThat(desk.reveals.broken()).contains(3L);
        force("update shop.reveal set address = '192.0.2.2' where id = 3");
        assertThat(desk.reveals.broken()).isEmpty();
        force("delete from shop.reveal where id = 2");
        assertThat(desk.reveals.broken()).contains(3L);
    }

    @Test
    void aCutOffEndShows() {
        desk.reveals.open(number, pin, 7, "a");
        desk.reveals.open(number, pin, 7, "b");
        force("delete from shop.reveal where id = 2");

        assertThat(desk.reveals.broken()).contains(1L);
    }

    /** As somebody with the database's own powers would. */
    private void force(String sql) {
        desk.database.run("alter table shop.reveal disable trigger all; " + sql + "; alter table shop.reveal enable trigger all");
    }
}
