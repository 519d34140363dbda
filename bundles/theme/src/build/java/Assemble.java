import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.ThrowingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the theme's assets together while building: the parts of Bootstrap that this look uses with our layer after them, one icon sprite, and the third-party
 * files that are shipped as they are. Run by the build as {@code java Assemble.java <module> <webjars> <classes>}; needs nothing but a JDK and ph-css.
 */
public class Assemble {

    private final Path module;
    private final Path webjars;
    private final Path out;

    Assemble(Path module, Path webjars, Path classes) {
        this.module = module;
        this.webjars = webjars;
        this.out = classes.resolve("static/theme");
    }

    public static void main(String[] args) throws IOException {
        new Assemble(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run(Path.of(args[2]).resolve("META-INF/licences"));
    }

    private void run(Path licences) throws IOException {
        Files.createDirectories(out);
        Files.createDirectories(licences);
        Files.writeString(out.resolve("site.css"), bootstrap() + "\n" + shrunk(repeatedForDarkSystems(sheets("site"))));
        Files.writeString(out.resolve("admin.css"), shrunk(sheets("admin")));
        Files.writeString(out.resolve("icons.svg"), sprite());
        Files.writeString(out.resolve("jquery.min.js"), Files.readString(found("jquery", "jquery.min.js")));
        Files.writeString(licences.resolve("bootstrap.txt"), Files.readString(found("bootstrap", "LICENSE")));
        Files.writeString(licences.resolve("font-awesome.txt"), Files.readString(found("font-awesome", "LICENSE.txt")));
        Files.writeString(licences.resolve("jquery.txt"), Files.readString(found("jquery", "LICENSE.txt")));
    }

    private Path found(String webjar, String name) throws IOException {
        try (Stream<Path> files = Files.walk(webjars.resolve(webjar))) {
            return files.filter(f -> f.getFileName().toString().equals(name)).findFirst().orElseThrow();
        }
    }

    /** Bootstrap's rules whose selectors all match a line of bootstrap.keep. */
    private String bootstrap() throws IOException {
        String all = Files.readString(found("bootstrap", "bootstrap.css"));
        CascadingStyleSheet sheet = read(all);
        Predicate<String> keep = kept(lines("bootstrap.keep"));
        CascadingStyleSheet result = new CascadingStyleSheet();
        for (ICSSTopLevelRule rule : sheet.getAllRules()) {
            if (rule instanceof CSSStyleRule style) {
                if (prune(style, keep)) {
                    result.addRule(style);
                }
            } else if (rule instanceof CSSMediaRule media) {
                CSSMediaRule smaller = new CSSMediaRule();
                media.getAllMediaQueries().forEach(smaller::addMediaQuery);
                media.getAllRules().findAll(r -> r instanceof CSSStyleRule s && prune(s, keep), smaller::addRule);
                if (smaller.hasRules()) {
                    result.addRule(smaller);
                }
            }
        }
        dropUnused(result);
        CSSWriterSettings settings = new CSSWriterSettings().setOptimizedOutput(true).setRemoveUnnecessaryCode(true);
        String css = new CSSWriter(settings).setWriteHeaderText(false).setWriteFooterText(false).getCSSAsString(result);
        return all.substring(0, all.indexOf("*/") + 2) + "\n" + css;
    }

    /** Fails on whatever the reader does not understand; empty custom properties are a known case and get their other spelling. */
    private static CascadingStyleSheet read(String css) {
        CSSReaderSettings strict = new CSSReaderSettings().setCustomErrorHandler(new ThrowingCSSParseErrorHandler());
        return Objects.requireNonNull(CSSReader.readFromStringReader(css.replaceAll("(--[\\w-]+): ;", "$1: initial;"), strict), "CSS cannot be read");
    }

    /** Removes unwanted selectors and pictures; false when nothing is left. */
    private static boolean prune(CSSStyleRule rule, Predicate<String> keep) {
        for (int i = rule.getSelectorCount() - 1; i >= 0; i--) {
            if (!keep.test(rule.getSelectorAtIndex(i).getAsCSSString())) {
                rule.removeSelector(i);
            }
        }
        // The content policy allows no data: pictures; our layer draws ticks and arrows without.
        rule.getAllDeclarations().findAll(d -> d.getExpressionAsCSSString().contains("data:"), rule::removeDeclaration);
        return rule.hasSelectors() && rule.hasDeclarations();
    }

    /** Custom properties of :root that no kept rule reads. */
    private static void dropUnused(CascadingStyleSheet sheet) {
        CSSWriter writer = new CSSWriter(new CSSWriterSettings());
        String css = writer.getCSSAsString(sheet);
        for (CSSStyleRule rule : sheet.getAllStyleRules()) {
            if (rule.getSelectorAtIndex(0).getAsCSSString().equals(":root")) {
                for (CSSDeclaration declaration : List.copyOf(rule.getAllDeclarations())) {
                    if (!css.contains("var(" + declaration.getProperty() + ")")) {
                        rule.removeDeclaration(declaration);
                    }
                }
            }
        }
    }

    private static Predicate<String> kept(List<String> patterns) {
        Pattern any = Pattern.compile(patterns.stream().collect(Collectors.joining("|")));
        return selector -> any.matcher(selector).matches();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(module.resolve("src/build").resolve(name)).stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    }

    private String sheets(String folder) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("src/main/css").resolve(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** The dark tokens once more for visitors whose system is dark and who have not chosen. */
    private static String repeatedForDarkSystems(String css) {
        Matcher dark = Pattern.compile("(?m)^\\[data-bs-theme=dark] \\{([^}]*)}").matcher(css);
        if (!dark.find()) {
            throw new IllegalStateException("the dark tokens are missing");
        }
        String again = "@media (prefers-color-scheme: dark) { :root:not([data-bs-theme]) {" + dark.group(1) + "} }\n";
        return css.substring(0, dark.end()) + "\n" + again + css.substring(dark.end());
    }

    private static String shrunk(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1").replaceAll("(?<=[a-z0-9-]): ", ":").replace(";}", "}").strip();
    }

