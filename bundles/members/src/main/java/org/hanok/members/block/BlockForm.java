package org.hanok.members.block;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;

/** The form for a new block. @param until a day or empty */
public class BlockForm {

    static final BlockForm EMPTY = new BlockForm("ADDRESS", "", "", "");

    final String kind;
    final String value;
    final String reason;
    final String until;

    public BlockForm(@FormParam("kind") @DefaultValue("") String kind, @FormParam("value") @DefaultValue("") String value,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("until") @DefaultValue("") String until) {
        this.kind = kind;
        this.value = value;
        this.reason = reason;
        this.until = until;
    }
}
