package org.hanok.benchmarks.site;

import java.util.regex.Pattern;

/** Reads PostgreSQL's log as {@code log_statement = 'all'} writes it. */
final class StatementLog {

    private static final Pattern STATEMENT = Pattern.compile("LOG: {2}(?:statement|execute [^:]*): (?!(?i:BEGIN|COMMIT|ROLLBACK|START TRANSACTION|SET |SHOW ))\\S.*");

    private StatementLog() {
    }

    static long count(String log) {
        return log.lines().filter(line -> STATEMENT.matcher(line).find()).count();
    }
}
