package org.hanok.members.block.desk;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The way to the blocks in staff's menu. */
@Component
public class BlockMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "members.block.menu", BlockFront.PATH, "lock", 62, BlockFront.SEE));
    }
}
