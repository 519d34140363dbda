package org.hanok.shop.order.checkout;

import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.control.Switch;
import org.hanok.shop.control.Switches;
import org.hanok.shop.customer.Overrides;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.Risk;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether somebody may order now at all: switches first, then the rules of risk. Thread-safe. */
@Component(service = Gate.class)
public class Gate {

    private static final String BOUGHT = "select exists (select 1 from shop.orders where member_id = ?1 and payment_state <> 'UNPAID')";
    private final EntityManager em;
    private final Switches switches;
    private final Overrides overrides;
    private final Risk risk;

    @Activate
    public Gate(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Switches switches, @Reference Overrides overrides, @Reference Risk risk) {
        this.em = em;
        this.switches = switches;
        this.overrides = overrides;
        this.risk = risk;
    }

    /** Who the visitor is, asked before the transaction that {@link #check} belongs to. */
    Person look(Visit visit) {
        return risk.look(visit);
    }

    /**
     * Runs in the caller's transaction.
     *
     * @throws Refused with the finding's own text; what is only to be looked at is placed, and looked at when it is paid
     */
    void check(Purchase purchase) {
        if (switches.on(Switch.READ_ONLY)) {
            throw new Refused("shop.checkout.refused.closed");
        }
        if (switches.on(Switch.NO_NEW_BUYERS) && !hasBought(purchase.memberId()) && !overrides.active(purchase.memberId())) {
            throw new Refused("shop.checkout.refused.newbuyer");
        }
        Judgement judgement = risk.atCheckout(purchase);
        if (judgement.ruling() == Ruling.REFUSE) {
            throw judgement.findings().stream().filter(finding -> finding.ruling() == Ruling.REFUSE).findFirst()
                    .map(finding -> new Refused(finding.message(), finding.arguments().toArray())).orElseGet(() -> new Refused("shop.checkout.refused.risk"));
        }
    }

    private boolean hasBought(long member) {
        return (Boolean) em.createNativeQuery(BOUGHT).setParameter(1, member).getSingleResult();
    }
}
