package org.hanok.verification.check;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Component;

/** On the account's page: whether the member is verified, and the way there. */
@Component
@Slot(value = "account.main", order = 20)
public class VerificationCard implements PageWidget {

    @Override
    public Optional<View> show(Visit visit) {
        return visit.member().map(member -> View.of("verification/card", Map.of("proven", VerificationPages.isProven(visit))));
    }
}
