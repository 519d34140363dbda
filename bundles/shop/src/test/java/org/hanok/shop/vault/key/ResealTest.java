package org.hanok.shop.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.security.Vault;
import org.hanok.api.web.View;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.vault.load.Upload;
import org.hanok.shop.vault.reveal.Revealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResealTest {

    private Desk desk;
    private Reseal reseal;

    @BeforeEach
    void open() {
        desk = new Desk();
        reseal = new Reseal(desk.database.em(), desk.database.tx(), Desk.VAULT, desk.sealer);
    }

    private String run() {
        return new ResealPins(reseal, Clock.systemUTC()).run();
    }

    private long under(String key) {
        return desk.count("shop.pin where key_id = '" + key + "' and sealed like '" + key + ".%'");
    }

    @Test
    void oldOnesFollowTheNewKeyAndStillOpen() {
        desk.load(1, "AAAA", 450);
        String number = desk.place(1);
        desk.pay(number);
        String old = reseal.currentKey();
        String fresh = reseal.renew();
        desk.load(1, "BBBB", 1);

        assertThat(under(old)).isEqualTo(450);
        assertThat(under(fresh)).as("new ones at once").isEqualTo(1);
        assertThat(run()).isEqualTo("450 PINs were sealed with the current key");
        assertThat(under(fresh)).isEqualTo(451);
        assertThat(run()).startsWith("0 ");
        assertThat(reseal.shares()).containsExactly(new Reseal.Share(fresh, 451, true));
        assertThat(desk.reveals.open(number, 1, 7, "a").code().reveal()).isEqualTo("AAAA-00000000");
        assertThat(desk.count("shop.pin_event where actor = ''")).as("no move was made of it").isEqualTo(1);
    }

    @Test
    void aRemarkFollowsToo() {
        desk.database.run("update shop.brand set pin_remark_label = 'pw'");
        desk.pins.load(new Upload(1, "ZZZZ-YYYY-XXXX-WWWW pw 4821", "", "", null, "", "remark-key-1"), Desk.STAFF);
        reseal.renew();
        run();
        String number = desk.place(1);
        desk.pay(number);

        Revealed revealed = desk.reveals.open(number, 1, 7, "a");
        assertThat(revealed.code().reveal() + " " + revealed.remark().reveal()).isEqualTo("ZZZZ-YYYY-XXXX-WWWW pw 4821");
    }

    @Test
    void whatDoesNotOpenIsSaidAndHoldsUpNothing() {
        desk.load(1, "AAAA", 3);
        desk.database.run("update shop.pin set sealed = (select sealed from shop.pin where id = 1) where id = 2");
        reseal.renew();

        assertThat(run()).isEqualTo("2 PINs were sealed with the current key, 1 do not open");
        assertThat(reseal.shares()).extracting(Reseal.Share::pins).containsExactly(2L, 1L);
    }

    @Test
    void whatIsLockedIsLeftForTheNextTimeAndNotWaitedFor() throws Exception {
        desk.load(1, "AAAA", 3);
        reseal.renew();
        ExecutorService thread = Executors.newSingleThreadExecutor();

        Reseal.Step step = desk.database.tx().call(() -> {
            desk.database.em().createNativeQuery("select id from shop.pin where id = 2 for update").getResultList();
            return thread.submit(() -> reseal.step(0)).get();
        });
        thread.shutdown();

        assertThat(step).as("the second is left").isEqualTo(new Reseal.Step(2, 0, 3));
        assertThat(reseal.step(0)).isEqualTo(new Reseal.Step(1, 0, 2));
    }

    @Test
    void aVaultThatMakesNoKeysSaysSo() {
        Vault fixed = (Vault) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Vault.class}, (proxy, method, args) -> {
            if (method.getName().equals("renew")) {
                throw new IllegalStateException("read-only");
            }
            return method.invoke(Desk.VAULT, args);
        });
        assumeTrue(Paper.hasTheme());
        KeyPages pages = new KeyPages(new Reseal(desk.database.em(), desk.database.tx(), fixed, desk.sealer), new Paper());

        assertThat(pages.renew(reseal.currentKey(), Desk.buyer(900)).getStatus()).isEqualTo(422);
    }

    @Test
    void theJobStopsInTime() {
        desk.load(1, "AAAA", 401);
        reseal.renew();
        Clock fast = new Clock() {
            private long seconds;

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(seconds += 30);
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };

        assertThat(new ResealPins(reseal, fast).run()).startsWith("400 ");
        assertThat(new ResealPins(reseal, fast).run()).startsWith("1 ");
    }

    @Test
    void theKeyChangesWhileOrdersAreServedAndPinsOpened() throws Exception {
        desk.load(1, "SELL", 200);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> work = new ArrayList<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 60; i++) {
            long buyer = 100 + i;
            work.add(threads.submit(() -> {
                String number = desk.place(buyer, 1, 2);
                desk.pay(number);
                for (Object pin : desk.rows("select p.id from shop.pin p join shop.order_line l on l.id = p.order_line_id join shop.orders o on o.id = l.order_id where o.number = '" + number + "'")) {
                    seen.add(desk.reveals.open(number, ((Number) pin).longValue(), buyer, "192.0.2.1").code().reveal());
                }
            }));
            if (i % 12 == 0) {
                work.add(threads.submit(() -> {
                    reseal.renew();
                    run();
                }));
            }
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        run();

        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(60);
        assertThat(seen).hasSize(120).allMatch(code -> code.matches("SELL-[0-9]{8}"));
        assertThat(new HashSet<>(reseal.shares())).containsExactly(new Reseal.Share(reseal.currentKey(), 200, true));
        assertThat(desk.count("shop.pin_imbalance")).isZero();
        assertThat(desk.reveals.broken()).isEmpty();
    }

    @Test
    void thePageShowsTheKeysAndMakesOneOnlyOnce() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        KeyPages pages = new KeyPages(reseal, paper);
        desk.load(1, "AAAA", 2);
        String old = reseal.currentKey();

        String made = pages.renew(old, Desk.buyer(900)).getLocation().toString();
        assertThat(made).isEqualTo("/admin/shop/keys?made=" + reseal.currentKey());
        assertThat(pages.renew(old, Desk.buyer(900)).getLocation().toString()).as("sent twice").isEqualTo("/admin/shop/keys");
        String page = paper.print(pages.show(reseal.currentKey(), Desk.buyer(900)), Locale.KOREAN) + paper.print(pages.show("<x>", Desk.buyer(900)), Locale.ENGLISH);
        assertThat(page).contains(">" + old + "<", "data-toast", "2 PINs are being sealed").doesNotContain("<x>", "$");
    }

    private static Map<String, Object> model(View page) {
        return new HashMap<>(page.model());
    }

    @Test
    void thePageSaysHowManyAreStillUnderOlderKeysAndWhoMayMakeANewOne() {
        KeyPages pages = new KeyPages(reseal, new FileMessages());
        desk.load(1, "AAAA", 3);
        reseal.renew();
        desk.load(1, "BBBB", 1);

        assertThat(model(pages.show("", Visits.staff("shop.*")))).containsEntry("old", 3L).containsEntry("may", true)
                .containsEntry("current", reseal.currentKey())
                .containsEntry("done", "").containsEntry("error", "");
        run();
        assertThat(model(pages.show("k1234567", Visits.staff("shop.keys")))).containsEntry("old", 0L).containsEntry("may", false).containsEntry("done", "");
        assertThat(pages.show("k123456", Visits.staff("shop.keys")).model().get("done").toString()).contains("k123456");
    }
}
