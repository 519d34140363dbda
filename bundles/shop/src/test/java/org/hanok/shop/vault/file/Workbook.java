package org.hanok.shop.vault.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks by hand: good ones and bad ones. */
public final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String RELS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";

    private Workbook() {
    }

    /** Rows by number; a cell that begins with # is a number, with ~ a shared text. */
    public static byte[] of(Map<Integer, List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        int texts = 0;
        for (Map.Entry<Integer, List<String>> row : new TreeMap<>(rows).entrySet()) {
            sheet.append("<row r=\"").append(row.getKey()).append("\">");
            for (int i = 0; i < row.getValue().size(); i++) {
                String cell = row.getValue().get(i);
                String head = "<c r=\"" + (char) ('A' + i) + row.getKey() + "\"";
                if (cell.startsWith("#")) {
                    sheet.append(head).append("><v>").append(cell.substring(1)).append("</v></c>");
                } else if (cell.startsWith("~")) {
                    shared.append("<si><t>").append(cell.substring(1)).append("</t></si>");
                    sheet.append(head).append(" t=\"s\"><v>").append(texts++).append("</v></c>");
                } else {
                    sheet.append(head).append(" t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
                }
            }
            sheet.append("</row>");
        }
        return zip(sheet.append("</sheetData></worksheet>").toString(), shared.append("</sst>").toString(), 0);
    }

    static byte[] with(String sheet) {
        return zip(sheet, "<sst xmlns=\"" + MAIN + "\"/>", 0);
    }

    /** A small file that is so many MiB when inflated. */
    static byte[] bomb(int mebibytes) {
        return zip("<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>", "<sst xmlns=\"" + MAIN + "\"/>", mebibytes);
    }

    static byte[] entries(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String sheet, String shared, int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELS.formatted("officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"PIN\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", RELS.formatted("worksheet", "worksheets/sheet1.xml"));
            entry(zip, "xl/sharedStrings.xml", shared);
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
            if (mebibytes > 0) {
                zip.putNextEntry(new ZipEntry("xl/media/zeros.bin"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(zeros);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
