package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.vault.load.Upload;
import org.hanok.shop.vault.reveal.RevealAdmin;
import org.junit.jupiter.api.Test;

class AdminMasksTest {

    @Test
    void aPinInTheBackOfficeNeverHoldsTheClearCode() throws Exception {
        Desk desk = new Desk();
        desk.pins.load(new Upload(1, "KX7P-4MQ2-9TRB-H3WD", "", "", null, "", "masked-key-1"), Desk.STAFF);
        Pin pin = desk.database.tx().read(() -> desk.database.em().createQuery("select p from Pin p", Pin.class).getSingleResult());

        StringBuilder all = new StringBuilder(pin.toString());
        for (Field field : Pin.class.getDeclaredFields()) {
            field.setAccessible(true);
            all.append(field.get(pin));
        }
        assertThat(all.toString()).doesNotContain("KX7P").doesNotContain("4MQ2").contains("WD");
        assertThat(pin.state()).isEqualTo(PinState.AVAILABLE);
    }

    @Test
    void whatIsSealedIsMaskedAndNothingCanBeEdited() {
        assertThat(new PinAdmin().masked()).contains("sealed", "remark");
        for (AdminModel<?> model : List.of(new PinAdmin(), new BatchAdmin(), new RevealAdmin(), new OrderAdmin())) {
            Set<String> attributes = Arrays.stream(model.entity().getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getName().equals("id") && !field.getName().startsWith("_"))
                    .map(Field::getName).collect(Collectors.toSet());
            assertThat(model.readOnly()).as(model.entity().getSimpleName()).containsAll(attributes);
            assertThat(attributes).as("columns of " + model.entity().getSimpleName()).containsAll(model.columns().stream().filter(name -> !name.equals("id")).toList())
                    .containsAll(model.filters()).containsAll(model.searched());
            assertThat(model.creatable()).isFalse();
            assertThat(model.deletable()).isFalse();
        }
    }

    @Test
    void theListsSayWhereAPinIsAndWhatCameIn() {
        assertThat(new PinAdmin().columns()).contains("tail", "state", "orderLineId");
        assertThat(new PinAdmin().filters()).contains("state");
        assertThat(new BatchAdmin().columns()).contains("supplier", "loaded", "loadedAt");
        assertThat(new BatchAdmin().filters()).contains("loadedAt");
    }

    @Test
    void rowsAreCalledByTheirNumbers() {
        Desk desk = new Desk();
        desk.load(1, "AAAA", 1);

        assertThat(List.of("Pin", "PinBatch").stream()
                .map(entity -> desk.database.tx().read(() -> desk.database.em().createQuery("select e from " + entity + " e").getSingleResult()))
                .map(Object::toString))
                .containsExactly("PIN 1", "batch 1");
    }
}
