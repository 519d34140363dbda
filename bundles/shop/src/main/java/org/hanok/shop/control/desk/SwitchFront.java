package org.hanok.shop.control.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.catalogue.read.BrandEntry;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Past;
import org.hanok.shop.control.Staff;
import org.hanok.shop.control.Switch;
import org.hanok.shop.control.Switches;
import org.hanok.shop.control.Thrown;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one screen on which staff stop and start things. Thread-safe. */
@Component(service = SwitchFront.class)
public class SwitchFront {

    static final String SEE = "shop.switches";
    static final String EDIT = "shop.switches.edit";
    private final Switches switches;
    private final Past past;
    private final Staff staff;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Site site;

    @Activate
    public SwitchFront(@Reference Switches switches, @Reference Past past, @Reference Staff staff, @Reference Catalogue catalogue, @Reference Messages messages,
            @Reference Site site) {
        this.switches = switches;
        this.past = past;
        this.staff = staff;
        this.catalogue = catalogue;
        this.messages = messages;
        this.site = site;
    }

    public View show(Visit visit, String done) {
        return view(visit, done, new Form("", "", ""), "");
    }

    /** The form of one switch again with what is wrong with it. */
    View again(Visit visit, Form form, Refused why) {
        return view(visit, "", form, new Words(messages, visit.locale()).get(why.key(), why.arguments())).status(422);
    }

    /** What was typed for a switch. */
    record Form(String name, String reason, String until) {
    }

    /** @param typed a moment in the site's zone as browsers send it, or a full one, or nothing @throws Refused for anything else */
    @Nullable Instant until(String typed) {
        String text = typed.strip();
        try {
            return text.isEmpty() ? null : text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(site.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new Refused("shop.switch.until.odd");
        }
    }

    private View view(Visit visit, String done, Form form, String error) {
        Words words = new Words(messages, visit.locale());
        List<Past.Turn> turns = past.latest();
        List<BrandEntry> brands = catalogue.directory().brands();
        Stream<Long> actors = Stream.concat(turns.stream().map(Past.Turn::actor), names(brands).flatMap(name -> switches.thrown(name).stream()).map(Thrown::actor));
        Map<Long, String> who = staff.names(actors.toList());
        Map<String, Object> model = new HashMap<>();
        model.put("levers", Arrays.stream(Switch.values()).map(one -> lever(one.name(), words.get("shop.switch." + one), words.get("shop.switch." + one + ".help"), who)).toList());
        model.put("off", brands.stream().filter(brand -> switches.brandOff(brand.id())).map(brand -> lever(Switches.BRAND + brand.id(), brand.name(), "", who)).toList());
        model.put("brands", brands.stream().filter(brand -> !switches.brandOff(brand.id())).map(brand -> new Choice(Switches.BRAND + brand.id(), brand.name())).toList());
        model.put("turns", turns.stream().map(turn -> new Line(turn.at(), label(turn.name(), brands, words), turn.on(), turn.untilOrNull(), turn.reason(),
                who.getOrDefault(turn.actor(), ""))).toList());
        model.put("form", form);
        model.put("error", error);
        model.put("done", done.isEmpty() ? "" : words.get("shop.switch.done." + done));
        model.put("may", visit.may(EDIT));
        return View.of("shop/admin-switches", model).layout("admin");
    }

    private static Stream<String> names(List<BrandEntry> brands) {
        return Stream.concat(Arrays.stream(Switch.values()).map(Enum::name), brands.stream().map(brand -> Switches.BRAND + brand.id()));
    }

    private Lever lever(String name, String label, String help, Map<Long, String> who) {
        return switches.thrown(name).map(thrown -> new Lever(name, label, help, true, thrown.since(), thrown.untilOrNull(), thrown.reason(),
                who.getOrDefault(thrown.actor(), ""))).orElseGet(() -> new Lever(name, label, help, false, null, null, "", ""));
    }

    private static String label(String name, List<BrandEntry> brands, Words words) {
        return !name.startsWith(Switches.BRAND) ? words.get("shop.switch." + name)
                : brands.stream().filter(brand -> name.equals(Switches.BRAND + brand.id())).map(BrandEntry::name).findFirst().orElse(name);
    }

    /** A switch as the page shows it. */
    public record Lever(String name, String label, String help, boolean on, @Nullable Instant since, @Nullable Instant until, String reason, String who) {
    }

    record Choice(String value, String label) {
    }

    /** A line of the history. */
    record Line(Instant at, String label, boolean on, @Nullable Instant until, String reason, String who) {
    }
}
