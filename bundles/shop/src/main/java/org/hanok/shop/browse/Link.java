package org.hanok.shop.browse;

/** A line that leads somewhere. @param url empty when it leads nowhere, as the last crumb of a trail */
public record Link(String label, String url) {
}
