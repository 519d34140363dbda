package org.hanok.api.admin;

import org.hanok.api.web.Visit;
import org.osgi.annotation.versioning.ConsumerType;

/** A number on the dashboard that leads to the list behind it. */
@ConsumerType
public interface AdminTile {

    /** The permission needed to see it. */
    String permission();

    int order();

    Number show(Visit visit);

    /** @param label message key @param value formatted @param sentence one comparison, already in the visitor's language, may be empty @param href filtered list */
    record Number(String label, String value, String sentence, String href) {
    }
}
