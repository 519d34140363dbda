package org.hanok.notifier.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Row;
import org.hanok.notifier.Seals;
import org.hanok.notifier.desk.Addresses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one member was told at the addresses they have now. Thread-safe. */
@Component(service = Inbox.class)
public class Inbox {

    private final DispatchBook book;
    private final Addresses addresses;
    private final Seals seals;
    private final Contents contents;

    @Activate
    public Inbox(@Reference DispatchBook book, @Reference Addresses addresses, @Reference Seals seals, @Reference Contents contents) {
        this.book = book;
        this.addresses = addresses;
        this.seals = seals;
        this.contents = contents;
    }

    /** @param subject of the message, as it would be worded now */
    public record Told(Row row, String subject) {
    }

    /** The newest first. @throws IllegalStateException while the members are away */
    List<Told> of(long member, int limit) {
        List<String> groups = Stream.of("mail", "sms").map(channel -> addresses.find(member, channel)).flatMap(Optional::stream).map(Recipient::address).map(seals::person).toList();
        return book.latest(groups, limit).stream().map(row -> new Told(row, contents.read(row.id()).subject())).toList();
    }
}
