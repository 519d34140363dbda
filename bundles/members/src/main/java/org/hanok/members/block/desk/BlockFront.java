package org.hanok.members.block.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.block.Blocks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff's page of blocks. */
@Component(service = BlockFront.class)
public class BlockFront {

    public static final String PATH = Blocks.PATH;
    static final String SEE = "members.blocks";
    static final String EDIT = "members.blocks.edit";
    private static final int PAGE = 50;
    private static final int FAULTS = 100;

    private final BlockBook book;
    private final Messages messages;

    @Activate
    public BlockFront(@Reference BlockBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    /** What staff look for. */
    record Search(String kind, boolean all, String text, long before) {

        static final Search NEWEST = new Search("", false, "", Long.MAX_VALUE);

        Search {
            kind = Arrays.stream(Kind.values()).map(Enum::name).filter(kind::equals).findFirst().orElse("");
        }

        String address(String otherKind, boolean over) {
            return PATH + "?kind=" + otherKind + (over ? "&all=true" : "") + (text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    View list(Visit visit, Search search, String done) {
        return page(visit, search, BlockForm.EMPTY, done, Map.of());
    }

    /** The form again with what is wrong with it. */
    View again(Visit visit, BlockForm form, Refused why) {
        String field = why.key().contains(".reason.") ? "reason" : why.key().contains(".until.") ? "until" : "value";
        return page(visit, Search.NEWEST, form, "", Map.of(field, words(visit, why.key(), why.arguments()))).status(422);
    }

    View one(Visit visit, long id) {
        Map<String, Object> model = model(visit, Search.NEWEST, List.of(book.one(id).orElseThrow(NotFound::new)), BlockForm.EMPTY);
        return View.of("members/blocks", model).layout("admin");
    }

    /** What came of a file. @param text what was sent, shown again when a line is wrong */
    public View read(Visit visit, String text, BlockFile.Result result) {
        Map<String, Object> model = model(visit, Search.NEWEST, book.find("", false, "", Long.MAX_VALUE, PAGE), BlockForm.EMPTY);
        model.put("done", words(visit, "members.block.done.read", result.added()));
        model.put("text", result.faults().isEmpty() ? "" : text);
        model.put("count", result.faults().size());
        model.put("faults", result.faults().stream().limit(FAULTS).map(fault -> new Wrong(fault.line(), words(visit, fault.key(), fault.arguments()))).toList());
        return View.of("members/blocks", model).layout("admin");
    }

    View unread(Visit visit, String text, Refused why) {
        Map<String, Object> model = model(visit, Search.NEWEST, book.find("", false, "", Long.MAX_VALUE, PAGE), BlockForm.EMPTY);
        model.put("text", text);
        model.put("fileError", words(visit, why.key(), why.arguments()));
        return View.of("members/blocks", model).layout("admin").status(422);
    }

    private View page(Visit visit, Search search, BlockForm form, String done, Map<String, String> errors) {
        List<BlockLine> found = book.find(search.kind(), search.all(), search.text(), search.before(), PAGE + 1);
        Map<String, Object> model = model(visit, search, found.stream().limit(PAGE).toList(), form);
        model.put("done", done.isEmpty() ? "" : words(visit, "members.block.done." + done));
        model.put("errors", errors);
        model.put("more", found.size() > PAGE ? search.address(search.kind(), search.all()) + "&before=" + found.get(PAGE - 1).id() : "");
        return View.of("members/blocks", model).layout("admin");
    }

    private Map<String, Object> model(Visit visit, Search search, List<BlockLine> lines, BlockForm form) {
        Map<String, Object> model = new HashMap<>(Map.of("lines", lines, "q", search.text(), "kind", search.kind(), "all", search.all(), "may", visit.may(EDIT),
                "errors", Map.of(), "text", ""));
        model.put("chips", Arrays.stream(Kind.values()).map(kind -> chip(visit.locale(), search, kind.name())).toList());
        model.put("allUrl", search.address(search.kind(), !search.all()));
        model.put("kinds", Arrays.stream(Kind.values()).filter(kind -> kind != Kind.DEVICE).map(kind -> new Choice(kind.name(), label(visit.locale(), kind.name()))).toList());
        model.put("form", Map.of("kind", form.kind, "value", form.value, "reason", form.reason, "until", form.until));
        return model;
    }

    private Chip chip(Locale locale, Search search, String kind) {
        boolean on = search.kind().equals(kind);
        return new Chip(label(locale, kind), search.address(on ? "" : kind, search.all()), on);
    }

    private String label(Locale locale, String kind) {
        return messages.get(locale, "members.block.kind." + kind);
    }

    private String words(Visit visit, String key, Object... arguments) {
        return messages.get(visit.locale(), key, arguments);
    }

    record Chip(String label, String url, boolean on) {
    }

    record Choice(String value, String label) {
    }

    /** A line of a file that was not taken. */
    record Wrong(long line, String text) {
    }
}
