package org.hanok.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.hanok.api.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileVaultTest {

    private static final Secret PIN = Secret.of("4111-2222-3333-44");
    @TempDir
    private Path folder;
    private Path file;
    private FileVault vault;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("keys/master.key");
        vault = new FileVault(file);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(vault.seal(PIN, "shop.pin:1"), "shop.pin:1")).isEqualTo(PIN);
    }

    @Test
    void sealsDifferentlyEachTime() {
        assertThat(vault.seal(PIN, "a")).isNotEqualTo(vault.seal(PIN, "a")).doesNotContain("4111");
    }

    @Test
    void aValueMovedElsewhereDoesNotOpen() {
        String sealed = vault.seal(PIN, "shop.pin:1");
        assertThatThrownBy(() -> vault.open(sealed, "shop.pin:2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAlteredValueDoesNotOpen() {
        String sealed = vault.seal(PIN, "a");
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(sealed.indexOf('.') + 1));
        bytes[bytes.length - 1] ^= 1;
        String altered = "k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> vault.open(altered, "a")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "k1.", "k1.A", "k1.AAAA", "k1.not sealed", "k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedDoesNotOpen(String text) {
        assertThatThrownBy(() -> vault.open(text, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFileIsItsOwnersOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aNewKeySealsNewValuesAndOldOnesStillOpen() throws IOException {
        String old = vault.seal(PIN, "a");
        String index = vault.index("brand", PIN);
        Files.write(file, List.of("k2:" + Base64.getEncoder().encodeToString(new byte[32])), StandardOpenOption.APPEND);
        FileVault rotated = new FileVault(file);
        assertThat(rotated.currentKey()).isEqualTo("k2");
        assertThat(rotated.keyOf(rotated.seal(PIN, "a"))).isEqualTo("k2");
        assertThat(rotated.open(old, "a")).isEqualTo(PIN);
        assertThat(rotated.index("brand", PIN)).isEqualTo(index);
    }

    @Test
    void aKeyMadeWhileWorkingSealsAtOnceAndOtherNodesFindIt() throws IOException {
        FileVault other = new FileVault(file);
        String old = vault.seal(PIN, "a");

        assertThat(vault.renew()).isEqualTo("k2");
        String fresh = vault.seal(PIN, "a");
        assertThat(vault.keyOf(fresh)).isEqualTo("k2");
        assertThat(other.open(fresh, "a")).as("a node that has not seen the key yet").isEqualTo(PIN);
        assertThat(other.currentKey()).isEqualTo("k2");
        assertThat(vault.open(old, "a")).isEqualTo(PIN);
        assertThat(other.renew()).isEqualTo("k3");
        assertThat(vault.open(other.seal(PIN, "a"), "a")).isEqualTo(PIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(new FileVault(file).index("brand", PIN)).isEqualTo(vault.index("brand", PIN));
        try (var left = Files.list(file.getParent())) {
            assertThat(left).as("nothing but the file").hasSize(1);
        }
    }

    @Test
    void aDamagedFileDoesNotDisturbTheKeysInUse() throws IOException {
        String sealed = vault.seal(PIN, "a");
        Files.writeString(file, "index:AAAA\n");

        assertThatThrownBy(() -> vault.open("k9." + sealed.substring(3), "a")).isInstanceOf(IllegalStateException.class);
        assertThat(vault.open(sealed, "a")).isEqualTo(PIN);
        assertThatThrownBy(() -> vault.renew()).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be written");
    }

    @Test
    void anotherIndexLineIsNotTaken() throws IOException {
        String before = vault.index("brand", PIN);
        String zeros = Base64.getEncoder().encodeToString(new byte[32]);
        Files.write(file, List.of("index:" + zeros, "k7:" + zeros));

        assertThatThrownBy(() -> vault.open("k7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a")).isInstanceOf(IllegalStateException.class);
        assertThat(vault.index("brand", PIN)).isEqualTo(before);
    }

    @Test
    void indexesFindDoublesWithinASpaceOnly() {
        assertThat(vault.index("brand:1", PIN)).isEqualTo(vault.index("brand:1", Secret.of("4111-2222-3333-44"))).hasSize(43);
        assertThat(vault.index("brand:1", PIN)).isNotEqualTo(vault.index("brand:2", PIN));
    }

    @Test
    void anUnreadableFileStopsTheStart() throws IOException {
        Path broken = folder.resolve("broken.key");
        Files.writeString(broken, "index:AAAA\n");
        assertThatThrownBy(() -> new FileVault(broken)).isInstanceOf(IOException.class).hasMessageContaining("32 bytes");
    }
}
