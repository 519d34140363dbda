package org.hanok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder lives through all tests, as a site's folder lives through all its starts. */
class PostgresTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void firstStart() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            ask(postgres, "CREATE TABLE note (text text)");
            ask(postgres, "INSERT INTO note VALUES ('한옥')");
        }
    }

    @Test
    void rows_survive_a_restart() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("한옥");
        }
    }

    @Test
    void a_stopped_database_leaves_no_process() throws Exception {
        var postgres = new Postgres(folder, 0);
        postgres.close();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(listens(postgres.port())).isFalse();
    }

    @Test
    void the_database_of_a_killed_site_is_stopped_and_taken_over() throws Exception {
        var orphan = KilledSite.on(folder);
        assertThat(listens(orphan)).isTrue();
        try (var postgres = new Postgres(folder, 0)) {
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("한옥");
            assertThat(listens(orphan)).isFalse();
        }
    }

    @Test
    void a_database_killed_together_with_its_site_recovers() throws Exception {
        KilledSite.on(folder);
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        ProcessHandle.of(postmaster()).ifPresent(killed -> killed.onExit().join());
        try (var postgres = new Postgres(folder, 0)) {
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("한옥");
        }
    }

    @Test
    void a_database_killed_under_a_living_site_comes_back_on_its_port() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            var killed = ProcessHandle.of(postmaster()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            assertThat(whenItAnswers(postgres, "SELECT text FROM note")).isEqualTo("한옥");
            assertThat(postmaster()).isNotEqualTo(killed.pid());
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_pid_file_naming_a_stranger_is_ignored_and_the_stranger_lives() throws Exception {
        Files.writeString(folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");
        try (var postgres = new Postgres(folder, 0)) {
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("한옥");
        }
    }

    @Test
    void a_site_that_hangs_while_stopping_takes_its_database_with_it() throws Exception {
        assertThat(KilledSite.hangingOn(folder)).isEqualTo(1);
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void two_sites_cannot_share_a_folder() throws Exception {
        try (var first = new Postgres(folder, 0)) {
            assertThatThrownBy(() -> new Postgres(folder, 0)).hasMessageContaining("HANOK_DATA");
            assertThat(ask(first, "SELECT text FROM note")).isEqualTo("한옥");
        }
    }

    @Test
    void writes_are_durable_and_memory_is_small() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW shared_buffers")).isEqualTo("64MB");
            assertThat(ask(postgres, "SHOW max_connections")).isEqualTo("60");
        }
    }

    @Test
    void korean_text_can_be_searched_by_trigrams() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            ask(postgres, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            assertThat(ask(postgres, "SELECT word_similarity('문화상품', '온라인문화상품권')")).isNotEqualTo("0");
            assertThat(ask(postgres, "SELECT string_agg(w, '' ORDER BY w) FROM unnest('{하,나,가}'::text[]) w")).isEqualTo("가나하");
        }
    }

    @Test
    void strangers_on_this_machine_get_no_session() throws Exception {
        try (var postgres = new Postgres(folder, 0)) {
            var address = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(address, "postgres", "").close()).isInstanceOf(SQLException.class);
            assertThat(ask(postgres, "SHOW is_superuser")).isEqualTo("off");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password")))).isEqualTo("rw-------");
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
    }

    private static String ask(Postgres postgres, String sql) throws Exception {
        try (var connection = postgres.dataSource().getConnection(); var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String whenItAnswers(Postgres postgres, String sql) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return ask(postgres, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
