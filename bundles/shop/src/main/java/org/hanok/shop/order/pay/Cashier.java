package org.hanok.shop.order.pay;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.Payments;
import org.hanok.api.web.Messages;
import org.hanok.shop.Words;
import org.hanok.shop.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks {@code payment} for charges, while it is there. Calls may take as long as a provider takes: never inside a transaction. Thread-safe. */
@Component(service = Cashier.class)
public class Cashier {

    private static final String BANK = "bank";
    private static final String DUE = """
            select o.id, o.number, o.member_id, o.total, o.currency, o.method, o.payer_name, o.locale, o.expires_at, min(l.name) filter (where l.position = 1),
              count(l.id), o.charge
            from shop.orders o join shop.order_line l on l.order_id = o.id
            where o.number = ?1 and o.order_state = 'PLACED' and o.payment_state = 'UNPAID' group by o.id""";
    private static final String UNCHARGED = """
            select number from shop.orders where charge is null and order_state = 'PLACED' and payment_state = 'UNPAID'
              and placed_at < now() - interval '30 seconds' and expires_at > now() order by id limit 50""";
    private final EntityManager em;
    private final Tx tx;
    private final Messages messages;
    private final Charged charged;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Payments> payments = List.of();

    @Activate
    public Cashier(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Messages messages) {
        this.em = em;
        this.tx = tx;
        this.messages = messages;
        this.charged = new Charged(em, tx);
    }

    /** Ways to pay right now; none while {@code payment} is away. */
    public List<PaymentMethod> methods() {
        return payments.stream().findFirst().map(Payments::methods).orElse(List.of());
    }

    /** What a way to pay is called; its id while it is not offered. */
    public String name(String method, Words words) {
        return methods().stream().filter(offered -> offered.id().equals(method)).findFirst().map(offered -> words.get(offered.label())).orElse(method);
    }

    /** Whether money of this way comes by a transfer, and goes back by one that staff make. */
    public static boolean isTransfer(String method) {
        return method.equals(BANK) || method.equals("vbank");
    }

    /** Accounts that an unpaid order is paid into: ours, or the one made for it alone; none for another way to pay. */
    public List<BankAccount> accounts(String number, String method) {
        return method.equals(BANK) ? accounts() : payments.stream().findFirst().map(open -> open.accounts(Order.ref(number))).orElse(List.of());
    }

    public List<BankAccount> accounts() {
        return payments.stream().findFirst().map(Payments::accounts).orElse(List.of());
    }

    /** @throws Refused for a method that is not offered now */
    public void check(String method) {
        if (methods().stream().noneMatch(offered -> offered.id().equals(method))) {
            throw new Refused(methods().isEmpty() ? "shop.checkout.refused.closed" : "shop.checkout.refused.method");
        }
    }

    /** Opens the charge of an unpaid order, or finds the one that is open. @return nothing when there is nothing to pay or {@code payment} is away */
    public Optional<Charge> charge(String number) {
        List<?> rows = tx.call(() -> em.createNativeQuery(DUE).setParameter(1, number).getResultList());
        Optional<Due> due = rows.stream().findFirst().map(Due::of);
        return due.flatMap(order -> payments.stream().findFirst().map(open -> request(open, order)));
    }

    /** The same for an order that has just been placed. */
    public Optional<Charge> charge(Due due) {
        return payments.stream().findFirst().map(open -> request(open, due));
    }

    /** Opens charges that an interrupted checkout left unopened. @return how many */
    public int chargeForgotten() {
        charged.write();
        List<?> numbers = tx.call(() -> em.createNativeQuery(UNCHARGED).getResultList());
        int opened = (int) numbers.stream().filter(number -> charge((String) number).isPresent()).count();
        charged.write();
        return opened;
    }

    /** Gives up on the charges of an order. @throws IllegalStateException while {@code payment} is away */
    void giveUp(String number) {
        payments.stream().findFirst().orElseThrow(() -> new IllegalStateException("payment is away")).cancel(Order.ref(number));
    }

    private Charge request(Payments open, Due due) {
        String title = due.lines() == 1 ? due.first() : messages.get(due.locale(), "shop.order.title.more", due.first(), due.lines() - 1);
        Charge charge = open.request(new ChargeRequest(Order.ref(due.number()), due.method(), due.total(), title, due.member(), due.payerName(), due.until(),
                Order.path(due.number()), due.locale()));
        if (!charge.id().equals(due.chargeOrNull())) {
            charged.add(due.id(), charge.id());
        }
        return charge;
    }
}
