package org.hanok.benchmarks.deposits;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/** Makes names as they are met in Korea: many carry the same, some are foreign, some are companies. */
final class People {

    private final Random random;
    private final Properties words = words();
    private final List<String> family = spread("family");
    private final List<String> given = spread("given");

    People(Random random) {
        this.random = random;
    }

    String member() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            return any("latin");
        }
        return kind < 6 ? any("company") : person();
    }

    /** Two of three given names are common ones. */
    String person() {
        String name = random.nextInt(3) < 2 ? given.get(random.nextInt(given.size())) : any("syllables") + any("syllables");
        return family.get(random.nextInt(family.size())) + name;
    }

    String any(String list) {
        String[] all = words.getProperty(list).split(",");
        return all[random.nextInt(all.length)];
    }

    private List<String> spread(String list) {
        List<String> all = new ArrayList<>();
        for (String entry : words.getProperty(list).split(",")) {
            String[] pair = entry.split(":");
            for (int i = 0; i < Integer.parseInt(pair[1]); i++) {
                all.add(pair[0]);
            }
        }
        return all;
    }

    private static Properties words() {
        Properties words = new Properties();
        try (var file = new InputStreamReader(People.class.getResourceAsStream("names.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
