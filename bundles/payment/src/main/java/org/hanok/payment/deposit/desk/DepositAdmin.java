package org.hanok.payment.deposit.desk;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.payment.deposit.Deposit;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Component;

/** Every movement the banks told of, for looking things up; decisions are made in the inbox. */
@Component(service = AdminModel.class)
public class DepositAdmin extends RecordModel<Deposit> {

    public DepositAdmin() {
        super(Deposit.class, DepositPages.PERMISSION, List.of("received", "account", "payerName", "amount", "balance", "state", "reason", "charge.subjectId"),
                List.of("payerName", "account"), List.of("state", "reason", "received"), Set.of("method", "note", "charge", "decidedBy", "stored", "decided", "confidence", "findings"));
    }

    @Override
    public String viewOnSite(Deposit deposit) {
        return DepositPages.HOME + "/" + deposit.id();
    }
}
