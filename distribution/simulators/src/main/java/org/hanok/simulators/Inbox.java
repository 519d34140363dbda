package org.hanok.simulators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** Short messages that arrived, newest first; the last 1,000. */
public final class Inbox {

    private static final int KEPT = 1000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * A message.
     *
     * @param n 1 for the first since the start; also the service's id
     * @param kind how the service sends it, such as {@code SMS} or {@code LMS}
     */
    public record Entry(int n, String at, String to, String kind, String text) {

        /** Every address in the text, in order. */
        @JsonProperty
        public List<String> links() {
            return LINK.matcher(text).results().map(match -> match.group()).distinct().toList();
        }

        String seoulTime() {
            return SHOWN.format(Instant.parse(at));
        }
    }

    public Entry add(Instant at, String to, String kind, String text) {
        Entry entry = new Entry(numbers.incrementAndGet(), at.toString(), to, kind, text);
        entries.add(0, entry);
        if (entries.size() > KEPT) {
            entries.remove(KEPT);
        }
        return entry;
    }

    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** All of it as a page. @param name what its texts begin with: {@code <name>Title}, {@code <name>Hint}, {@code <name>Empty} */
    public Reply page(Request request, String name) {
        Map<String, String> texts = Texts.of(Texts.language(request));
        return Pages.show(request, "messages", Map.of("messages", all(), "count", entries.size(), "title", texts.get(name + "Title"), "hint", texts.get(name + "Hint"),
                "empty", texts.get(name + "Empty")));
    }

    public void clear() {
        entries.clear();
    }
}
