package org.hanok.payment.books;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The books as comma-separated values: RFC 4180, UTF-8 with a byte order mark for spreadsheets, debits and credits in columns of their own. */
final class Journal {

    private Journal() {
    }

    static void write(Ledger ledger, OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord("at", "entry", "key", "kind", "subject type", "subject", "account", "debit", "credit", "currency", "note");
            ledger.each(line -> csv.writeRecord(line.at().toString(), Long.toString(line.entry()), safe(line.key()), line.kind(), line.subjectType(), safe(line.subject()),
                    safe(line.account()), side(line.amount().minor()), side(-line.amount().minor()), line.amount().currency(), safe(line.note())));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String side(long amount) {
        return amount > 0 ? Long.toString(amount) : "";
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe in front keeps it text. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
