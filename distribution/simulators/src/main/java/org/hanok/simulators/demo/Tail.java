package org.hanok.simulators.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The last 30 lines of a stream or of a file. */
final class Tail {

    private static final int KEPT = 30;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Reads the stream to its end, on a thread of its own. */
    Thread follow(InputStream in) {
        Thread thread = new Thread(() -> drain(in), "site-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void drain(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(" + e.getMessage() + ")");
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.remove();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Empty when the file cannot be read. */
    static List<String> of(Path file) {
        Tail tail = new Tail();
        try (Stream<String> all = Files.lines(file)) {
            all.forEach(tail::add);
        } catch (IOException | UncheckedIOException e) {
            return tail.lines();
        }
        return tail.lines();
    }
}
