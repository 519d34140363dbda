package org.hanok.payment.charge;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Component;

/** Receipts are never changed. */
@Component(service = AdminModel.class)
public class ReceiptAdmin extends RecordModel<Receipt> {

    public ReceiptAdmin() {
        super(Receipt.class, ChargeAdmin.PERMISSION, List.of("code", "charge.subjectId", "method", "amount", "currency", "issued"),
                List.of("code", "charge.subjectId"), List.of("issued"), Set.of("charge"));
    }
}
