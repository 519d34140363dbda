package org.hanok.shop.order.desk;

import java.util.Map;
import org.hanok.shop.order.Stage;

/** How many orders there are in each stage. @param misfits how many of those have money that did not fit */
record Counts(Map<Stage, Long> stages, Map<Stage, Long> misfits) {

    long of(Tab tab) {
        long of = tab.stages().stream().mapToLong(stage -> stages.getOrDefault(stage, 0L)).sum();
        return !tab.misfits() ? of : of + misfits.entrySet().stream().filter(one -> !tab.stages().contains(one.getKey())).mapToLong(Map.Entry::getValue).sum();
    }
}
