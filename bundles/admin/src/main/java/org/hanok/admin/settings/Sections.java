package org.hanok.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanok.admin.plugins.Framework;
import org.hanok.admin.show.Words;
import org.hanok.api.web.Messages;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * Every component of the house that describes its settings. This list is the allow-list: no other PID can be read or written here. Words come from the plugin's messages
 * ({@code payment.bank.setting}, {@code payment.bank.setting.accounts}) and else from its Metatype.
 */
@Component(service = Sections.class)
public class Sections {

    static final String OURS = "org.hanok.";
    /** By name; a leading dot is how Declarative Services marks what must not be seen as a service property. */
    private static final Pattern SECRET = Pattern.compile("(?i)\\..*|.*(password|passphrase|secret|token|credential|private|api[._-]?key).*|(.*[._-])?key");
    private static final String PID = "org\\.hanok\\.[A-Za-z0-9._-]{1,120}";
    private final Framework framework;
    private final MetaTypeService metatypes;
    private final Messages messages;

    @Activate
    public Sections(@Reference Framework framework, @Reference MetaTypeService metatypes, @Reference Messages messages) {
        this.framework = framework;
        this.metatypes = metatypes;
        this.messages = messages;
    }

    List<Section> all(Locale locale) {
        List<Section> sections = new ArrayList<>();
        for (Bundle bundle : framework.bundles()) {
            MetaTypeInformation information = String.valueOf(bundle.getSymbolicName()).startsWith(OURS) || bundle.getHeaders("").get("Hanok-Plugin") != null
                    ? metatypes.getMetaTypeInformation(bundle) : null;
            if (information != null) {
                Arrays.stream(information.getPids()).filter(pid -> pid.matches(PID)).forEach(pid -> sections.add(section(information, pid, false, locale)));
                Arrays.stream(information.getFactoryPids()).filter(pid -> pid.matches(PID)).forEach(pid -> sections.add(section(information, pid, true, locale)));
            }
        }
        return sections.stream().filter(section -> !section.settings().isEmpty()).sorted(Comparator.comparing(Section::pid)).toList();
    }

    Optional<Section> find(String pid, Locale locale) {
        return all(locale).stream().filter(section -> section.pid().equals(pid)).findFirst();
    }

    private Section section(MetaTypeInformation information, String pid, boolean factory, Locale locale) {
        ObjectClassDefinition definition = information.getObjectClassDefinition(pid, locale.getLanguage());
        String prefix = pid.substring(OURS.length()) + ".setting";
        AttributeDefinition[] attributes = definition.getAttributeDefinitions(ObjectClassDefinition.ALL);
        return new Section(pid, factory, words(locale, prefix, named(definition.getName(), pid)), words(locale, prefix + ".about", named(definition.getDescription(), "")),
                attributes == null ? List.of() : Arrays.stream(attributes).map(attribute -> setting(attribute, prefix, locale)).toList());
    }

    private Setting setting(AttributeDefinition attribute, String prefix, Locale locale) {
        String id = attribute.getID();
        String[] usual = attribute.getDefaultValue();
        return new Setting(id, words(locale, prefix + "." + id, named(attribute.getName(), Words.of(id))), words(locale, prefix + "." + id + ".help", named(attribute.getDescription(), "")),
                kind(attribute), attribute.getType(), attribute.getCardinality() != 0, usual == null ? "" : String.join("\n", usual), options(attribute, prefix + "." + id, locale),
                kind(attribute).equals("number") ? Range.of(attribute) : Range.ANY);
    }

    private List<Setting.Option> options(AttributeDefinition attribute, String key, Locale locale) {
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        return values == null ? List.of() : IntStream.range(0, values.length)
                .mapToObj(i -> new Setting.Option(values[i], words(locale, key + "." + values[i], labels == null ? values[i] : labels[i]))).toList();
    }

    private static String kind(AttributeDefinition attribute) {
        if (attribute.getType() == AttributeDefinition.PASSWORD || SECRET.matcher(attribute.getID()).matches()) {
            return "secret";
        }
        if (attribute.getCardinality() != 0) {
            return "lines";
        }
        if (attribute.getOptionValues() != null && attribute.getOptionValues().length > 0) {
            return "select";
        }
        return switch (attribute.getType()) {
            case AttributeDefinition.BOOLEAN -> "checkbox";
            case AttributeDefinition.INTEGER, AttributeDefinition.LONG, AttributeDefinition.SHORT, AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> "number";
            default -> "text";
        };
    }

    /** A component may also name the key of a message in its Metatype. */
    private String words(Locale locale, String key, String fallback) {
        return messages.has(key) ? messages.get(locale, key) : messages.has(fallback) ? messages.get(locale, fallback) : fallback;
    }

    private static String named(@org.jspecify.annotations.Nullable String name, String fallback) {
        return Stream.of(name).filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst().orElse(fallback);
    }
}
