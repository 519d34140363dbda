package org.hanok.admin.model;

import javax.ws.rs.ForbiddenException;
import org.hanok.api.web.Visit;

/** Who may do what with an entity: seeing and changing are two permissions, and without a model nobody changes anything. */
public final class Rights {

    private Rights() {
    }

    public static boolean see(Shape shape, Visit visit) {
        return visit.may(shape.permission());
    }

    public static boolean edit(Shape shape, Visit visit) {
        return shape.model().isPresent() && see(shape, visit) && visit.may(shape.permission() + ".edit");
    }

    public static boolean create(Shape shape, Visit visit) {
        return edit(shape, visit) && shape.model().orElseThrow().creatable();
    }

    public static boolean delete(Shape shape, Visit visit) {
        return edit(shape, visit) && shape.model().orElseThrow().deletable();
    }

    /** @throws ForbiddenException when not allowed */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenException();
        }
    }
}
