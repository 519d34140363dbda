package org.hanok.payment.books;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The rules of the books, asked in one statement so that all see the same moment. Notices within a minute may have overtaken one another, so that any of them may
 * tell a bank's last balance. Thread-safe.
 */
@Component(service = Checks.class)
public class Checks {

    private static final String CHECKS = """
            with booked as (
              select account, currency, sum(amount) as amount from payment.ledger_posting group by account, currency),
            currencies as (select distinct currency from booked),
            sales as (
              select 'sales' as name, c.currency,
                coalesce((select sum(r.amount) from payment.receipt r where r.currency = c.currency), 0)
                  - coalesce((select sum(f.amount) from payment.refund f join payment.receipt r on r.charge_id = f.charge_id
                      where f.state = 'DONE' and f.currency = c.currency), 0) as counted,
                -coalesce((select sum(b.amount) from booked b where b.account in ('sales', 'fees') and b.currency = c.currency), 0) as booked from currencies c),
            suspense as (
              select 'suspense', 'KRW', coalesce((select sum(d.amount) from payment.deposit d where d.state in ('NEW', 'QUEUED', 'PARTIAL')
                  and exists (select 1 from payment.ledger_entry e where e.entry_key = 'deposit:' || d.id)), 0),
                -coalesce((select amount from booked where account = 'suspense' and currency = 'KRW'), 0)),
            aside as (
              select 'aside', 'KRW', coalesce((select sum(amount) from payment.deposit where reason = 'PUT_ASIDE'), 0),
                -coalesce((select amount from booked where account = 'aside' and currency = 'KRW'), 0)),
            credits as (
              select 'credit', c.currency, coalesce((select sum(balance) from payment.credit k where k.currency = c.currency), 0),
                -coalesce((select sum(b.amount) from booked b where b.account like 'credit:%' and b.currency = c.currency), 0) from currencies c),
            receipts as (
              select 'receipts', 'KRW', (select count(*) from payment.charge where state in ('SETTLED', 'REFUNDED')),
                (select count(*) from payment.receipt r join payment.charge c on c.id = r.charge_id join payment.ledger_entry e on e.entry_key = 'sale:' || c.code)),
            entries as (
              select 'entries', 'KRW', 0, (select count(*) from (select 1 from payment.ledger_posting group by entry_id, currency having sum(amount) <> 0) wrong)),
            banks as (
              select 'bank:' || a.account, 'KRW', d.balance, a.booked
              from (select account, max(received_at) as latest, coalesce((select amount from booked where account = 'bank:' || t.account and currency = 'KRW'), 0) as booked
                from payment.deposit t group by account) a cross join lateral (
                select balance from payment.deposit where account = a.account and received_at > a.latest - interval '1 minute'
                order by balance = a.booked desc, received_at desc, id desc limit 1) d
              where exists (select 1 from payment.ledger_entry e where e.entry_key = 'opening:' || a.account))
            select * from entries union all select * from sales union all select * from receipts union all select * from suspense union all select * from aside
            union all select * from credits union all select * from banks""";

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Checks(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    public List<Check> all() {
        List<?> rows = tx.read(() -> em.createNativeQuery(CHECKS).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Check((String) row[0], money(row[2], row[1]), money(row[3], row[1]))).toList();
    }

    private static Money money(Object amount, Object currency) {
        return new Money(((Number) amount).longValue(), (String) currency);
    }
}
