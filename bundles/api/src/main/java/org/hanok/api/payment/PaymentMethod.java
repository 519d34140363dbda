package org.hanok.api.payment;

/**
 * A way to pay that is switched on now.
 *
 * @param id such as {@code bank}
 * @param label message key
 * @param hint message key of one sentence under it
 * @param icon Font Awesome name
 */
public record PaymentMethod(String id, String label, String hint, String icon) {
}
