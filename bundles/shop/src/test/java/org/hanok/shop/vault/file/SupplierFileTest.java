package org.hanok.shop.vault.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;

class SupplierFileTest {

    private static Pasted csv(String text) {
        return SupplierFile.read("codes.CSV", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rowsOfACsvKeepTheirNumbers() {
        Pasted pasted = csv("No,PIN,remark\n1,\"KX7P-4MQ2-9TRB-H3WD\",\"issued 1,2\"\n\n3,AAAA-BBBB-CCCC-DDDD,\"two\nlines\"\n4,EEEE-FFFF-GGGG-HHHH,\n");

        assertThat(pasted.text().split("\n", -1)).containsExactly("No\tPIN\tremark", "1\tKX7P-4MQ2-9TRB-H3WD\tissued 1,2", "", "3\tAAAA-BBBB-CCCC-DDDD\ttwo lines", "",
                "4\tEEEE-FFFF-GGGG-HHHH\t");
        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.toString()).doesNotContain("KX7P");
    }

    @Test
    void whateverSeparatesTheFieldsAndWhateverTheEncoding() {
        assertThat(csv("\uFEFFa;KX7P\nb;c").text()).isEqualTo("a\tKX7P\nb\tc");
        assertThat(csv("a\tKX7P").text()).isEqualTo("a\tKX7P");
        assertThat(csv("a|KX7P,x|2").text()).isEqualTo("a\tKX7P,x\t2");
        assertThat(SupplierFile.read("x.csv", "번호,핀\n1,KX7P".getBytes(Charset.forName("x-windows-949"))).text()).isEqualTo("번호\t핀\n1\tKX7P");
        assertThat(SupplierFile.read("x.txt", "번호,핀".getBytes(StandardCharsets.UTF_16)).text()).isEqualTo("\uFEFF번호,핀".substring(1));
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(SupplierFile.read("mail.txt", "Dear, \"shop\"\nKX7P".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Dear, \"shop\"\nKX7P");
    }

    @Test
    void rowsOfAWorkbookKeepTheirNumbersAndSharedTextIsRead() {
        byte[] book = Workbook.of(Map.of(1, List.of("No", "PIN"), 3, List.of("#7", "KX7P-4MQ2-9TRB-H3WD"), 4, List.of("#8", "~AAAA-BBBB-CCCC-DDDD")));

        assertThat(SupplierFile.read("anything", book).text().split("\n", -1)).containsExactly("No\tPIN", "", "7\tKX7P-4MQ2-9TRB-H3WD", "8\tAAAA-BBBB-CCCC-DDDD");
    }

    @Test
    void aNumberOfWhichDigitsAreLostIsNoCode() {
        Pasted pasted = SupplierFile.read("x.xlsx", Workbook.of(Map.of(1, List.of("#123456789012345", "a"), 2, List.of("#1234567890123456", "b"), 3, List.of("#1.23E+15"))));

        assertThat(pasted.text().split("\n", -1)).containsExactly("123456789012345\ta", "\tb", "");
        assertThat(pasted.faults()).extracting(Fault::line, Fault::key).containsExactly(org.assertj.core.groups.Tuple.tuple(2, "shop.pins.fault.number"),
                org.assertj.core.groups.Tuple.tuple(3, "shop.pins.fault.number"));
    }

    @Test
    void aBombIsPutDownBeforeItGrows() {
        byte[] bomb = Workbook.bomb(300);
        assertThat(bomb.length).isLessThan(1 << 20);

        assertThatThrownBy(() -> SupplierFile.read("x.xlsx", bomb)).isInstanceOf(Refused.class).hasMessage("shop.pins.file.bomb");
        assertThatThrownBy(() -> SupplierFile.read("x.xlsx", Workbook.entries(501))).hasMessage("shop.pins.file.bomb");
    }

    @Test
    void aWorkbookThatNamesOutsideThingsReadsNone() {
        byte[] evil = Workbook.with("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>[&e;&b;]</t></is></c></row></sheetData></worksheet>");

        try {
            assertThat(SupplierFile.read("x.xlsx", evil).text()).doesNotContain("aaaa").hasSizeLessThan(20);
        } catch (Refused refused) {
            assertThat(refused.key()).isEqualTo("shop.pins.file.unreadable");
        }
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> SupplierFile.read("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).hasMessage("shop.pins.file.old");
        assertThatThrownBy(() -> SupplierFile.read("x.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9})).hasMessage("shop.pins.file.unreadable");
        assertThatThrownBy(() -> SupplierFile.read("x.xlsx", Workbook.entries(3))).hasMessage("shop.pins.file.unreadable");
        assertThatThrownBy(() -> SupplierFile.read("x.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFE, 0})).hasMessage("shop.pins.file.unreadable");
        assertThatThrownBy(() -> SupplierFile.read("x.csv", new byte[SupplierFile.MOST + 1])).hasMessage("shop.pins.file.large");
        assertThatThrownBy(() -> csv("x\n".repeat(Rows.MOST + 1))).hasMessage("shop.pins.text.long");
    }
}
