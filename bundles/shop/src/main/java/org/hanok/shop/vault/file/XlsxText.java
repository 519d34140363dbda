package org.hanok.shop.vault.file;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hanok.api.Refused;

/**
 * The first sheet of an Excel workbook (ECMA-376). A code that the sheet keeps as a number is only taken while no digit can have been lost: beyond fifteen
 * Excel itself has rounded it.
 */
final class XlsxText {

    private static final int EXACT = 15;

    private XlsxText() {
    }

    static Pasted read(byte[] file) {
        Rows rows = new Rows();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(SafeZip.repacked(file))); Stream<Row> sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(row -> row(row, rows));
        } catch (Refused known) {
            throw known;
        } catch (Exception broken) {
            // The library throws its parser's checked exceptions undeclared.
            throw new Refused("shop.pins.file.unreadable");
        }
        return rows.done();
    }

    private static void row(Row row, Rows rows) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
                cells.add("");
            } else if (cell.getType() == CellType.NUMBER && !exact(cell.getRawValue())) {
                rows.fault(Fault.of(row.getRowNum(), "number", EXACT));
                cells.add("");
            } else {
                cells.add(cell.getText());
            }
        }
        rows.add(row.getRowNum(), cells);
    }

    private static boolean exact(String raw) {
        return raw.matches("-?[0-9]{1," + EXACT + "}(\\.[0-9]+)?");
    }
}
