package org.hanok.members.block.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.letter.Letters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On a customer's page for staff: the account, its sign-ins, and one click to block mail, person, address or device. */
@Component
@Slot(value = "admin.customer", order = 10)
public class CustomerAccount implements PageWidget {

    private static final String SEE = "members.users";

    private final Customer customer;
    private final BlockBook book;
    private final Messages messages;

    @Activate
    public CustomerAccount(@Reference Customer customer, @Reference BlockBook book, @Reference Messages messages) {
        this.customer = customer;
        this.book = book;
        this.messages = messages;
    }

    /** A choice of how long. */
    record Days(String value, String label) {
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> subject.type().equals(Letters.MEMBER) && visit.may(SEE)).map(Ref::id).map(Long::parseLong)
                .flatMap(id -> customer.account(id).stream().findFirst().map(account -> view(id, account, visit)));
    }

    private View view(long id, Customer.Account account, Visit visit) {
        boolean sees = visit.may(BlockFront.SEE);
        return View.of("members/customer", Map.of("id", id, "account", account, "signIns", customer.signIns(id), "seesBlocks", sees,
                "blocks", sees ? book.of(id, account.email()) : List.of(), "may", visit.may(BlockFront.EDIT),
                "days", List.of("0", "1", "7", "30").stream().map(days -> new Days(days, messages.get(visit.locale(), "members.customer.block.days." + days))).toList()));
    }
}
