package org.hanok.shop.vault.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Refused;
import org.hanok.shop.vault.file.Fault;
import org.hanok.shop.vault.file.Multipart;
import org.hanok.shop.vault.file.Pasted;
import org.hanok.shop.vault.file.SupplierFile;

/** The fields of the loading form as they were sent. */
final class UploadForm {

    private static final int TEXT = 2_000_000;
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private final Map<String, String> fields;
    private List<Fault> lost = List.of();

    UploadForm(Map<String, String> fields) {
        this.fields = new HashMap<>(fields);
    }

    static UploadForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> fields.put(name, value)));
        return new UploadForm(fields);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Puts the rows of a file in the place of the pasted text. @throws Refused for a file that cannot be read */
    void take(Multipart.Part file) {
        Pasted pasted = SupplierFile.read(file.name(), file.bytes());
        fields.put("text", pasted.text());
        fields.put("source", file.name());
        lost = pasted.faults();
    }

    /** Rows of the file that lost something. */
    List<Fault> lost() {
        return lost;
    }

    /** @throws Refused for a field that cannot be read */
    Upload upload() {
        String text = field("text");
        String cost = field("cost").strip();
        if (!field("product").matches(NUMBER)) {
            throw new Refused("shop.pins.product.missing");
        }
        if (text.isBlank() || text.length() > TEXT) {
            throw new Refused(text.isBlank() ? "shop.pins.text.missing" : "shop.pins.text.large");
        }
        if (!cost.matches("[0-9]{0,12}")) {
            throw new Refused("shop.pins.cost.wrong");
        }
        if (field("pattern").length() > 300 || field("supplier").length() > 100 || field("note").length() > 500 || field("source").length() > 200
                || !field("key").matches("[A-Za-z0-9-]{8,64}")) {
            throw new Refused("shop.pins.form.wrong");
        }
        return new Upload(Long.parseLong(field("product")), text, field("pattern").strip(), field("supplier").strip(), cost.isEmpty() ? null : Long.valueOf(cost),
                field("note").strip(), field("key"), field("source").strip(), keep());
    }

    /** What can be shown again of a form that could not be read. */
    Upload safe() {
        long product = field("product").matches(NUMBER) ? Long.parseLong(field("product")) : 0;
        return new Upload(product, field("text"), field("pattern"), field("supplier"), null, field("note"), UUID.randomUUID().toString(), "", keep());
    }

    /** What was typed as the price of one, also when it is none. */
    String cost() {
        return field("cost");
    }

    private boolean keep() {
        return field("keep").equals("true");
    }
}
