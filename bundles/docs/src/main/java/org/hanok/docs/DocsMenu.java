package org.hanok.docs;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The shelf's place in the menus. */
@Component
public class DocsMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("main", "docs.name", "/docs", "book-open", 30, Secured.ANYONE),
                new MenuEntry("footer", "docs.manual", "/docs/manual", "book", 150, Secured.ANYONE));
    }
}
