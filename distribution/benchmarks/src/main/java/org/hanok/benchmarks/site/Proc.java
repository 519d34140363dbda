package org.hanok.benchmarks.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about processes in {@code /proc}. */
public final class Proc {

    /** Clock ticks per second in {@code /proc/<pid>/stat}: 100 wherever Linux runs a JVM. */
    private static final double TICKS = 100;

    private Proc() {
    }

    /** CPU seconds of these processes, their living descendants, and children that have ended. */
    public static double cpuSeconds(long... roots) {
        return tree(roots).mapToLong(pid -> ticks(read(pid, "stat"))).sum() / TICKS;
    }

    /** Resident memory in MiB, where pages that several processes share count once (Pss). */
    public static double pssMiB(long... roots) {
        return tree(roots).mapToLong(pid -> pssKiB(read(pid, "smaps_rollup"))).sum() / 1024.0;
    }

    /** utime, stime, cutime and cstime together; the name in brackets may itself hold blanks and brackets. */
    static long ticks(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    static long pssKiB(String rollup) {
        return rollup.lines().filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
    }

    private static Stream<Long> tree(long... roots) {
        return java.util.Arrays.stream(roots).boxed().flatMap(root -> ProcessHandle.of(root).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants())).map(ProcessHandle::pid).distinct();
    }

    /** Empty for a process that has just ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
