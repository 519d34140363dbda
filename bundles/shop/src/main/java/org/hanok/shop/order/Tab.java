package org.hanok.shop.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tabs of the order queue. */
enum Tab {
    CHECK(Stage.HELD, Stage.WAITING, Stage.PARTIAL), HELD(Stage.HELD), UNPAID(Stage.UNPAID), DELIVERED(Stage.DELIVERED), CLOSED(Stage.EXPIRED, Stage.CANCELLED, Stage.REFUNDED),
    ALL(Stage.values());

    private final List<Stage> stages;

    Tab(Stage... stages) {
        this.stages = List.of(stages);
    }

    List<Stage> stages() {
        return stages;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of that name; the first one for anything else. */
    static Tab of(String id) {
        return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst().orElse(CHECK);
    }
}
