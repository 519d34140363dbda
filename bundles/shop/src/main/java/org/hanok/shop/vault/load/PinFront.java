package org.hanok.shop.vault.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.vault.Rack;
import org.hanok.shop.vault.Racks;
import org.hanok.shop.vault.VaultTabs;
import org.hanok.shop.vault.batch.Batches;
import org.hanok.shop.vault.file.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page on which PINs are loaded. Thread-safe. */
@Component(service = PinFront.class)
public class PinFront {

    static final String PATH = "/admin/shop/pins";
    /** Keys of what is wrong with one field. */
    private static final Pattern FIELD = Pattern.compile("^shop\\.pins\\.(product|text|file|cost|pattern)\\.[a-z]+$");
    private static final int SHOWN = 200;
    private static final int LATEST = 10;
    private final Racks racks;
    private final Batches batches;
    private final Messages messages;

    @Activate
    public PinFront(@Reference Racks racks, @Reference Batches batches, @Reference Messages messages) {
        this.racks = racks;
        this.batches = batches;
        this.messages = messages;
    }

    /** @param product preselected, 0 for none */
    View show(Visit visit, long product) {
        return page(visit, new Upload(product, "", "", "", null, "", UUID.randomUUID().toString()), Map.of(), 200);
    }

    /** @param cost as it was typed */
    View refused(Visit visit, Upload upload, String cost, Refused refused) {
        String why = words(visit).get(refused.key(), refused.arguments());
        String field = FIELD.matcher(refused.key()).replaceFirst("$1");
        boolean shown = !field.equals(refused.key());
        return page(visit, upload, Map.of("cost", cost, "errors", shown ? Map.of(field, why) : Map.of(), "error", shown ? "" : why), 422);
    }

    View preview(Visit visit, Upload upload, Preview preview) {
        Words words = words(visit);
        return page(visit, upload, Map.of("preview", preview, "faults", faults(preview.faults(), words), "hidden", Math.max(0, preview.faults().size() - SHOWN)), 200);
    }

    private View page(Visit visit, Upload upload, Map<String, Object> more, int status) {
        Words words = words(visit);
        Map<String, Object> model = new HashMap<>(Map.of("upload", upload, "cost", upload.unitCostOrNull() == null ? "" : upload.unitCostOrNull(), "errors", Map.of()));
        model.putAll(more);
        List<Rack> all = racks.all();
        model.put("products", all.stream().map(rack -> new Product(rack.product(), rack.name())).toList());
        model.put("own", all.stream().filter(rack -> rack.product() == upload.product()).map(Rack::pattern).findFirst().orElse(""));
        model.put("batches", batches.before(Long.MAX_VALUE, 0, LATEST));
        model.put("tabs", VaultTabs.LOAD.tabs(words, visit));
        return View.of("shop/admin-pins", model).layout("admin").status(status);
    }

    private static List<FaultView> faults(List<Fault> faults, Words words) {
        return faults.stream().limit(SHOWN).map(fault -> new FaultView(fault.line(), words.get(fault.key(), fault.arguments().toArray()))).toList();
    }

    Words words(Visit visit) {
        return new Words(messages, visit.locale());
    }

    /** A choice of the list of products. */
    record Product(long value, String label) {
    }

    /** A line that gives no PIN, in words. */
    record FaultView(int line, String text) {
    }
}
