package org.hanok.notifier.staff;

import java.util.regex.Pattern;
import org.hanok.api.notify.Message;
import org.hanok.notifier.Dispatches;
import org.hanok.notifier.Parcel;
import org.hanok.notifier.letter.Letters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a notice says and to whom, for staff who may read it; worded as it would be now. Links that sign somebody in stay closed. Thread-safe. */
@Component(service = Contents.class)
public class Contents {

    static final String PERMISSION = "notifier.contents";
    private static final Pattern TOKEN = Pattern.compile("(?<=[/=])[A-Za-z0-9_.~-]{20,}(?![A-Za-z0-9_.~-])");

    private final Dispatches dispatches;
    private final Letters letters;

    @Activate
    public Contents(@Reference Dispatches dispatches, @Reference Letters letters) {
        this.dispatches = dispatches;
        this.letters = letters;
    }

    /** @param to address, empty for the operators of a chat */
    public record Content(String to, String subject, String text) {
    }

    /** @throws org.hanok.api.NotFound for an unknown id; a notice whose plugin is away has no text */
    Content read(long id) {
        Parcel parcel = dispatches.read(id);
        try {
            Message message = letters.write(parcel);
            return new Content(parcel.recipient().address(), message.subject(), TOKEN.matcher(message.text()).replaceAll("•••"));
        } catch (IllegalStateException wordless) {
            return new Content(parcel.recipient().address(), parcel.topic(), "");
        }
    }
}
