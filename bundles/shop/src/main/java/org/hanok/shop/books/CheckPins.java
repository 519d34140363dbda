package org.hanok.shop.books;

import java.util.List;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the book of PINs against the vault. */
@Component
@Cron("*/10 * * * *")
public class CheckPins implements ScheduledJob {

    private final PinBook book;

    @Activate
    public CheckPins(@Reference PinBook book) {
        this.book = book;
    }

    @Override
    public String run() {
        List<Imbalance> wrong = book.check();
        return wrong.isEmpty() ? "the book of PINs and the vault agree" : wrong.size() + " accounts of the book of PINs differ from the vault";
    }
}
