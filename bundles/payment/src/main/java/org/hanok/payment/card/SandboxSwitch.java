package org.hanok.payment.card;

import org.hanok.api.Site;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers play cards and play accounts only where the demo says where its simulator is. */
@Component(service = SandboxSwitch.class, immediate = true)
public class SandboxSwitch {

    @Activate
    public SandboxSwitch(ComponentContext context, @Reference Site site) {
        if (site.demo() && site.setting(SandboxCard.ADDRESS).isPresent()) {
            context.enableComponent(SandboxCard.NAME);
            context.enableComponent(SandboxAccount.NAME);
        }
    }
}
