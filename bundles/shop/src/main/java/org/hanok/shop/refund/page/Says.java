package org.hanok.shop.refund.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundFile;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.ask.Piece;

/** Says refunds in words, as pages of buyers and of staff show them. */
public record Says(Words words) {

    private static final String MASK = "••••-••";

    /** A state as a badge shows it. */
    public record Badge(String tone, String icon, String text) {
    }

    /** A refund in a list. */
    public record Row(String number, String code, String url, String order, Money amount, Badge badge, String when) {
    }

    /** One thing that goes back. @param kind {@code pin} or {@code owed} */
    public record Line(String name, String note, Money sum, Art art, String pin, boolean opened, String fate) {
    }

    /** A step of the story. */
    public record StepView(String title, String note, String at) {
    }

    /** A sum of several. @param kind {@code total} or empty */
    public record Total(String label, Money money, String kind) {
    }

    public Badge badge(RefundState state) {
        return new Badge(state.tone(), state.icon(), words.get("shop.refund.state." + state));
    }

    public Row row(Refund refund, String url) {
        String code = refund.number().substring(refund.number().indexOf('-') + 1);
        return new Row(refund.number(), code, url, refund.order(), refund.amount(), badge(refund.state()), moment(refund.created()));
    }

    public String moment(java.time.Instant at) {
        return words.get("shop.refund.moment", at);
    }

    public List<Total> totals(Money gross, Money fee) {
        return totals(gross, fee, "shop.refund.amount");
    }

    /** @param last key of the words for what is left */
    public List<Total> totals(Money gross, Money fee, String last) {
        List<Total> totals = new ArrayList<>(List.of(new Total(words.get("shop.refund.gross"), gross, "")));
        if (!fee.isZero()) {
            totals.add(new Total(words.get("shop.refund.fee"), fee.times(-1), ""));
        }
        totals.add(new Total(words.get(last), gross.minus(fee), "total"));
        return totals;
    }

    public Line line(RefundFile.Line line) {
        String note = line.isPin() ? words.get("shop.refund.pin", line.slot(), MASK + line.tail()) : words.get("shop.refund.owed", line.quantity());
        return new Line(line.name(), note, line.price().times(line.quantity()), new Art(line.palette(), line.lattice()),
                line.isPin() ? String.valueOf(line.pinOrNull()) : "", line.revealed(), line.fate());
    }

    /** A piece's own words, such as "PIN 2 ••••8F". */
    public String piece(Piece piece, int count) {
        return piece.isPin() ? words.get("shop.refund.pin", piece.slot(), MASK + piece.tail()) : words.get("shop.refund.owed", count);
    }

    public String why(Refused refused) {
        return words.get(refused.key(), refused.arguments());
    }

    /** As the buyer reads them, newest first. */
    public List<StepView> steps(RefundFile file) {
        return steps(file.steps().stream().filter(step -> !step.to().equals("ACCOUNT_SEEN")).toList(), step -> "");
    }

    /** As staff read them: with who and why. @param names of staff by actor */
    public List<StepView> steps(RefundFile file, Map<String, String> names) {
        return steps(file.steps(), step -> note(step, names.getOrDefault(step.actor(), actor(step.actor()))));
    }

    private List<StepView> steps(List<RefundFile.Step> steps, Function<RefundFile.Step, String> note) {
        List<StepView> views = new ArrayList<>();
        steps.forEach(step -> views.add(new StepView(words.get("shop.refund.step." + step.to()), note.apply(step), moment(step.at()))));
        Collections.reverse(views);
        return views;
    }

    private String note(RefundFile.Step step, String who) {
        return step.reason().isEmpty() ? who : who + " · " + reason(step);
    }

    private String actor(String actor) {
        int colon = actor.indexOf(':');
        return colon < 0 ? words.get("shop.refund.actor." + actor) : words.get("shop.refund.actor." + actor.substring(0, colon), actor.substring(colon + 1));
    }

    /** Why a provider refused is a message, everything else is somebody's own words. */
    private String reason(RefundFile.Step step) {
        return step.to().equals("FAILED") ? words.get(step.reason()) : step.reason();
    }
}
