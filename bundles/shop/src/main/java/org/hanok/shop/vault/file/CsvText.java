package org.hanok.shop.vault.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.hanok.api.Refused;

/** Rows of a CSV file (RFC 4180), whatever separates its fields. */
final class CsvText {

    private static final int HEAD = 4_000;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvText() {
    }

    static Pasted read(String text) {
        Rows rows = new Rows();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                rows.add(record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException broken) {
            throw new Refused("shop.pins.file.unreadable");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows.done();
    }

    /** The one that occurs most at the beginning. */
    private static char separator(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        char best = SEPARATORS[0];
        for (char one : SEPARATORS) {
            best = count(head, one) > count(head, best) ? one : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
