package org.hanok.simulators.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What arrived, newest first; the last 1,000. */
final class Mailbox {

    private static final int KEPT = 1000;

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    int nextNumber() {
        return numbers.incrementAndGet();
    }

    void add(Mail mail) {
        mails.add(0, mail);
        if (mails.size() > KEPT) {
            mails.remove(KEPT);
        }
    }

    List<Mail> all() {
        return List.copyOf(mails);
    }

    Optional<Mail> find(String n) {
        return mails.stream().filter(mail -> Integer.toString(mail.n()).equals(n)).findFirst();
    }

    void clear() {
        mails.clear();
    }
}
