package org.hanok.shop.vault.load;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import org.hanok.api.Refused;
import org.hanok.shop.vault.file.Fault;
import org.hanok.shop.vault.file.Multipart;
import org.hanok.shop.vault.file.Pasted;
import org.hanok.shop.vault.file.SupplierFile;

/** The fields of the loading form as they were sent. */
public class UploadForm {

    private static final int TEXT = 2_000_000;

    @FormParam("product")
    @DefaultValue("0")
    private String product = "0";

    @FormParam("text")
    @DefaultValue("")
    private String text = "";

    @FormParam("pattern")
    @DefaultValue("")
    private String pattern = "";

    @FormParam("supplier")
    @DefaultValue("")
    private String supplier = "";

    @FormParam("cost")
    @DefaultValue("")
    private String cost = "";

    @FormParam("note")
    @DefaultValue("")
    private String note = "";

    @FormParam("key")
    @DefaultValue("")
    private String key = "";

    @FormParam("source")
    @DefaultValue("")
    private String source = "";

    @FormParam("keep")
    @DefaultValue("")
    private String keep = "";

    private List<Fault> lost = List.of();

    /** The same fields as they come together with a file. */
    static UploadForm of(Multipart sent) {
        UploadForm form = new UploadForm();
        form.product = sent.fields().getOrDefault("product", "0");
        form.text = sent.fields().getOrDefault("text", "");
        form.pattern = sent.fields().getOrDefault("pattern", "");
        form.supplier = sent.fields().getOrDefault("supplier", "");
        form.cost = sent.fields().getOrDefault("cost", "");
        form.note = sent.fields().getOrDefault("note", "");
        form.key = sent.fields().getOrDefault("key", "");
        form.keep = sent.fields().getOrDefault("keep", "");
        form.source = sent.fields().getOrDefault("source", "");
        return form;
    }

    /** Puts the rows of a file in the place of the pasted text. @throws Refused for a file that cannot be read */
    void take(Multipart.Part file) {
        Pasted pasted = SupplierFile.read(file.name(), file.bytes());
        text = pasted.text();
        source = file.name();
        lost = pasted.faults();
    }

    /** Rows of the file that lost something. */
    List<Fault> lost() {
        return lost;
    }

    /** @throws Refused for a field that cannot be read */
    Upload upload() {
        if (!product.matches("[1-9][0-9]{0,17}")) {
            throw new Refused("shop.pins.product.missing");
        }
        if (text.isBlank() || text.length() > TEXT) {
            throw new Refused(text.isBlank() ? "shop.pins.text.missing" : "shop.pins.text.large");
        }
        if (!cost.strip().matches("[0-9]{0,12}")) {
            throw new Refused("shop.pins.cost.wrong");
        }
        if (pattern.length() > 300 || supplier.length() > 100 || note.length() > 500 || source.length() > 200 || !key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new Refused("shop.pins.form.wrong");
        }
        return new Upload(Long.parseLong(product), text, pattern.strip(), supplier.strip(), cost.isBlank() ? null : Long.valueOf(cost.strip()), note.strip(), key,
                source.strip(), keep.equals("true"));
    }

    /** What can be shown again of a form that could not be read. */
    Upload safe() {
        boolean known = product.matches("[1-9][0-9]{0,17}");
        return new Upload(known ? Long.parseLong(product) : 0, text, pattern, supplier, null, note, UUID.randomUUID().toString(), "",
                keep.equals("true"));
    }
}
