package org.hanok.api.web;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Adds lines to the site's menus for as long as the service is registered. */
@FunctionalInterface
@ConsumerType
public interface MenuContributor {

    /** Asked when the set of contributors changes, not for every page. */
    List<MenuEntry> entries();
}
