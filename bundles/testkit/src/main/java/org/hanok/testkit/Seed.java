package org.hanok.testkit;

/** SQL that keeps the rows which migrations left in a schema, empties the schema, and brings those rows back. The schema is {@code :unit} in each. */
final class Seed {

    /** Copies of the tables that have rows, and the numbers that were given out. */
    static final String KEEP = """
            create schema seed_:unit;
            create table seed_:unit."-statements" (run text);
            do $$ declare t record; filled boolean; columns text; begin
              for t in select c.oid, c.relname as name from pg_class c where c.relnamespace = ':unit'::regnamespace and c.relkind = 'r' loop
                execute format('select exists (select from :unit.%I)', t.name) into filled;
                if filled then
                  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
                    where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '';
                  execute format('create table seed_:unit.%I as table :unit.%I', t.name, t.name);
                  insert into seed_:unit."-statements" values
                    (format('insert into :unit.%I (%s) overriding system value select %s from seed_:unit.%I', t.name, columns, columns, t.name));
                end if;
              end loop;
              insert into seed_:unit."-statements" select format('select setval(%L, %s)', schemaname || '.' || quote_ident(sequencename), last_value)
                from pg_sequences where schemaname = ':unit' and last_value is not null;
            end $$""";

    /** Only tables with rows are truncated and only sequences in use begin again: that is what makes it quick. Triggers are asleep, as a ledger refuses this. */
    static final String EMPTY = """
            set session_replication_role = replica;
            do $$ declare t record; filled boolean; begin
              for t in select tablename as name from pg_tables where schemaname = ':unit' loop
                execute format('select exists (select from :unit.%I)', t.name) into filled;
                if filled then
                  execute format('truncate :unit.%I cascade', t.name);
                end if;
              end loop;
              perform setval((schemaname || '.' || quote_ident(sequencename))::regclass, start_value, false) from pg_sequences where schemaname = ':unit' and last_value is not null;
            end $$;
            reset session_replication_role""";

    static final String BRING_BACK = """
            set session_replication_role = replica;
            do $$ declare t record; begin
              for t in select run from seed_:unit."-statements" loop
                execute t.run;
              end loop;
            end $$;
            reset session_replication_role""";

    private Seed() {
    }
}
