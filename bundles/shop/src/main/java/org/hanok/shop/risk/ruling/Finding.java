package org.hanok.shop.risk.ruling;

import java.util.List;

/**
 * Why an order is not simply allowed.
 *
 * @param rule the rule's name
 * @param message message key of the sentence for the buyer, which names the amount and the remedy
 * @param arguments of the message; money as {@code Money}
 */
public record Finding(String rule, Ruling ruling, String message, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
