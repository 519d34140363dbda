package org.hanok.admin.audit;

import org.hanok.api.web.Visit;

/**
 * Who does something, without holding on to the request.
 *
 * @param member id, 0 for the site itself
 */
public record Actor(long member, String address) {

    public static final Actor SITE = new Actor(0, "");

    public static Actor of(Visit visit) {
        return new Actor(visit.signedIn().id(), visit.address());
    }
}
