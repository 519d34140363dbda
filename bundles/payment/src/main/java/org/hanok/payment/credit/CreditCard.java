package org.hanok.payment.credit;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A member's credit on the account page, when there is some. */
@Component(service = PageWidget.class)
@Slot(value = "account.main", order = 60)
public class CreditCard implements PageWidget {

    private final Credits credits;

    @Activate
    public CreditCard(@Reference Credits credits) {
        this.credits = credits;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.member().map(member -> credits.of(member.id())).filter(balance -> !balance.isZero()).map(CreditCard::view);
    }

    private static View view(Money balance) {
        return View.of("payment/credit-card", Map.of("balance", balance));
    }
}
