package org.hanok.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everythingHasADefault() throws IOException {
        Options options = Options.of();
        assertThat(options.port()).isEqualTo(8380);
        assertThat(options.work()).isAbsolute().endsWithRaw(Path.of("bench"));
        assertThat(options.orders()).isEqualTo(50);
    }

    @Test
    void whatIsGivenWins() throws IOException {
        Options options = Options.of("--seconds=3", "--visitors=2", "--distribution=/tmp/site.tar.gz");
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.visitors()).isEqualTo(2);
        assertThat(options.distribution()).isEqualTo(Path.of("/tmp/site.tar.gz"));
    }

    @Test
    void anUnknownOptionSaysWhatThereIs() {
        assertThatThrownBy(() -> Options.of("--speed=9")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--seconds");
        assertThatThrownBy(() -> Options.of("--seconds")).isInstanceOf(IllegalArgumentException.class);
    }
}
