package org.hanok.verification;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The page in the account menu. */
@Component
public class VerificationMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("account", "verification.menu", "/account/verification", "id-card", 50, Secured.MEMBER));
    }
}
