package org.hanok.api.admin;

import java.util.List;
import org.hanok.api.web.Visit;
import org.osgi.annotation.versioning.ConsumerType;

/** Work that waits for a human, shown on the dashboard. */
@ConsumerType
public interface AdminTask {

    String permission();

    /** Waiting work, most urgent first; empty when there is none. */
    List<Chore> waiting(Visit visit);

    /** @param what and @param why already in the visitor's language @param action label of the one button @param href where it leads @param tone {@code bad}, {@code warn} or {@code info} */
    record Chore(String icon, String what, String why, String action, String href, String tone) {
    }
}
