package org.hanok.members.block.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hanok.api.Refused;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Blocks as comma-separated values with the head {@code kind,value,reason,until}. Good lines are kept, and each bad one is named. */
@Component(service = BlockFile.class)
public class BlockFile {

    static final int MOST = 5_000;
    private static final String HEAD = "kind,value,reason,until";
    private static final List<String> NAMES = List.of("kind", "value", "reason", "until");

    private final BlockDesk desk;
    private final BlockBook book;
    private final Values values;
    private final Until ends;

    @Activate
    public BlockFile(@Reference BlockDesk desk, @Reference BlockBook book, @Reference Values values, @Reference Until ends) {
        this.desk = desk;
        this.book = book;
        this.values = values;
        this.ends = ends;
    }

    /** @param line counts from 1, the head included */
    public record Fault(long line, String key, Object[] arguments) {
    }

    /** @param added how many were kept */
    public record Result(int added, List<Fault> faults) {
    }

    /** @throws Refused for a text that is no such file, or too long */
    Result read(String text, Visit visit) {
        List<NamedCsvRecord> records = records(text);
        List<Fault> faults = new ArrayList<>();
        int added = 0;
        for (NamedCsvRecord record : records) {
            try {
                desk.addQuietly(wish(record), visit);
                added++;
            } catch (Refused e) {
                faults.add(new Fault(record.getStartingLineNumber(), e.key(), e.arguments()));
            }
        }
        desk.many(visit, "IMPORTED", added);
        return new Result(added, faults);
    }

    /** Everything in force, ready to be read again. */
    String write(Visit visit) {
        List<List<String>> rows = book.export();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(NAMES);
            rows.forEach(row -> csv.writeRecord(row.stream().map(BlockFile::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk.many(visit, "EXPORTED", rows.size());
        return text.toString();
    }

    private Wish wish(NamedCsvRecord record) {
        String kind = field(record, "kind").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Kind.values()).noneMatch(one -> one.name().equals(kind))) {
            throw new Refused("members.block.odd.kind");
        }
        String reason = field(record, "reason");
        return new Wish(values.of(Kind.valueOf(kind), field(record, "value").replaceFirst("^'", "")), reason, ends.of(field(record, "until")));
    }

    private static String field(NamedCsvRecord record, String name) {
        return record.findField(name).orElse("").strip();
    }

    private static List<NamedCsvRecord> records(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!plain.stripLeading().toLowerCase(Locale.ROOT).startsWith(HEAD.substring(0, HEAD.indexOf(",reason")))) {
            throw new Refused("members.block.file.head", HEAD);
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(plain)) {
            List<NamedCsvRecord> records = csv.stream().limit(MOST + 1L).toList();
            if (records.size() > MOST) {
                throw new Refused("members.block.file.long", MOST);
            }
            return records;
        } catch (CsvParseException e) {
            throw new Refused("members.block.file.broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe in front keeps it text. */
    private static String plain(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
