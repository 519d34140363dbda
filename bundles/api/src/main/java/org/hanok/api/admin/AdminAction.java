package org.hanok.api.admin;

import java.util.List;
import org.hanok.api.web.Visit;
import org.osgi.annotation.versioning.ConsumerType;

/** Something staff do with selected rows, through the plugin's own service so that its rules hold. */
@ConsumerType
public interface AdminAction<T> {

    /** Short name; its message key is {@code <unit>.<entity>.action.<name>}. */
    String name();

    /** The permission needed. */
    String permission();

    /** Whether to ask before doing it. */
    default boolean confirm() {
        return true;
    }

    /** Does it. @return how many were really done @throws org.hanok.api.Refused to refuse all */
    int apply(List<T> selected, Visit visit);
}
