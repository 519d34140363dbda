package org.hanok.payment;

import java.util.List;
import org.hanok.api.web.MenuContributor;
import org.hanok.api.web.MenuEntry;
import org.hanok.payment.books.BooksPages;
import org.hanok.payment.credit.CreditPages;
import org.hanok.payment.deposit.desk.DepositPages;
import org.osgi.service.component.annotations.Component;

/** Staff's lines for money. */
@Component(service = MenuContributor.class)
public class PaymentMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("admin", "payment.menu.deposits", DepositPages.HOME, "building-columns", 30, DepositPages.PERMISSION),
                new MenuEntry("admin", "payment.menu.books", BooksPages.HOME, "book", 31, BooksPages.PERMISSION),
                new MenuEntry("admin", "payment.menu.credits", CreditPages.HOME, "gift", 130, CreditPages.PERMISSION),
                new MenuEntry("admin", "payment.menu.charges", "/admin/payment/charge", "receipt", 131, "payment.charges"));
    }
}
