package org.hanok.payment.charge;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.hanok.payment.RecordModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds, with the one thing staff do: say that they have transferred the money back. */
@Component(service = AdminModel.class)
public class RefundAdmin extends RecordModel<Refund> {

    private static final String PERMISSION = "payment.refunds";

    private final Refunds refunds;

    @Activate
    public RefundAdmin(@Reference Refunds refunds) {
        super(Refund.class, PERMISSION, List.of("refundKey", "charge.subjectId", "charge.method", "amount", "currency", "reason", "state", "created", "done"),
                List.of("refundKey", "charge.subjectId"), List.of("state", "created"), Set.of("charge", "attempts", "asked"));
        this.refunds = refunds;
    }

    @Override
    public List<AdminAction<Refund>> actions() {
        return List.of(new Transferred());
    }

    private final class Transferred implements AdminAction<Refund> {

        @Override
        public String name() {
            return "transferred";
        }

        @Override
        public String permission() {
            return PERMISSION + ".edit";
        }

        @Override
        public int apply(List<Refund> selected, Visit visit) {
            return (int) selected.stream().filter(r -> r.state() == RefundState.BY_HAND).filter(refunds::done).count();
        }
    }
}
