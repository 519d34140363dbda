package org.hanok.admin.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Change;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.model.Masks;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and keeps settings through Configuration Admin: a component hears of a change at once. Secrets go in and never come out. */
@Component(service = Settings.class)
public class Settings {

    private final ConfigurationAdmin configurations;
    private final AuditLog audit;

    /** What is wrong, by setting. */
    static final class Faults extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Map<String, Refused> fields;

        Faults(Map<String, Refused> fields) {
            super("settings were refused", null, false, false);
            this.fields = fields;
        }

        Map<String, Refused> fields() {
            return fields;
        }
    }

    @Activate
    public Settings(@Reference ConfigurationAdmin configurations, @Reference AuditLog audit) {
        this.configurations = configurations;
        this.audit = audit;
    }

    /** Names of a factory's instances, or the section's own PID when it is configured. */
    List<String> instances(Section section) {
        try {
            String filter = section.factory() ? "(service.factoryPid=" + section.pid() + ")" : "(service.pid=" + section.pid() + ")";
            Configuration[] found = configurations.listConfigurations(filter);
            return found == null ? List.of() : Arrays.stream(found).map(Configuration::getPid).sorted().toList();
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("The settings cannot be listed", e);
        }
    }

    /** The values now, defaults where nothing is set; of secrets only whether there is one. */
    Map<String, String> values(Section section, String pid) {
        Optional<Dictionary<String, Object>> kept = existing(section, pid).map(Configuration::getProperties);
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : section.settings()) {
            Optional<String> value = kept.map(properties -> properties.get(setting.id())).map(Settings::text);
            values.put(setting.id(), setting.secret() ? value.filter(text -> !text.isEmpty()).map(text -> Masks.DOTS).orElse("") : value.orElse(setting.usual()));
        }
        return values;
    }

    /** Keeps what was sent. @param pid empty for a new instance of a factory @return the PID @throws Faults with what is wrong, nothing being kept */
    String save(Section section, String pid, Map<String, List<String>> sent, Actor actor) {
        Map<String, Refused> faults = new LinkedHashMap<>();
        Optional<Configuration> known = existing(section, pid);
        Dictionary<String, Object> properties = known.map(Configuration::getProperties).orElseGet(Hashtable::new);
        List<Change> changes = new ArrayList<>();
        for (Setting setting : section.settings()) {
            try {
                Entered.of(setting, sent).ifPresent(entered -> apply(setting, entered, properties, changes));
            } catch (Refused e) {
                faults.put(setting.id(), e);
            }
        }
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
        return keep(section, known, sent, properties, changes, actor);
    }

    /** Back to the defaults; a component that needs its settings is switched off by that. */
    void remove(Section section, String pid, Actor actor) {
        try {
            existing(section, pid).orElseThrow(NotFound::new).delete();
            audit.write(actor, Deed.of("settings.removed", new Ref("admin.setting", pid), section.title()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keep(Section section, Optional<Configuration> known, Map<String, List<String>> sent, Dictionary<String, Object> properties, List<Change> changes, Actor actor) {
        try {
            Configuration configuration = known.isPresent() ? known.get() : section.factory()
                    ? configurations.getFactoryConfiguration(section.pid(), name(sent), "?") : configurations.getConfiguration(section.pid(), "?");
            if (!changes.isEmpty() || known.isEmpty()) {
                configuration.update(properties);
                audit.write(actor, new Deed("settings", new Ref("admin.setting", configuration.getPid()), section.title(), changes));
            }
            return configuration.getPid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apply(Setting setting, Entered entered, Dictionary<String, Object> properties, List<Change> changes) {
        String before = Optional.ofNullable(properties.get(setting.id())).map(Settings::text).orElse("");
        String after = entered.text();
        if (!before.equals(after) && !(before.isEmpty() && after.equals(setting.usual()))) {
            changes.add(setting.secret() ? new Change(setting.label(), before.isEmpty() ? "" : Masks.DOTS, after.isEmpty() ? "" : Masks.DOTS)
                    : new Change(setting.label(), before.isEmpty() ? setting.usual() : before, after));
            if (after.isEmpty()) {
                properties.remove(setting.id());
            } else {
                properties.put(setting.id(), entered.value());
            }
        }
    }

    private Optional<Configuration> existing(Section section, String pid) {
        if (!instances(section).contains(pid)) {
            return Optional.empty();
        }
        try {
            return Optional.of(configurations.getConfiguration(pid, "?"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Map<String, List<String>> sent) {
        String name = sent.getOrDefault("_name", List.of()).stream().findFirst().orElse("").strip();
        if (!name.matches("[a-z0-9][a-z0-9_-]{0,40}")) {
            throw new Faults(Map.of("_name", new Refused("admin.settings.name.odd")));
        }
        return name;
    }

    static String text(Object value) {
        if (value instanceof Object[] many) {
            return Arrays.stream(many).map(String::valueOf).collect(Collectors.joining("\n"));
        }
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).collect(Collectors.joining("\n")) : value.toString();
    }
}
