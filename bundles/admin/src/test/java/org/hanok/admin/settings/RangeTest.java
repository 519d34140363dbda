package org.hanok.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.hanok.api.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.metatype.AttributeDefinition;

class RangeTest {

    @ParameterizedTest
    @CsvSource({"14, 1, 365", "0, 0, 120", "730, 30, 3650", "-3, -10, -1", "7, 7, 7"})
    void theEndsAreFoundByAsking(String usual, long least, long most) {
        assertThat(Range.of(attribute(AttributeDefinition.INTEGER, usual, least, most))).isEqualTo(new Range(least, most));
        assertThat(Range.of(attribute(AttributeDefinition.LONG, usual, least, most))).isEqualTo(new Range(least, most));
    }

    @Test
    void withoutEndsOrADefaultAnyNumberOfItsTypeWillDo() {
        Range ints = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(Range.of(attribute(AttributeDefinition.INTEGER, "5", Long.MIN_VALUE, Long.MAX_VALUE))).isEqualTo(ints);
        assertThat(Range.of(attribute(AttributeDefinition.INTEGER, "", 1, 9))).isEqualTo(ints);
        assertThat(Range.of(attribute(AttributeDefinition.INTEGER, "10", 1, 9))).as("a default that will not do").isEqualTo(ints);
        assertThat(Range.of(attribute(AttributeDefinition.LONG, "5", Long.MIN_VALUE, Long.MAX_VALUE))).isEqualTo(Range.ANY);
    }

    @Test
    void oneEndIsSaidAloneWhenThereIsNoOther() {
        assertThatThrownBy(() -> new Range(0, Integer.MAX_VALUE).check(-1)).isInstanceOf(Refused.class).hasMessage("admin.error.least");
        assertThatThrownBy(() -> new Range(0, 9).check(10)).isInstanceOf(Refused.class).hasMessage("admin.error.range");
        new Range(0, 9).check(9);
    }

    private static AttributeDefinition attribute(int type, String usual, long least, long most) {
        return (AttributeDefinition) Proxy.newProxyInstance(RangeTest.class.getClassLoader(), new Class<?>[] {AttributeDefinition.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "getType" -> type;
                    case "getDefaultValue" -> new String[] {usual};
                    case "validate" -> Long.parseLong((String) args[0]) < least ? "%less than minimum" : Long.parseLong((String) args[0]) > most ? "%greater than maximum" : "";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
