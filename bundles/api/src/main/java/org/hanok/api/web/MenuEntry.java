package org.hanok.api.web;

/**
 * One line of a menu.
 *
 * @param menu {@code main}, {@code tabs} (phone), {@code account}, {@code footer} or {@code admin}
 * @param label message key
 * @param href public path
 * @param icon Font Awesome name, may be empty
 * @param order lower comes first
 * @param permission who sees it: a permission, {@link Secured#ANYONE} or {@link Secured#MEMBER}
 */
public record MenuEntry(String menu, String label, String href, String icon, int order, String permission) {
}
