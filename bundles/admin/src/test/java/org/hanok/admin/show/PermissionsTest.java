package org.hanok.admin.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hanok.admin.stock.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private final Permissions permissions = new Permissions(new Labels(new Texts()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*|모든 일|Everything", "shop.*|상점의 모든 일|Everything of Shop", "shop.orders|주문 보기|See orders",
        "  members.blocks  members.blocks.edit |차단 목록 보기, 차단 목록 고치기|See block lists, Change block lists",
        "memo.notes memo.notes.edit|memo.notes, memo.notes.edit|memo.notes, memo.notes.edit", "memo.*|Memo의 모든 일|Everything of Memo",
        "admin.settings|설정|Use settings"})
    void namesAreToldInWordsWhereThereAreSome(String names, String korean, String english) {
        assertThat(permissions.say(names, Locale.KOREAN)).isEqualTo(korean);
        assertThat(permissions.say(names, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void whatCanBeGivenIsOfPluginsThatRun() {
        assertThat(permissions.offered(Set.of("board", "memo"), List.of("memo.notes", "board.topics"))).containsExactly("*", "board.*", "board.corners", "board.corners.edit",
                "board.moderate", "board.topics", "board.topics.edit", "memo.*", "memo.notes", "memo.notes.edit");
    }

    @Test
    void twoListsOfTheSameAreTheSame() {
        assertThat(Permissions.tidy(Stream.of("b.y  a.x", "", " a.x "))).isEqualTo("a.x b.y");
    }
}
