package org.hanok.shop.vault.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest file that is read, the shortest beginning that tells its kind, and forms that are none. */
class FileEdgesTest {

    private static final String TYPE = "multipart/form-data; boundary=XX";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String head, String value) {
        return "--XX\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }

    private static Multipart parse(String type, String... parts) {
        return Multipart.parse(type, bytes(String.join("", parts) + "--XX--\r\n"));
    }

    @Test
    void whatIsAsLargeAsItMayBeIsRead() {
        byte[] most = new byte[SupplierFile.MOST];
        Arrays.fill(most, (byte) 'x');

        assertThat(SupplierFile.read("mail.txt", most).text()).hasSize(SupplierFile.MOST);
        assertThat(SupplierFile.read("codes.csv", bytes("x\n".repeat(Rows.MOST))).text().lines()).hasSize(Rows.MOST);
        assertThatThrownBy(() -> SupplierFile.read("x.xlsx", Workbook.entries(500))).as("no bomb, and no workbook").hasMessage("shop.pins.file.unreadable");
    }

    @Test
    void aBeginningThatIsCutOffTellsNoKind() {
        assertThat(SupplierFile.read("x.txt", new byte[] {'P', 'K', 3}).text()).isEqualTo("PK\u0003");
        assertThat(SupplierFile.read("x.txt", new byte[0]).text()).isEmpty();
        assertThat(SupplierFile.read("x.tsv", bytes("a\tb\tc;d")).text()).isEqualTo("a\tb\tc;d");
        assertThat(SupplierFile.read("x.TSV", bytes("a;\"b\"")).text()).isEqualTo("a\tb");
    }

    @Test
    void aCommaSeparatesWhenOthersAreAsMany() {
        assertThat(SupplierFile.read("x.csv", bytes("a,b;c")).text()).isEqualTo("a\tb;c");
        assertThat(SupplierFile.read("x.csv", bytes("a,b;c;d")).text()).isEqualTo("a,b\tc\td");
    }

    @Test
    void bothOrdersOfSixteenBitsAreRead() {
        byte[] text = "핀1".getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = new byte[text.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(text, 0, marked, 2, text.length);

        assertThat(SupplierFile.read("x.txt", marked).text()).isEqualTo("핀1");
        assertThat(SupplierFile.read("x.txt", "핀1".getBytes(StandardCharsets.UTF_16)).text()).isEqualTo("핀1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=XX", "multipart/form-data; Boundary=\"XX\"; charset=utf-8", "multipart/form-data;boundary=XX;x=y"})
    void aFormIsReadWhoeverWroteItsHead(String type) {
        Multipart form = parse(type, part("name=\"product\"", "3"), part("name=\"note\"", "오월\r\n--X"), part("name=\"product\"", "4"),
                part("name=\"file\"; filename=\"C:\\May\\핀.csv\"\r\nContent-Type: text/csv", "KX7P"), part("name=\"file\"; filename=\"second.csv\"", "AAAA"));

        assertThat(form.fields()).containsOnlyKeys("product", "note").containsEntry("product", "3").containsEntry("note", "오월\r\n--X");
        assertThat(form.file()).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("핀.csv").isEqualTo(file.toString());
            assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("KX7P");
        });
        assertThat(form.toString()).doesNotContain("KX7P");
    }

    @Test
    void aFileThatWasNotChosenIsNoneAndALongNameIsCut() {
        assertThat(parse(TYPE, part("name=\"file\"; filename=\"\"", "")).file()).isEmpty();
        assertThat(parse(TYPE, part("name=\"file\"; filename=\"\"", ""), part("name=\"file\"; filename=\"b.csv\"", "")).file()).hasToString("Optional[b.csv]");
        assertThat(parse(TYPE, part("name=\"file\"; filename=\"" + "n".repeat(201) + "\"", "")).file().orElseThrow().name()).hasSize(200);
    }

    @Test
    void whatIsNoFormIsRefused() {
        String field = part("name=\"product\"", "3");
        for (String cut : new String[] {"", field, "--YY--\r\n", part("filename=\"a\"", "") + "--XX--", "--XX\r\nname=\"product\"\r\n--XX--"}) {
            assertThatThrownBy(() -> Multipart.parse(TYPE, bytes(cut))).as(cut).isInstanceOf(Refused.class).hasMessage("shop.pins.form.wrong");
        }
        assertThatThrownBy(() -> Multipart.parse("multipart/form-data", bytes(field + "--XX--"))).hasMessage("shop.pins.form.wrong");
    }
}
