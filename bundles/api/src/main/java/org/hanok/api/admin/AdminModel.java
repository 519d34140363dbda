package org.hanok.api.admin;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How staff see and edit one entity. Every entity of a persistence unit is listed without one, read-only; registering one makes it editable. Names are the
 * entity's attributes as the JPA metamodel knows them ({@code product.name} follows a relation). Labels are the messages {@code <unit>.<entity>.<attribute>}.
 *
 * @param <T> the entity
 */
@ConsumerType
public interface AdminModel<T> {

    Class<T> entity();

    /** The permission needed to see it; {@code <permission>.edit} is needed to change it. */
    String permission();

    /** Attributes shown in the list, the first is the link. Empty for all simple ones. */
    default List<String> columns() {
        return List.of();
    }

    /** Text attributes that the search box looks into. */
    default List<String> searched() {
        return List.of();
    }

    /** Attributes offered as filters: enumerations, booleans, dates and relations. */
    default List<String> filters() {
        return List.of();
    }

    /** Newest or best first: an attribute, with {@code -} in front for descending. */
    default String order() {
        return "-id";
    }

    /** Attributes that staff may look at and not change. A state machine's column belongs here. */
    default Set<String> readOnly() {
        return Set.of();
    }

    /** Attributes shown as dots everywhere. */
    default Set<String> masked() {
        return Set.of();
    }

    /** Attributes edited as Markdown or other long text. */
    default Set<String> longTexts() {
        return Set.of();
    }

    /** One-to-many attributes edited within the form. */
    default List<String> inlines() {
        return List.of();
    }

    /** What staff can do with selected rows. */
    default List<AdminAction<T>> actions() {
        return List.of();
    }

    default boolean creatable() {
        return true;
    }

    default boolean deletable() {
        return true;
    }

    /**
     * Called inside the transaction before a new or changed entity is kept.
     *
     * @throws org.hanok.api.Refused to refuse it; when a part of its key is the name of a field, as in {@code members.role.name.odd}, the message stands there
     */
    default void saving(T entity) {
    }

    /** Public path of the thing on the site, empty when it has none. */
    default String viewOnSite(T entity) {
        return "";
    }
}
