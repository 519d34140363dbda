package org.hanok.admin.audit;

import java.util.List;
import org.hanok.api.Ref;

/**
 * Something done.
 *
 * @param action {@code created}, {@code changed}, {@code deleted}, {@code action.<name>}, {@code settings}, {@code plugin.installed} …
 * @param title what the subject was called then
 */
public record Deed(String action, Ref subject, String title, List<Change> changes) {

    public static Deed of(String action, Ref subject, String title) {
        return new Deed(action, subject, title, List.of());
    }
}
