package org.hanok.notifier.staff;

import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Component;

/** The bell of a member, which costs no look at the database. */
@Component
@Slot(value = {"header.tools", "admin.tools"}, order = 40)
public class BellIcon implements PageWidget {

    @Override
    public Optional<View> show(Visit visit) {
        return visit.member().map(member -> View.of("notifier/bell"));
    }
}
