package org.hanok.shop.order.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hanok.shop.order.Stage;

/** The tabs of the order queue. */
enum Tab {
    CHECK(true, Stage.HELD, Stage.WAITING, Stage.PARTIAL), HELD(false, Stage.HELD), MISFIT(true), UNPAID(false, Stage.UNPAID), DELIVERED(false, Stage.DELIVERED),
    CLOSED(false, Stage.EXPIRED, Stage.CANCELLED, Stage.REFUNDED), ALL(false, Stage.values());

    private final boolean misfits;
    private final List<Stage> stages;

    Tab(boolean misfits, Stage... stages) {
        this.misfits = misfits;
        this.stages = List.of(stages);
    }

    List<Stage> stages() {
        return stages;
    }

    /** Whether orders with money that did not fit stand here too, whatever their stage. */
    boolean misfits() {
        return misfits;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of that name; the first one for anything else. */
    static Tab of(String id) {
        return named(id, CHECK);
    }

    /** The tab of that name; else the first that shows the stage. */
    static Tab of(String id, Stage stage) {
        return named(id, Arrays.stream(values()).filter(tab -> tab.stages().contains(stage)).findFirst().orElse(ALL));
    }

    private static Tab named(String id, Tab other) {
        return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst().orElse(other);
    }
}
