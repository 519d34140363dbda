package org.hanok.admin.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hanok.admin.list.question.Plan;
import org.hanok.admin.list.question.Query;
import org.hanok.admin.list.question.Rows;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Cell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A list as comma-separated values (RFC 4180, UTF-8 with a byte order mark for spreadsheets), read in pieces so that any length fits in memory. */
@Component(service = Csv.class)
public class Csv {

    private static final int PIECE = 500;
    private final Units units;
    private final Listing listing;

    @Activate
    public Csv(@Reference Units units, @Reference Listing listing) {
        this.units = units;
        this.listing = listing;
    }

    /** Writes all that the question matches, in the order of ids. */
    public void write(Shape shape, Query query, Locale locale, OutputStream out) throws IOException {
        Plan plan = Plan.of(units, shape, query);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(writer, listing.heads(plan, locale).stream().map(Listing.Head::label).toList());
        Optional<Comparable<?>> last = Optional.empty();
        List<Rows.Raw> piece;
        do {
            piece = piece(plan, last);
            for (Listing.Row row : listing.show(plan, piece, locale)) {
                line(writer, row.cells().stream().map(Csv::text).toList());
            }
            last = piece.isEmpty() ? last : Optional.of((Comparable<?>) piece.get(piece.size() - 1).id());
        } while (piece.size() == PIECE);
        writer.flush();
    }

    private List<Rows.Raw> piece(Plan plan, Optional<Comparable<?>> last) {
        return plan.shape().unit().tx().read(() -> plan.shape().id().isPresent() ? listing.rows().after(plan, last, PIECE) : listing.rows().read(plan, 0, PIECE - 1));
    }

    private static String text(Cell cell) {
        return cell.kind().equals("badge") || cell.kind().equals("masked") ? cell.text() : cell.value().toString();
    }

    private static void line(Writer writer, List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(values.get(i)));
        }
        writer.write("\r\n");
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe in front keeps it text. Numbers may begin with a minus. */
    static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9][0-9.,]*");
        String safe = formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
