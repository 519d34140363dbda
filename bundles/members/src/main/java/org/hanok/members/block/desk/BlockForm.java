package org.hanok.members.block.desk;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;

/** The form for a new block. JAX-RS fills its fields; it makes the object without arguments. */
public class BlockForm {

    static final BlockForm EMPTY = new BlockForm("ADDRESS", "", "", "");

    @FormParam("kind")
    @DefaultValue("")
    String kind;
    @FormParam("value")
    @DefaultValue("")
    String value;
    @FormParam("reason")
    @DefaultValue("")
    String reason;
    @FormParam("until")
    @DefaultValue("")
    String until;

    public BlockForm() {
        this("", "", "", "");
    }

    /** @param until a day or empty */
    BlockForm(String kind, String value, String reason, String until) {
        this.kind = kind;
        this.value = value;
        this.reason = reason;
        this.until = until;
    }
}
