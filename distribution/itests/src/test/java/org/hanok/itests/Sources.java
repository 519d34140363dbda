package org.hanok.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The main sources of the bundles as text, and questions that class files do not answer. */
record Sources(List<Source> files) {

    private static final String LITERAL = "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"";
    private static final String NAMED = "(?:[A-Z]\\w*\\.)*[A-Z][A-Z0-9_]*";
    private static final String SUM = "(?:%1$s)(?:\\s*\\+\\s*(?:%1$s))*".formatted("\"\"|" + NAMED);
    private static final Pattern CONSTANT = Pattern.compile(SUM + "|[^?:\"]*\\?\\s*" + SUM + "\\s*:\\s*" + SUM);

    record Source(String name, String text) {

        boolean has(String pattern) {
            return Pattern.compile(pattern).matcher(text).find();
        }

        int count(String pattern) {
            return (int) Pattern.compile(pattern).matcher(text).results().count();
        }

        /** The first arguments of all calls of a method; a method as it is declared, with types before its names, is no call. */
        List<String> firstArguments(String method) {
            return arguments(method, 0);
        }

        private List<String> arguments(String method, int place) {
            Matcher call = Pattern.compile("(?<![\\w\"])(?:" + method + ")\\(").matcher(text);
            return call.results().map(found -> arguments(found.end()))
                    .filter(given -> !given.get(0).matches("[\\w<>]+ \\w+")).map(given -> given.get(place)).toList();
        }

        /** What stands between a call's parentheses, from the first of them on. */
        private List<String> arguments(int start) {
            List<String> found = new ArrayList<>();
            Matcher token = Pattern.compile(LITERAL + "|[()\\[\\]{},]").matcher(text);
            int depth = 0;
            int begin = start;
            for (int at = start; depth >= 0 && token.find(at); at = token.end()) {
                depth += "([{".contains(token.group()) ? 1 : ")]}".contains(token.group()) ? -1 : 0;
                if (depth < 0 || depth == 0 && token.group().equals(",")) {
                    found.add(text.substring(begin, token.start()).strip());
                    begin = token.end();
                }
            }
            return found;
        }

        /** Whether an argument is text that was known when it was compiled, or a parameter of a private method which is called with nothing else. */
        boolean constant(String argument) {
            if (CONSTANT.matcher(argument.replaceAll(LITERAL, "\"\"")).matches()) {
                return true;
            }
            List<MatchResult> handingOn = Pattern.compile("private [^;={]*?\\b(\\w+)\\(((?:\\w+ \\w+, )*)String " + Pattern.quote(argument) + "[,)]")
                    .matcher(text).results().toList();
            return !handingOn.isEmpty() && handingOn.stream().flatMap(method -> arguments(method.group(1), method.group(2).split(",", -1).length - 1).stream())
                    .allMatch(given -> given.equals(argument) || constant(given));
        }
    }

    static Sources of(Path bundles, Collection<String> without) {
        try (Stream<Path> all = Files.walk(bundles)) {
            return new Sources(all.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java")).filter(path -> !without.contains(bundles.relativize(path).getName(0).toString()))
                    .sorted().map(path -> new Source(bundles.relativize(path).toString().replaceFirst("/src/main/java/org/hanok/\\w+", ""), text(path))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in which the pattern is found. */
    List<String> with(String pattern) {
        return files.stream().filter(file -> file.has(pattern)).map(Source::name).toList();
    }
}
