package org.hanok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Transient;
import org.hanok.api.admin.AdminModel;
import org.hanok.payment.charge.ChargeAdmin;
import org.hanok.payment.charge.ReceiptAdmin;
import org.hanok.payment.deposit.desk.DepositAdmin;
import org.hanok.payment.inbox.InboxEntryAdmin;
import org.hanok.payment.refund.RefundAdmin;
import org.junit.jupiter.api.Test;

class RecordModelTest {

    private final House house = new House();
    private final List<AdminModel<?>> models = List.of(new ChargeAdmin(), new ReceiptAdmin(), new RefundAdmin(house.repaid), new DepositAdmin(), new InboxEntryAdmin(house.inbox));

    @Test
    void everyAttributeIsReadOnlyAndNothingCanBeAddedOrRemoved() {
        models.forEach(model -> {
            assertThat(model.readOnly()).as(model.entity().getSimpleName()).isEqualTo(attributes(model.entity()));
            assertThat(model.creatable()).isFalse();
            assertThat(model.deletable()).isFalse();
        });
    }

    @Test
    void everyAttributeHasALabel() throws Exception {
        Properties korean = new Properties();
        for (String name : List.of("payment", "payment-deposit")) {
            try (var file = java.nio.file.Files.newBufferedReader(java.nio.file.Path.of("src/main/resources/messages/" + name + "_ko.properties"))) {
                korean.load(file);
            }
        }
        models.forEach(model -> Stream.concat(model.columns().stream(), model.readOnly().stream()).forEach(attribute -> {
            String name = model.entity().getSimpleName();
            assertThat(korean).containsKey("payment." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "." + attribute);
        }));
    }

    private static Set<String> attributes(Class<?> entity) {
        return Stream.of(entity.getDeclaredFields()).filter(f -> !f.getName().startsWith("_") && !f.isSynthetic() && !f.isAnnotationPresent(Transient.class)
                && !java.lang.reflect.Modifier.isStatic(f.getModifiers())).map(java.lang.reflect.Field::getName).filter(n -> !n.equals("id")).collect(Collectors.toSet());
    }
}
