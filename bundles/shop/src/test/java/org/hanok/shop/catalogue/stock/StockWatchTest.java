package org.hanok.shop.catalogue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Locale;
import org.hanok.api.admin.AdminTask.Chore;
import org.hanok.api.admin.AdminTile;
import org.hanok.shop.Database;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Goods;
import org.hanok.shop.Visits;
import org.hanok.shop.vault.Stock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockWatchTest {

    private Database database;
    private StockWatch watch;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        database.run("update shop.product set stock_minimum = case id when 1 then 10 when 2 then 50 else 0 end");
        Goods.pins(database, 1, 4);
        Goods.pins(database, 2, 3);
        Goods.pins(database, 3, 1);
        Goods.pins(database, 5, 1);
        Goods.pins(database, 6, 1);
        watch = new StockWatch(database.em(), database.tx(), new Stock(database.em(), database.tx()));
    }

    @Test
    void theLargestGapComesFirstAndWhatIsSoldOutIsNeverLeftOut() {
        StockWatch.State now = watch.now();

        assertThat(now.onSale()).isEqualTo(6);
        assertThat(now.soldOut()).isEqualTo(1);
        assertThat(now.low()).extracting(Low::name).containsExactly("Cultland 30,000", "Cultland 10,000", "Playbox 20,000");
    }

    @Test
    void staffReadWhatToRefill() {
        FileMessages messages = new FileMessages();

        assertThat(new LowStock(watch, messages).waiting(Visits.stranger(""))).extracting(Chore::what, Chore::tone).containsExactly(
                tuple("Cultland 30,000 3장 남음", "warn"), tuple("Cultland 10,000 4장 남음", "warn"),
                tuple("Playbox 20,000 품절", "bad"));
        AdminTile.Number number = new OnSaleTile(watch, messages).show(Visits.stranger(""));
        assertThat(number.value()).isEqualTo("6");
        assertThat(number.sentence()).isEqualTo("품절 1개");
        assertThat(messages.has(number.label())).isTrue();
        assertThat(messages.get(Locale.ENGLISH, number.label())).isEqualTo("Products on sale");
    }

    @Test
    void lookingCostsTwoStatements() {
        assertThat(database.statements(watch::now)).isEqualTo(2);
    }
}
