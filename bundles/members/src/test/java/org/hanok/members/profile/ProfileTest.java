package org.hanok.members.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.members.Home;
import org.hanok.members.Problem;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private final Home home = new Home();
    private final Profile profile = new Profile(home.accounts);
    private final long id = home.member("haneul@example.com");

    @Test
    void keepsNameLanguageAndTheme() {
        assertThat(profile.save(id, profile.of(id).with(" 김  하늘 ", "en", "dark"))).isEmpty();
        ProfileForm kept = profile.of(id);
        assertThat(kept.name()).isEqualTo("김 하늘");
        assertThat(kept.theme()).isEqualTo("dark");
        assertThat(home.directory.byId(id)).map(Member::locale).contains(Locale.ENGLISH);
    }

    @Test
    void showsAtOnceEverywhere() {
        String token = home.session("haneul@example.com");
        assertThat(home.sessions.member(token)).map(Member::name).contains("김하늘");
        profile.save(id, profile.of(id).with("박다름", "ko", ""));
        assertThat(home.sessions.member(token)).map(Member::name).contains("박다름");
    }

    @Test
    void refusesAnOddNameAndChangesNothing() {
        assertThat(profile.save(id, profile.of(id).with("<b>", "en", "dark"))).extracting(Problem::key).containsExactly("members.name.odd");
        assertThat(profile.of(id).language()).isEqualTo("ko");
    }

    @Test
    void aProvenNameStays() {
        home.directory.prove(id, Assurance.IDENTITY, "김하늘", "CI-1");
        assertThat(profile.save(id, profile.of(id).with("박다름", "en", ""))).isEmpty();
        assertThat(profile.of(id).name()).isEqualTo("김하늘");
        assertThat(profile.of(id).proven()).isTrue();
        assertThat(profile.of(id).language()).isEqualTo("en");
    }

    @Test
    void takesNoOtherLanguagesOrThemes() {
        ProfileForm odd = profile.of(id).with("김하늘", "xx", "pink; Path=/");
        assertThat(odd.language()).isEqualTo("ko");
        assertThat(odd.theme()).isEmpty();
    }
}
