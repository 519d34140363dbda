package org.hanok.admin.form.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Values;

/** A mark of the state that a form was made from: the version where there is one, else a digest of the values in the form. */
public final class Seen {

    private Seen() {
    }

    public static String of(Sheet sheet, Inputs inputs, Object entity) {
        Optional<Attribute> version = sheet.shape().attributes().stream().filter(Attribute::version).findFirst();
        return version.map(attribute -> "v" + Values.read(entity, attribute)).orElseGet(() -> digest(sheet, inputs, entity));
    }

    private static String digest(Sheet sheet, Inputs inputs, Object entity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Attribute attribute : sheet.editable()) {
                digest.update((inputs.text(sheet.shape(), attribute, entity) + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
