package org.hanok.shop.order.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.shop.Words;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Axis;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.OrderStep;

/** The story of an order, newest first. */
public record Steps(OrderFile file, Words words, Moments moments) {

    /** As its buyer reads it. */
    List<StepView> forBuyer() {
        List<StepView> steps = new ArrayList<>();
        for (OrderStep step : file.steps()) {
            // That the order is done says no more than that its PINs were sent.
            if (!(step.axis() == Axis.ORDER && step.to().equals("COMPLETED"))) {
                steps.add(view(step, ""));
            }
        }
        opened().ifPresent(steps::add);
        Collections.reverse(steps);
        return steps;
    }

    /** As staff read it: with who and why. @param names of staff by actor */
    public List<StepView> forStaff(Map<String, String> names) {
        List<StepView> steps = new ArrayList<>();
        for (OrderStep step : file.steps()) {
            // What a payment says of itself stands among the payments.
            boolean said = step.reason().isEmpty() || step.actor().equals(Actor.PAYMENT.name());
            steps.add(view(step, names.getOrDefault(step.actor(), actor(step.actor())) + (said ? "" : " · " + step.reason())));
        }
        opened().ifPresent(steps::add);
        Collections.reverse(steps);
        return steps;
    }

    private StepView view(OrderStep step, String note) {
        return new StepView(words.get("shop.order.step." + step.axis() + "." + step.to(), file.order().total()), note, moments.say(step.at()));
    }

    private String actor(String actor) {
        int colon = actor.indexOf(':');
        return colon < 0 ? words.get("shop.order.actor." + actor) : words.get("shop.order.actor." + actor.substring(0, colon), actor.substring(colon + 1));
    }

    private Optional<StepView> opened() {
        List<Instant> times = file.pins().stream().flatMap(pin -> pin.opened().stream()).sorted().toList();
        return times.isEmpty() ? Optional.empty()
                : Optional.of(new StepView(words.get("shop.order.step.opened", times.size()), "", moments.say(times.get(times.size() - 1))));
    }
}
