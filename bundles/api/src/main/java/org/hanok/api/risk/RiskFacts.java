package org.hanok.api.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.member.Assurance;

/**
 * What is known of a purchase at the moment it is judged. Sums are face values in the purchase's currency; earlier orders are those that were paid, or were
 * waiting for payment at that moment. Brand classes are named by staff; {@code risky} and {@code safe} always exist, and the empty name means every brand.
 * Immutable.
 *
 * @param earlier what the buyer's other orders of the last {@link #REACH} held, one row for each order and brand
 * @param neighbours when other members last ordered from the same address, within {@link #REACH}; at most 100
 * @since 1.0
 */
public record RiskFacts(Phase phase, Buyer buyer, Setting setting, List<Line> lines, List<Earlier> earlier, List<Instant> neighbours) {

    /** How far back sums can look. */
    public static final Duration REACH = Duration.ofDays(90);
    /** The class of brands that swindlers like. */
    public static final String RISKY = "risky";
    /** All other brands. */
    public static final String SAFE = "safe";

    public RiskFacts {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
        neighbours = List.copyOf(neighbours);
    }

    /** When it is judged. */
    public enum Phase { CHECKOUT, PAYMENT }

    /**
     * Who buys.
     *
     * @param since when they registered; the epoch when that is not known
     * @param orders how many orders they have paid
     * @param firstPaid of them; the epoch without one
     * @param lastPaid of them; the epoch without one
     * @param most the largest total among them
     * @param open how many other orders wait for payment
     * @param blocks kinds of block list entries that cover the buyer or the address, such as {@code EMAIL}
     */
    public record Buyer(long member, Assurance assurance, Instant since, int orders, Instant firstPaid, Instant lastPaid, Money most, int open, Set<String> blocks) {

        public Buyer {
            blocks = Set.copyOf(blocks);
        }
    }

    /**
     * Where and when.
     *
     * @param address client address; personal data, never logged
     * @param country two letters, empty when unknown
     * @param zone the site's, in which hours are meant
     */
    public record Setting(String channel, String method, String address, String agent, String country, Instant at, ZoneId zone) {

        public LocalTime time() {
            return LocalTime.ofInstant(at, zone);
        }
    }

    /** @param face value of one PIN @param price of one PIN @param classes of its brand */
    public record Line(long product, long brand, Set<String> classes, Money face, Money price, int quantity) {

        public Line {
            classes = Set.copyOf(classes);
        }

        boolean isOf(String brandClass) {
            return brandClass.isEmpty() || classes.contains(brandClass);
        }
    }

    /** What an earlier order held of one brand. @param at when it was paid, or placed when it is unpaid @param face and @param price of all its PINs */
    public record Earlier(String order, Instant at, boolean paid, long brand, Set<String> classes, Money face, Money price) {

        public Earlier {
            classes = Set.copyOf(classes);
        }

        boolean isOf(String brandClass) {
            return brandClass.isEmpty() || classes.contains(brandClass);
        }
    }

    /** Face value of this purchase's part in that class. */
    public Money face(String brandClass) {
        return lines.stream().filter(line -> line.isOf(brandClass)).map(line -> line.face().times(line.quantity())).reduce(zero(), Money::plus);
    }

    /** What this purchase's part in that class costs. */
    public Money price(String brandClass) {
        return lines.stream().filter(line -> line.isOf(brandClass)).map(line -> line.price().times(line.quantity())).reduce(zero(), Money::plus);
    }

    /** Face value of earlier orders in that class; an order exactly as old as the window no longer counts. */
    public Money faceBefore(Duration window, String brandClass) {
        return earlier.stream().filter(one -> one.isOf(brandClass) && isWithin(one.at(), window)).map(Earlier::face).reduce(zero(), Money::plus);
    }

    /** What earlier orders in that class cost. */
    public Money priceBefore(Duration window, String brandClass) {
        return earlier.stream().filter(one -> one.isOf(brandClass) && isWithin(one.at(), window)).map(Earlier::price).reduce(zero(), Money::plus);
    }

    /** How many earlier orders held something of that class. */
    public int ordersBefore(Duration window, String brandClass) {
        return (int) earlier.stream().filter(one -> one.isOf(brandClass) && isWithin(one.at(), window)).map(Earlier::order).distinct().count();
    }

    /** How many other members ordered from the same address. */
    public int neighbours(Duration window) {
        return (int) neighbours.stream().filter(at -> isWithin(at, window)).count();
    }

    private boolean isWithin(Instant at, Duration window) {
        return at.isAfter(setting.at().minus(window));
    }

    private Money zero() {
        return new Money(0, buyer.most().currency());
    }
}
