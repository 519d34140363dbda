package org.hanok.admin.plugins.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hanok.admin.plugins.file.Contents;
import org.hanok.api.web.Messages;

/** A plugin's contents as lines of a plan. */
final class ContentRows {

    private ContentRows() {
    }

    /** @param sign {@code +} when it comes, {@code -} when it goes */
    static List<PlanView.Row> of(Contents contents, String sign, Messages messages, Locale locale) {
        List<PlanView.Row> rows = new ArrayList<>();
        boolean comes = sign.equals("+");
        rows.add(row(sign, contents.symbolicName() + " " + contents.version(), messages.get(locale, comes ? "admin.plan.new" : "admin.plan.gone", contents.size() / 1024 + 1)));
        if (comes) {
            contents.migrations().forEach(file -> rows.add(row(sign, "migrations/" + file, messages.get(locale, "admin.plan.migration", contents.unit()))));
        } else if (!contents.unit().isEmpty()) {
            rows.add(row("=", messages.get(locale, "admin.plan.schema", contents.unit()), messages.get(locale, "admin.plan.kept")));
        }
        parts(contents, messages, locale).forEach(part -> rows.add(row(sign, part.text(), part.effect())));
        return rows;
    }

    /** What it adds to the site. */
    static List<PlanView.Row> parts(Contents contents, Messages messages, Locale locale) {
        List<PlanView.Row> rows = new ArrayList<>();
        if (contents.pages() > 0) {
            rows.add(row("", messages.get(locale, "admin.plan.pages"), messages.get(locale, "admin.plan.count", contents.pages())));
        }
        if (contents.menu()) {
            rows.add(row("", messages.get(locale, "admin.plan.menu"), messages.get(locale, "admin.plan.line")));
        }
        contents.slots().forEach(slot -> rows.add(row("", "slot " + slot, messages.get(locale, "admin.plan.block"))));
        if (contents.search()) {
            rows.add(row("", messages.get(locale, "admin.plan.search"), messages.get(locale, "admin.plan.entries")));
        }
        contents.entities().forEach(entity -> rows.add(row("", contents.unit() + "." + entity, messages.get(locale, "admin.plan.entity"))));
        contents.settings().forEach(pid -> rows.add(row("", pid, messages.get(locale, "admin.plan.setting"))));
        return rows;
    }

    static PlanView.Row unread(String location, Messages messages, Locale locale) {
        return row("+", location.substring(location.lastIndexOf(':') + 1), messages.get(locale, "admin.plan.new.unread"));
    }

    private static PlanView.Row row(String sign, String text, String effect) {
        return new PlanView.Row(sign, text, effect);
    }
}
