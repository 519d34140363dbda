package org.hanok.admin.plugins;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resolver's chain of reasons in one sentence: only the innermost missing requirement tells what to do. The text is that of Felix and Karaf:
 * {@code missing requirement [who/1.0.0] namespace; filter:="(…)"}.
 */
public final class Reasons {

    private static final Pattern MISSING = Pattern.compile("missing requirement \\[((?:[^\\[\\]]|\\[[^\\]]*\\])+)\\] ([a-z.]+)((?:(?!\\[caused by|missing requirement).)*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\((?:osgi\\.wiring\\.package|osgi\\.wiring\\.bundle|osgi\\.identity|osgi\\.extender|osgi\\.ee|osgi\\.contract|objectClass)=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([0-9][\\w.]*)\\)");
    private static final Pattern BEFORE = Pattern.compile("\\(!\\(version>=([0-9][\\w.]*)\\)\\)");
    private static final Pattern JAVA = Pattern.compile("\\(version=([0-9.]+)\\)");
    private static final Pattern USES = Pattern.compile("package '([^']+)'");
    private static final Pattern FILE = Pattern.compile("(?:Error downloading|Could not find artifact|Unable to download) ([^ ,\\n]+)");

    private Reasons() {
    }

    public static Reason of(Throwable failure) {
        StringBuilder chain = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            chain.append(cause.getMessage()).append('\n');
        }
        return of(chain.toString());
    }

    public static Reason of(String chain) {
        Reason found = null;
        Matcher missing = MISSING.matcher(chain);
        while (missing.find()) {
            found = missing(missing.group(1), missing.group(2), missing.group(3));
        }
        if (found != null) {
            return found;
        }
        Matcher file = FILE.matcher(chain);
        if (file.find()) {
            return Reason.of("admin.reason.file", file.group(1));
        }
        if (chain.contains("Uses constraint violation") || chain.contains("exposed to package")) {
            Matcher uses = USES.matcher(chain);
            return Reason.of("admin.reason.uses", uses.find() ? uses.group(1) : "");
        }
        return Reason.of("admin.reason.unknown", chain.lines().findFirst().orElse(""));
    }

    private static Reason missing(String who, String namespace, String rest) {
        String name = group(NAME, rest, rest.strip());
        String from = group(FROM, rest.replaceAll("\\(!\\(version>=[^)]+\\)\\)", ""), "");
        String before = group(BEFORE, rest, "");
        return switch (namespace) {
            case "osgi.wiring.package" -> versioned("admin.reason.package", plain(who), name, from, before);
            case "osgi.service" -> Reason.of("admin.reason.service", plain(who), name.substring(name.lastIndexOf('.') + 1), name);
            case "osgi.identity", "osgi.wiring.bundle" -> versioned("admin.reason.bundle", plain(who), name, from, before);
            case "osgi.ee" -> Reason.of("admin.reason.java", plain(who), group(JAVA, rest, ""));
            default -> Reason.of("admin.reason.other", plain(who), name);
        };
    }

    /** One key for any version, one for "from", one for "from … before". */
    private static Reason versioned(String key, String who, String name, String from, String before) {
        return from.isEmpty() ? Reason.of(key, who, name) : before.isEmpty() ? Reason.of(key + ".from", who, name, from) : Reason.of(key + ".between", who, name, from, before);
    }

    private static String plain(String who) {
        return who.replaceFirst(" ?\\[.*", "").replaceFirst("; .*", "");
    }

    private static String group(Pattern pattern, String text, String fallback) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : fallback;
    }
}
