package org.hanok.board.staff;

import java.util.List;
import org.hanok.api.admin.AdminModel;
import org.hanok.board.Corner;
import org.osgi.service.component.annotations.Component;

/** How staff set the boards up. */
@Component(service = AdminModel.class)
public class CornerAdmin implements AdminModel<Corner> {

    @Override
    public Class<Corner> entity() {
        return Corner.class;
    }

    @Override
    public String permission() {
        return "board.corners";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "slug", "palette", "position", "staffOnly");
    }

    @Override
    public String order() {
        return "position";
    }
}
