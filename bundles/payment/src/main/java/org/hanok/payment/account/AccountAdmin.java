package org.hanok.payment.account;

import java.util.List;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bank accounts, edited by staff; payers see the change at once. */
@Component(service = AdminModel.class)
public class AccountAdmin implements AdminModel<Account> {

    private final Accounts accounts;

    @Activate
    public AccountAdmin(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<Account> entity() {
        return Account.class;
    }

    @Override
    public String permission() {
        return "payment.accounts";
    }

    @Override
    public List<String> columns() {
        return List.of("bank", "number", "holder", "code", "active", "position");
    }

    @Override
    public String order() {
        return "position";
    }

    @Override
    public void saving(Account account) {
        if (!account.code.matches("[a-z0-9][a-z0-9-]{1,19}")) {
            throw new Refused("payment.account.code.bad");
        }
        if (account.bank.isBlank() || account.number.isBlank() || account.holder.isBlank()) {
            throw new Refused("payment.account.incomplete");
        }
        accounts.changed();
    }
}
