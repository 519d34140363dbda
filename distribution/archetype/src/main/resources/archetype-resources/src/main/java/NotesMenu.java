package ${package};

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Component;

/** The plugin's place in the menu. */
@Component
public class NotesMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("main", "${artifactId}.name", "/${artifactId}", "pencil", 60, Secured.ANYONE));
    }
}
