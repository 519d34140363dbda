package org.hanok.shop.vault.reveal;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on the dashboard that somebody has changed the record of opened PINs. */
@Component
public class RevealTask implements AdminTask {

    private final Chain chain;
    private final Messages messages;

    @Activate
    public RevealTask(@Reference Chain chain, @Reference Messages messages) {
        this.chain = chain;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return VaultTabs.REVEALED;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        if (!chain.wasBroken()) {
            return List.of();
        }
        return List.of(new Chore("link-slash", messages.get(visit.locale(), "shop.vault.chain.task"), messages.get(visit.locale(), "shop.vault.chain.task.why"),
                messages.get(visit.locale(), "shop.vault.chain.task.action"), RevealPages.PATH, "bad"));
    }
}
