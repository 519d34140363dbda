package org.hanok.shop.vault.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hanok.api.Refused;

/** Text of unknown encoding: UTF-8 as most send it, or what Korean spreadsheets write. */
final class Decoded {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-949"));

    private Decoded() {
    }

    /** @throws Refused for bytes that are no text */
    static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (Charset charset : KNOWN) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException other) {
                // The next one then.
            }
        }
        throw new Refused("shop.pins.file.unreadable");
    }
}
