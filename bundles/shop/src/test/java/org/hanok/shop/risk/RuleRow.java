package org.hanok.shop.risk;

import org.hanok.shop.Database;

/** Puts rules into the database, with the version that makes them known. */
public final class RuleRow {

    private RuleRow() {
    }

    /** @param columns and @param values as SQL, beside name, position, mode ON and texts */
    public static void add(Database database, String name, int position, String columns, String values) {
        database.run("insert into shop.risk_rule (name, position, mode, text_ko, text_en, %3$s) values ('%1$s', %2$d, 'ON', '%1$s {limit} {sum} {rest} {total} {window}', '%1$s en {rest}', %4$s)"
                .formatted(name, position, columns, values));
        touch(database);
    }

    public static void touch(Database database) {
        database.run("insert into shop.risk_change (actor, kind, name, before, after) values (1, 'RULE', 'test', '{}', '{}')");
    }
}
