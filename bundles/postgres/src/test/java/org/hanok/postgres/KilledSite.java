package org.hanok.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the database and prints its port. Then it waits to be killed, or ends without stopping the database. */
final class KilledSite {

    private KilledSite() {}

    public static void main(String... arguments) throws Exception {
        var postgres = new Postgres(Path.of(arguments[0]), 0);
        System.out.println(postgres.port());
        if ("hang".equals(arguments[1])) {
            var ending = new Ending(() -> false);
            ending.guard(postgres::close);
            ending.enlist();
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    /** Starts a site on the folder and kills it when its database answers; the database stays behind. @return its port */
    static int on(Path folder) throws Exception {
        var process = start(folder, "wait");
        try (var said = process.inputReader()) {
            return Integer.parseInt(said.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts a site that is told to end, and hangs. @return the exit code of the process */
    static int hangingOn(Path folder) throws Exception {
        return start(folder, "hang").waitFor();
    }

    private static Process start(Path folder, String then) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), KilledSite.class.getName(), folder.toString(), then)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
