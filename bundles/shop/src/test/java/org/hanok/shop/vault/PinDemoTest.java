package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.shop.catalogue.Demo;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.Test;

class PinDemoTest {

    @Test
    void everyVoucherGetsItsCodesOnce() {
        Desk desk = new Desk();
        Demo catalogue = null;

        new PinDemo(catalogue, desk.racks, desk.pins);
        long first = desk.count("shop.pin");
        desk.pay(desk.place(1));
        new PinDemo(catalogue, desk.racks, desk.pins);

        assertThat(first).isGreaterThan(200);
        assertThat(desk.count("shop.pin")).isEqualTo(first);
    }
}
