package ${package};

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest notes on the home page. */
@Component
@Slot(value = "home.aside", order = 60, seconds = 60)
public class LatestNotes implements PageWidget {

    private final Notes notes;

    @Activate
    public LatestNotes(@Reference Notes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<NoteRow> latest = notes.latest(4);
        return latest.isEmpty() ? Optional.empty() : Optional.of(View.of("${artifactId}/latest", Map.of("notes", latest)));
    }
}
