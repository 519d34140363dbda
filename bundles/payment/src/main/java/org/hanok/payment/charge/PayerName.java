package org.hanok.payment.charge;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes names comparable. A name is reduced to its letters and digits in one Unicode form; what a bank prints may carry more around it, so it yields several
 * readings. Only equality counts, never likeness. Thread-safe.
 */
@Component(service = PayerName.class)
public class PayerName {

    private static final int SHORTEST = 2;

    private final BankWords words;

    @Activate
    public PayerName(@Reference BankWords words) {
        this.words = words;
    }

    /** The one reading of a name that a person gave us. */
    public String key(String name) {
        String rest = Normalizer.normalize(name, Normalizer.Form.NFC);
        for (String form : words.company()) {
            rest = rest.replace(form, "");
        }
        return letters(rest);
    }

    /** Every reading of a name as a bank prints it: as it is, without what stands in brackets, a bank's name or three digits in front. Empty for a nameless deposit. */
    public Set<String> readings(String printed) {
        Set<String> readings = new LinkedHashSet<>();
        String whole = key(printed);
        add(readings, whole);
        add(readings, whole.replaceFirst("^[0-9]{3}(?=[^0-9])", ""));
        add(readings, key(printed.replaceAll("\\([^)]*\\)|\\[[^]]*\\]|（[^）]*）", "")));
        for (String prefix : words.prefix()) {
            if (whole.startsWith(prefix)) {
                add(readings, whole.substring(prefix.length()));
            }
        }
        return readings;
    }

    private static void add(Set<String> readings, String reading) {
        if (reading.length() >= SHORTEST) {
            readings.add(reading);
        }
    }

    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
