package org.hanok.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({"shop-staff,true", "a,true", "Admin,false", "1st,false", "관리,false", "'',false"})
    void aNameIsSmallLetters(String name, boolean fine) throws Exception {
        assertThat(role("name", name).wellNamed()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"*,true", "shop.*,true", "shop.orders.edit blog.*,true", "'',true", "shop,false", "shop.orders everything,false", "Shop.orders,false"})
    void aPermissionIsAPluginAndWhatMayBeDone(String permissions, boolean fine) throws Exception {
        assertThat(role("permissions", permissions).wellPermitted()).isEqualTo(fine);
    }

    private static Role role(String field, String value) throws Exception {
        Role role = new Role();
        Field held = Role.class.getDeclaredField(field);
        held.setAccessible(true);
        held.set(role, value);
        return role;
    }
}
