package org.hanok.shop.risk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.rule.Limits;
import org.hanok.shop.risk.rule.book.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says at checkout how much the buyer can still buy, before a limit bites. */
@Component
@Slot(value = "checkout.notice", order = 50)
public class RestNotice implements PageWidget {

    private static final int LINES = 3;
    private final Portraits portraits;
    private final RuleFront front;
    private final Wording wording;

    @Activate
    public RestNotice(@Reference Portraits portraits, @Reference RuleFront front, @Reference Wording wording) {
        this.portraits = portraits;
        this.front = front;
        this.wording = wording;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.member().filter(member -> member.assurance().compareTo(Assurance.IDENTITY) >= 0).flatMap(member -> {
            Purchase nothing = new Purchase(member.id(), "", "", visit.address(), "", List.of());
            Limits limits = portraits.of(nothing, Person.of(member));
            Sentence sentence = front.sentence(visit, limits.rules().version());
            List<String> lines = limits.left().stream().limit(LINES).map(one -> sentence.words().get("shop.risk.rest.line", sentence.goods(one.brandClass()),
                    wording.window(one.window().toHours(), visit.locale()), one.money())).toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(View.of("shop/risk-rest", Map.of("lines", lines)));
        });
    }
}
