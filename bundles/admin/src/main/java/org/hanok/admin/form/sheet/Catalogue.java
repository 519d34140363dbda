package org.hanok.admin.form.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.Table;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Shape;

/**
 * What the database itself knows of an entity's table: more exact than the mapping, which rarely repeats lengths and defaults. Call inside the unit's
 * transaction.
 */
public final class Catalogue {

    private static final String COLUMNS = "SELECT column_name, is_nullable, column_default, character_maximum_length, is_identity"
            + " FROM information_schema.columns WHERE table_schema = ?1 AND table_name = ?2";
    private static final String KEYS = "SELECT c.relname, a.attname, CAST(k.confdeltype AS text) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
            + " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] JOIN pg_class t ON t.oid = k.confrelid"
            + " JOIN pg_namespace n ON n.oid = t.relnamespace WHERE k.contype = 'f' AND n.nspname = ?1 AND t.relname = ?2";

    /**
     * One column.
     *
     * @param length most characters, 0 for no limit
     */
    public record Facts(boolean nullable, boolean hasDefault, int length) {

        static final Facts UNKNOWN = new Facts(true, false, 0);
    }

    private final Map<String, Facts> facts = new HashMap<>();

    private Catalogue(List<?> rows) {
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            boolean made = column[2] != null || "YES".equals(column[4]);
            facts.put((String) column[0], new Facts("YES".equals(column[1]), made, column[3] == null ? 0 : ((Number) column[3]).intValue()));
        }
    }

    public static Catalogue of(Shape shape) {
        return new Catalogue(shape.unit().em().createNativeQuery(COLUMNS).setParameter(1, schema(shape)).setParameter(2, table(shape)).getResultList());
    }

    public Facts facts(Attribute attribute) {
        return facts.getOrDefault(attribute.column(), Facts.UNKNOWN);
    }

    /** What deleting a row of this table does to rows that point at it: {@code table.column} to the letter of PostgreSQL's catalogue. */
    public static Map<String, String> pointing(Shape shape) {
        Map<String, String> rules = new HashMap<>();
        for (Object row : shape.unit().em().createNativeQuery(KEYS).setParameter(1, schema(shape)).setParameter(2, table(shape)).getResultList()) {
            Object[] key = (Object[]) row;
            rules.put(key[0] + "." + key[1], (String) key[2]);
        }
        return rules;
    }

    public static String table(Shape shape) {
        Table table = shape.type().getJavaType().getAnnotation(Table.class);
        return (table == null || table.name().isEmpty() ? shape.type().getName() : table.name()).toLowerCase(Locale.ROOT);
    }

    private static String schema(Shape shape) {
        Table table = shape.type().getJavaType().getAnnotation(Table.class);
        return table == null || table.schema().isEmpty() ? shape.unit().name() : table.schema().toLowerCase(Locale.ROOT);
    }
}
