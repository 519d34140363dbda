package org.hanok.payment.charge;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Component;

/** Charges: their state belongs to {@link Settlement}. */
@Component(service = AdminModel.class)
public class ChargeAdmin extends RecordModel<Charge> {

    static final String PERMISSION = "payment.charges";

    public ChargeAdmin() {
        super(Charge.class, PERMISSION, List.of("code", "subjectId", "title", "method", "amount", "currency", "payerName", "state", "created"),
                List.of("code", "subjectId", "payerName", "reference"), List.of("state", "created"),
                Set.of("subjectType", "payer", "payerKey", "locale", "comeBack", "next", "reference", "until", "asked", "closed"));
    }
}
