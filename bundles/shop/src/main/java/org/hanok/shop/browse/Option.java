package org.hanok.shop.browse;

/** One choice of a form. @param count how many it stands for */
public record Option(String value, String label, long count) {

    Option(String value, String label) {
        this(value, label, 0);
    }
}
