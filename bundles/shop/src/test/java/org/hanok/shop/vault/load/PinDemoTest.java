package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.shop.catalogue.desk.Demo;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.batch.Batches;
import org.junit.jupiter.api.Test;

class PinDemoTest {

    @Test
    void everyVoucherGetsItsCodesOnce() {
        Desk desk = new Desk();
        Demo catalogue = null;
        Batches batches = new Batches(desk.database.em(), desk.database.tx());

        new PinDemo(catalogue, desk.racks, desk.pins, batches);
        long first = desk.count("shop.pin");
        desk.pay(desk.place(1));
        desk.database.run("insert into shop.product (brand_id, slug, name, face_value, list_price, price) select id, 'new-voucher', 'x', 1000, 1000, 900 from shop.brand order by id limit 1");
        new PinDemo(catalogue, desk.racks, desk.pins, batches);

        assertThat(first).isGreaterThan(200);
        assertThat(desk.count("shop.pin")).isEqualTo(first);
    }
}
