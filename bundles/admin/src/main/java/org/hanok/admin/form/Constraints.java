package org.hanok.admin.form;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.admin.form.sheet.Catalogue;
import org.hanok.admin.form.sheet.Errors;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Shape;
import org.hanok.api.Refused;

/** A refusal of the database, in words and beside the field where it belongs. SQLSTATE classes as in PostgreSQL's appendix A. */
final class Constraints {

    private static final Pattern COLUMNS = Pattern.compile("\\(([a-z0-9_]+)(?:, [a-z0-9_, ]+)?\\)=");
    private static final Pattern COLUMN = Pattern.compile("column \"([a-z0-9_]+)\"");
    private static final Pattern RULE = Pattern.compile("constraint \"[a-z0-9_]+\"");

    private Constraints() {
    }

    /** Empty when the failure is none of the person's making. */
    static Optional<Errors> explain(Shape shape, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return key(sql.getSQLState()).map(key -> Errors.of(field(shape, sql.getMessage()), new Refused(key)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> key(String state) {
        return switch (state) {
            case "23505" -> Optional.of("admin.error.taken");
            case "23502" -> Optional.of("admin.error.required");
            case "23503" -> Optional.of("admin.error.used");
            case "23514" -> Optional.of("admin.error.rule");
            case "22001" -> Optional.of("admin.error.long");
            case "22003" -> Optional.of("admin.error.whole");
            default -> Optional.empty();
        };
    }

    private static String field(Shape shape, String message) {
        for (Pattern pattern : new Pattern[] {COLUMNS, COLUMN}) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                return shape.attributes().stream().filter(a -> a.column().equals(matcher.group(1))).findFirst().map(Attribute::name).orElse("");
            }
        }
        return named(shape, message);
    }

    /** By the name that PostgreSQL gives a constraint: table, column, kind. The driver may be told to keep the row's values out of its messages. */
    private static String named(Shape shape, String message) {
        Matcher matcher = RULE.matcher(message);
        String rule = matcher.find() ? matcher.group() : "";
        return shape.attributes().stream().filter(a -> rule.contains('"' + Catalogue.table(shape) + "_" + a.column() + "_")).findFirst().map(Attribute::name).orElse("");
    }
}
