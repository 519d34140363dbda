package org.hanok.payment.refund;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds, to look at; staff have the provider asked once more, or say that they transferred what nobody asked for. What else goes by hand is told where it was asked for. */
@Component(service = AdminModel.class)
public class RefundAdmin extends RecordModel<Refund> {

    private static final String PERMISSION = "payment.refunds";

    private final Repaid repaid;

    @Activate
    public RefundAdmin(@Reference Repaid repaid) {
        super(Refund.class, PERMISSION, List.of("refundKey", "charge.subjectId", "charge.method", "amount", "kept", "currency", "reason", "state", "payoutReference", "created", "done"),
                List.of("refundKey", "charge.subjectId", "payoutReference"), List.of("state", "created"), Set.of("charge", "attempts", "asked", "forced", "note", "payoutAccount", "payoutBy", "checked"));
        this.repaid = repaid;
    }

    @Override
    public List<AdminAction<Refund>> actions() {
        return List.of(new Again(), new Handed());
    }

    private final class Handed implements AdminAction<Refund> {

        @Override
        public String name() {
            return "handed";
        }

        @Override
        public String permission() {
            return PERMISSION + ".edit";
        }

        @Override
        public int apply(List<Refund> selected, Visit visit) {
            return (int) selected.stream().filter(refund -> repaid.handed(refund, visit.signedIn().id())).count();
        }
    }

    private final class Again implements AdminAction<Refund> {

        @Override
        public String name() {
            return "again";
        }

        @Override
        public String permission() {
            return PERMISSION + ".edit";
        }

        @Override
        public int apply(List<Refund> selected, Visit visit) {
            return (int) selected.stream().filter(repaid::again).count();
        }
    }
}
