package org.hanok.shop.risk.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.risk.PluginRules;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.hanok.shop.risk.rule.book.Wording;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of rules, their brand classes and their history. Thread-safe. */
@Component(service = RuleFront.class)
public class RuleFront {

    static final String PATH = "/admin/shop/rules";
    private static final int PAGE = 50;
    private final RuleBook book;
    private final Classes classes;
    private final Trail trail;
    private final PluginRules plugins;
    private final Names names;
    private final Wording wording;
    private final Messages messages;

    @Activate
    public RuleFront(@Reference RuleBook book, @Reference Classes classes, @Reference Trail trail, @Reference PluginRules plugins, @Reference Names names,
            @Reference Wording wording, @Reference Messages messages) {
        this.book = book;
        this.classes = classes;
        this.trail = trail;
        this.plugins = plugins;
        this.names = names;
        this.wording = wording;
        this.messages = messages;
    }

    /** @param done what has just been done, or empty */
    View list(Visit visit, String done) {
        Words words = words(visit);
        RuleSet rules = book.now();
        Sentence sentence = sentence(visit);
        Map<String, Object> model = model(visit, "rules");
        model.put("rows", rules.rules().stream().map(rule -> row(rule, sentence, words)).toList());
        model.put("plugins", plugins.names().stream().map(name -> plugin(name, rules.plugin(name), words)).toList());
        model.put("modes", options(Mode.values(), "shop.risk.mode.", words));
        model.put("troubles", options(PluginSetting.Trouble.values(), "shop.risk.trouble.", words));
        model.put("done", done.isEmpty() ? "" : words.get("shop.risk.done." + done));
        return View.of("shop/admin-rules", model).layout("admin");
    }

    /** @param error why a class was not kept, or empty */
    View classes(Visit visit, String done, String error) {
        Words words = words(visit);
        Map<String, Object> model = model(visit, "classes");
        List<Classes.Brand> brands = classes.brands();
        List<ClassForm> forms = new ArrayList<>(classes.all().stream().map(one -> form(one, brands)).toList());
        if (visit.may(RulePages.EDIT)) {
            forms.add(form(new Classes.BrandClass("", "", "", Set.of()), brands));
        }
        model.put("classes", forms);
        model.put("done", done.isEmpty() ? "" : words.get("shop.risk.done." + done));
        model.put("error", error);
        return View.of("shop/admin-rule-classes", model).layout("admin").status(error.isEmpty() ? 200 : 422);
    }

    View history(Visit visit, long before) {
        Words words = words(visit);
        List<Trail.Change> changes = trail.latest(before, PAGE + 1);
        Map<Long, String> actors = names.of(changes.stream().map(Trail.Change::actor).toList());
        Map<String, Object> model = model(visit, "history");
        model.put("changes", changes.stream().limit(PAGE).map(change -> step(change, actors, words)).toList());
        model.put("more", changes.size() > PAGE ? PATH + "/history?before=" + changes.get(PAGE - 1).id() : "");
        return View.of("shop/admin-rule-history", model).layout("admin");
    }

    Sentence sentence(Visit visit) {
        return sentence(visit, classes.all());
    }

    /** As of rules that were read just now. */
    Sentence sentence(Visit visit, long version) {
        return sentence(visit, classes.at(version));
    }

    private Sentence sentence(Visit visit, List<Classes.BrandClass> known) {
        Locale locale = visit.locale();
        Map<String, String> labels = new LinkedHashMap<>();
        known.forEach(one -> labels.put(one.name(), locale.getLanguage().equals("en") ? one.en() : one.ko()));
        return new Sentence(words(visit), wording, labels);
    }

    Words words(Visit visit) {
        return new Words(messages, visit.locale());
    }

    Map<String, Object> model(Visit visit, String tab) {
        Words words = words(visit);
        Map<String, Object> model = new HashMap<>();
        model.put("tabs", List.of(new TabView(words.get("shop.risk.tab.rules"), PATH, tab.equals("rules")),
                new TabView(words.get("shop.risk.tab.classes"), PATH + "/classes", tab.equals("classes")),
                new TabView(words.get("shop.risk.tab.history"), PATH + "/history", tab.equals("history"))));
        model.put("edits", visit.may(RulePages.EDIT));
        return model;
    }

    static List<Choice> options(Enum<?>[] values, String prefix, Words words) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), words.get(prefix + value.name()))).toList();
    }

    static Mark ruling(Ruling ruling, Words words) {
        return switch (ruling) {
            case ALLOW -> new Mark("good", "circle-check", words.get("shop.risk.ruling.ALLOW"));
            case HOLD -> new Mark("warn", "clock", words.get("shop.risk.ruling.HOLD"));
            case REFUSE -> new Mark("bad", "circle-exclamation", words.get("shop.risk.ruling.REFUSE"));
        };
    }

    static Mark mode(Mode mode, Words words) {
        return switch (mode) {
            case ON -> new Mark("pine", "", words.get("shop.risk.mode.ON"));
            case SHADOW -> new Mark("info", "eye", words.get("shop.risk.mode.SHADOW"));
            case OFF -> new Mark("plain", "", words.get("shop.risk.mode.OFF"));
        };
    }

    private static Row row(Rule rule, Sentence sentence, Words words) {
        String url = PATH + "/" + rule.id();
        return new Row(rule.position(), rule.name(), url, sentence.of(rule), words.get("shop.risk.phase." + rule.turn()), ruling(rule.ruling(), words),
                mode(rule.mode(), words), url + "/mode", rule.mode() == Mode.OFF ? "ON" : "OFF", rule.mode() == Mode.OFF);
    }

    private PluginRow plugin(String name, PluginSetting setting, Words words) {
        PluginRules.Tally tally = plugins.tally(name);
        return new PluginRow(name, setting.mode().name(), setting.trouble().name(), setting.millis(), mode(setting.mode(), words),
                words.get("shop.risk.tally", tally.asked(), tally.failed()));
    }

    private static ClassForm form(Classes.BrandClass one, List<Classes.Brand> brands) {
        return new ClassForm(one.name(), one.ko(), one.en(), brands.stream().map(brand -> new Choice(String.valueOf(brand.id()), brand.name())).toList(),
                one.brands().stream().map(String::valueOf).toList());
    }

    private static Step step(Trail.Change change, Map<Long, String> actors, Words words) {
        List<String> fields = change.fields().stream().filter(field -> !(field.before() + field.after()).isEmpty())
                .map(field -> words.get("shop.risk.change", words.get("shop.risk.field." + field.name()), shown(field.before()), shown(field.after()))).toList();
        return new Step(change.at(), actors.getOrDefault(change.actor(), words.get("shop.risk.actor", change.actor())),
                words.get("shop.risk.kind." + change.kind()) + " " + change.name(), fields);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    record TabView(String label, String url, boolean current) {
    }

    record Choice(String value, String label) {
    }

    record Mark(String tone, String icon, String text) {
    }

    /** @param next the mode its button switches to @param off whether it sleeps */
    record Row(int position, String name, String url, String sentence, String phase, Mark ruling, Mark mode, String switchUrl, String next, boolean off) {
    }

    record PluginRow(String name, String mode, String trouble, int millis, Mark mark, String tally) {
    }

    record ClassForm(String name, String ko, String en, List<Choice> brands, List<String> chosen) {
    }

    record Step(Instant at, String who, String what, List<String> fields) {
    }
}
