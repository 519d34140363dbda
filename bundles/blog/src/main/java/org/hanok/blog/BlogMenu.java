package org.hanok.blog;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The blog's place in the main menu. */
@Component
public class BlogMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("main", "blog.name", "/blog", "newspaper", 20, Secured.ANYONE));
    }
}
