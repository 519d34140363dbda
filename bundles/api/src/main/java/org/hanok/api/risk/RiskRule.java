package org.hanok.api.risk;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule on purchases that cannot be said as data. Register it as a service; it is asked when an order is placed and again when it is paid, inside the shop's
 * transaction. A new rule runs in shadow, recorded and without effect, until staff switch it on. It must answer within the milliseconds that staff allow it;
 * one that is slower or throws is counted and then, as staff decide for it, ignored or taken as {@link Severity#HOLD}. Thread-safe.
 *
 * @since 1.0
 */
@ConsumerType
public interface RiskRule {

    /** Short stable name such as {@code velocity}, unique on the site, lower case letters, digits and {@code -}; staff's settings hang on it. */
    String name();

    /** What speaks against the purchase, if anything. Called on threads of the shop, several at once; the thread is interrupted when time is over. */
    Optional<Objection> judge(RiskFacts facts);

    /** How hard an objection is. */
    enum Severity {
        /** The order is placed, and once paid it waits until staff have looked at it. */
        HOLD,
        /** The order is not placed; when it is already paid, this is a {@link #HOLD}: money that has come is never sent away. */
        REFUSE
    }

    /**
     * What speaks against a purchase.
     *
     * @param message message key of the rule's plugin; the sentence is for the buyer and says what can be done
     * @param arguments of the message; money as {@code Money}
     */
    record Objection(Severity severity, String message, List<Object> arguments) {

        public Objection {
            arguments = List.copyOf(arguments);
        }
    }
}
