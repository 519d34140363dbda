package org.hanok.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.api.payment.Payments;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.account.Accounts;
import org.hanok.payment.account.IssuedAccounts;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.charge.Providers;
import org.hanok.payment.refund.PayBack;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cashier that other plugins talk to. */
@Component(service = Payments.class)
public class Cashier implements Payments {

    private static final String BANK = "bank";
    private static final PaymentMethod TRANSFER = new PaymentMethod(BANK, "payment.method.bank", "payment.method.bank.hint", "building-columns");

    private final Charges charges;
    private final PayBack payBack;
    private final Providers providers;
    private final Accounts accounts;
    private final IssuedAccounts issued;

    @Activate
    public Cashier(@Reference Charges charges, @Reference PayBack payBack, @Reference Providers providers, @Reference Accounts accounts,
            @Reference IssuedAccounts issued) {
        this.charges = charges;
        this.payBack = payBack;
        this.providers = providers;
        this.accounts = accounts;
        this.issued = issued;
    }

    @Override
    public List<PaymentMethod> methods() {
        List<PaymentMethod> methods = new ArrayList<>();
        if (!accounts.open().isEmpty()) {
            methods.add(TRANSFER);
        }
        methods.addAll(providers.methods());
        return List.copyOf(methods);
    }

    @Override
    public List<BankAccount> accounts() {
        return accounts.open();
    }

    @Override
    public List<BankAccount> accounts(Ref subject) {
        boolean transfer = charges.bySubject(subject).filter(charge -> charge.isOpen() && charge.method().equals(BANK)).isPresent();
        return transfer ? accounts.open() : issued.of(subject);
    }

    /** A charge whose provider could not be reached stays open; asking again tries the provider again. */
    @Override
    public Charge request(ChargeRequest request) {
        checked(request);
        Optional<PaymentProvider> provider = provider(request.method());
        org.hanok.payment.charge.Charge charge = charges.open(request);
        if (provider.isPresent() && charge.provider().isEmpty()) {
            provider.get().begin(charge.told(), request).ifPresent(next -> charges.goesTo(charge, next));
            issued.note(charge, provider.get());
            return charges.byCode(charge.code()).orElseThrow().told();
        }
        return charge.told();
    }

    @Override
    public Optional<Charge> charge(Ref subject) {
        return charges.bySubject(subject).map(org.hanok.payment.charge.Charge::told);
    }

    @Override
    public void cancel(Ref subject) {
        charges.cancel(subject);
    }

    @Override
    public boolean refund(Ref subject, Money amount, String key, String reason) {
        return payBack.refund(subject, amount, key, reason);
    }

    @Override
    public Repayment refund(Repay wish) {
        return payBack.refund(wish);
    }

    @Override
    public void transferred(String key, Payout payout) {
        if (accounts.open().stream().noneMatch(account -> account.id().equals(payout.account()))) {
            throw new Refused("payment.refund.account");
        }
        payBack.transferred(key, payout);
    }

    private Optional<PaymentProvider> provider(String method) {
        if (method.equals(BANK) && !accounts.open().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(providers.byId(method).orElseThrow(() -> new Refused("payment.method.unknown")));
    }

    private static void checked(ChargeRequest request) {
        if (request.amount().minor() <= 0 || !request.comeBack().matches("/([^/\\\\].*)?")) {
            throw new IllegalArgumentException("a charge needs a positive amount and a path of this site to come back to");
        }
        if (request.method().equals(BANK) && !request.amount().currency().equals("KRW")) {
            throw new Refused("payment.method.currency");
        }
    }
}
