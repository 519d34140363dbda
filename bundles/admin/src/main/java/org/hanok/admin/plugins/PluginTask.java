package org.hanok.admin.plugins;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plugins that are installed and cannot work wait for a human. */
@Component
public class PluginTask implements AdminTask {

    private final Plugins plugins;
    private final Messages messages;

    @Activate
    public PluginTask(@Reference Plugins plugins, @Reference Messages messages) {
        this.plugins = plugins;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return "admin.plugins";
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        return plugins.all(visit.locale()).stream().filter(plugin -> plugin.state().equals("waiting")).map(plugin -> new Chore("puzzle-piece",
                messages.get(visit.locale(), "admin.waits.plugin", plugin.title()), plugin.reasons().get(0), messages.get(visit.locale(), "admin.waits.look"),
                "/admin/plugins/" + plugin.name(), "warn")).toList();
    }
}
