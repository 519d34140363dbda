package org.hanok.payment.deposit.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.Balance;
import org.hanok.payment.deposit.DepositBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the bank accounts held after their latest movements: the sum, and each bank in the sentence. */
@Component(service = AdminTile.class)
public class BalanceTile implements AdminTile {

    private final DepositBook book;
    private final Messages messages;

    @Activate
    public BalanceTile(@Reference DepositBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return DepositPages.PERMISSION;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Number show(Visit visit) {
        List<Balance> balances = book.balances();
        Map<String, String> banks = book.banks();
        String each = balances.stream().map(b -> banks.getOrDefault(b.account(), b.account()) + " " + money(visit.locale(), b.balance()))
                .collect(Collectors.joining(" · "));
        Money sum = balances.stream().map(Balance::balance).reduce(Money.won(0), Money::plus);
        return new Number("payment.tile.balance", money(visit.locale(), sum), each, DepositPages.HOME + "?state=all");
    }

    private String money(Locale locale, Money money) {
        return messages.get(locale, "payment.money", money);
    }
}
