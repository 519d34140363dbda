package org.hanok.verification.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.Site;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.verification.Check;
import org.hanok.verification.CheckLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On a customer's page for staff: who the member has proven to be, in part, and how the checks went. */
@Component
@Slot(value = "admin.customer", order = 20)
public class CustomerIdentity implements PageWidget {

    private static final String MEMBER = "members.account";
    private static final int LISTED = 20;
    private static final int DECADE = 10;
    private static final int TAIL = 4;

    private final Known known;
    private final Reveals reveals;
    private final Clock clock;
    private final Site site;

    @Activate
    public CustomerIdentity(@Reference Known known, @Reference Reveals reveals, @Reference Clock clock, @Reference Site site) {
        this.known = known;
        this.reveals = reveals;
        this.clock = clock;
        this.site = site;
    }

    /** What is shown without asking why. @param phone all but its end masked @param decade of age */
    record Person(String carrier, String phone, long decade) {
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> subject.type().equals(MEMBER) && visit.may("verification.checks")).map(Ref::id).map(Long::parseLong)
                .map(member -> view(member, visit));
    }

    private View view(long member, Visit visit) {
        List<CheckLine> checks = known.all(member, LISTED).stream().map(Check::line).toList();
        Reveals.Count shown = reveals.of(member);
        Map<String, Object> model = new HashMap<>(Map.of("checks", checks, "times", shown.times(), "may", visit.may(PhonePages.SHOW), "member", member));
        shown.last().ifPresent(last -> model.put("last", last));
        known.latest(member).ifPresent(check -> model.put("person", person(check)));
        return View.of("verification/customer", model);
    }

    private Person person(Check check) {
        String phone = known.open(check, "phone");
        long age = ChronoUnit.YEARS.between(LocalDate.parse(known.open(check, "born")), clock.instant().atZone(site.zone()).toLocalDate());
        return new Person(known.open(check, "carrier"), "•••-••••-" + phone.substring(Math.max(0, phone.length() - TAIL)), age / DECADE * DECADE);
    }
}
