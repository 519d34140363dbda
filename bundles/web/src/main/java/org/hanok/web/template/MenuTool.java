package org.hanok.web.template;

import java.util.List;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;

/** {@code $menu} in templates: the lines that this visitor may see. */
public final class MenuTool implements Tool {

    private final Menus menus;
    private final Messages messages;
    private final Visit visit;

    public MenuTool(Menus menus, Messages messages, Visit visit) {
        this.menus = menus;
        this.messages = messages;
        this.visit = visit;
    }

    /** @param current whether the visitor is on that page or below it */
    public record Line(String label, String href, String icon, int order, boolean current) {
    }

    public List<Line> entries(String menu) {
        return menus.entries().stream().filter(entry -> entry.menu().equals(menu) && maySee(entry))
                .map(entry -> new Line(messages.get(visit.locale(), entry.label()), entry.href(), entry.icon(), entry.order(), isCurrent(entry.href()))).toList();
    }

    private boolean maySee(MenuEntry entry) {
        return switch (entry.permission()) {
            case Secured.ANYONE -> true;
            case Secured.MEMBER -> visit.member().isPresent();
            default -> visit.may(entry.permission());
        };
    }

    private boolean isCurrent(String href) {
        return visit.path().equals(href) || !href.equals("/") && visit.path().startsWith(href + "/");
    }
}
