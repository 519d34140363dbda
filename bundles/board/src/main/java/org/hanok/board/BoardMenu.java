package org.hanok.board;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The board's place in the menus. */
@Component
public class BoardMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("main", "board.name", "/board", "comments", 40, Secured.ANYONE),
                new MenuEntry("tabs", "board.name", "/board", "comments", 30, Secured.ANYONE));
    }
}
