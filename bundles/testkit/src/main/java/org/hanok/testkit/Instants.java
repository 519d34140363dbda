package org.hanok.testkit;

import java.lang.reflect.Field;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/** Maps attributes of type {@link Instant} as platform does: the value of {@code eclipselink.session.customizer}. Thread-safe. */
public final class Instants implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().forEach(Instants::map);
    }

    private static void map(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AbstractDirectMapping direct && isInstant(descriptor.getJavaClass(), mapping.getAttributeName())) {
                direct.setConverter(new Column());
            }
        }
    }

    private static boolean isInstant(Class<?> entity, String attribute) {
        return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass).flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(attribute)).findFirst().map(Field::getType).filter(Instant.class::equals).isPresent();
    }

    private static final class Column implements Converter {

        private static final long serialVersionUID = 1;

        @Override
        public Object convertObjectValueToDataValue(Object instant, Session session) {
            return instant == null ? null : Timestamp.from((Instant) instant);
        }

        @Override
        public Object convertDataValueToObjectValue(Object timestamp, Session session) {
            return timestamp == null ? null : ((Timestamp) timestamp).toInstant();
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            ((AbstractDirectMapping) mapping).setFieldClassification(Timestamp.class);
        }
    }
}