    /** Each line of icons.txt: the id, then optionally the style and the Font Awesome name when they differ. */
    private String sprite() throws IOException {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Font Awesome Free 7.2.0 by @fontawesome, https://fontawesome.com,")
                .append(" licence https://fontawesome.com/license/free (icons: CC BY 4.0), Copyright 2026 Fonticons, Inc.; a selection, gathered into symbols. -->");
        for (String line : lines("icons.txt")) {
            String[] word = line.split("\\s+");
            String style = word.length > 1 ? word[1] : "solid";
            String name = word.length > 2 ? word[2] : word[0];
            svg.append(symbol(word[0], Files.readString(icon(style, name))));
        }
        return svg.append("</svg>\n").toString();
    }

    private Path icon(String style, String name) throws IOException {
        try (Stream<Path> versions = Files.list(webjars.resolve("font-awesome"))) {
            return versions.findFirst().orElseThrow().resolve("svgs").resolve(style).resolve(name + ".svg");
        }
    }

    private static String symbol(String id, String svg) {
        Matcher box = Pattern.compile("viewBox=\"([^\"]+)\"").matcher(svg);
        Matcher path = Pattern.compile("<path[^>]*? d=\"([^\"]+)\"").matcher(svg);
        if (!box.find() || !path.find()) {
            throw new IllegalStateException("unexpected icon " + id);
        }
        return "<symbol id=\"" + id + "\" viewBox=\"" + box.group(1) + "\" overflow=\"visible\"><path d=\"" + new WholeNumbers(path.group(1)).path() + "\"/></symbol>";
    }

    /** A path with every point moved to the nearest whole number: a 24 px icon on a 512 grid does not show it, and the sprite loses a third. */
    static class WholeNumbers {

        private static final Pattern TOKEN = Pattern.compile("[a-zA-Z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");
        private static final Map<Character, Integer> ARGUMENTS = Map.of('M', 2, 'L', 2, 'T', 2, 'H', 1, 'V', 1, 'C', 6, 'S', 4, 'Q', 4, 'A', 7, 'Z', 0);
        private final List<String> tokens;
        private final StringBuilder out = new StringBuilder();
        private int next;
        /** Where the pen is, where the rounded pen is, and where the figure began. */
        private final double[] exact = new double[2];
        private final long[] whole = new long[2];
        private final double[] start = new double[2];

        WholeNumbers(String d) {
            tokens = TOKEN.matcher(d).results().map(MatchResult::group).toList();
        }

        String path() {
            char command = 'M';
            while (next < tokens.size()) {
                if (Character.isLetter(tokens.get(next).charAt(0))) {
                    command = tokens.get(next++).charAt(0);
                    out.append(command);
                } else {
                    command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
                }
                step(command);
            }
            return out.toString();
        }

        private void step(char command) {
            char kind = Character.toUpperCase(command);
            boolean relative = command != kind;
            int count = ARGUMENTS.get(kind);
            if (kind == 'Z') {
                moveTo(start[0], start[1]);
                return;
            }
            double[] end = exact.clone();
            for (int i = 0; i < count; i++) {
                String token = tokens.get(next++);
                if (kind == 'A' && i < 5) {
                    number(i < 2 ? Math.round(Double.parseDouble(token)) : Long.parseLong(token));
                } else {
                    int axis = kind == 'V' ? 1 : kind == 'H' ? 0 : kind == 'A' ? i - 5 : i % 2;
                    double at = Double.parseDouble(token) + (relative ? exact[axis] : 0);
                    end[axis] = at;
                    number(Math.round(at) - (relative ? whole[axis] : 0));
                }
            }
            moveTo(end[0], end[1]);
            if (kind == 'M') {
                System.arraycopy(end, 0, start, 0, 2);
            }
        }

        private void moveTo(double x, double y) {
            exact[0] = x;
            exact[1] = y;
            whole[0] = Math.round(x);
            whole[1] = Math.round(y);
        }

        private void number(long value) {
            boolean needsGap = Character.isDigit(out.charAt(out.length() - 1)) && value >= 0;
            out.append(needsGap ? " " : "").append(value);
        }
    }
}
