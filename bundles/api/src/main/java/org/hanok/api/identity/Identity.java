package org.hanok.api.identity;

import java.time.LocalDate;
import org.hanok.api.Secret;

/**
 * A person as an identity service proved them. Personal data throughout: {@code toString} says nothing.
 *
 * @param name real name
 * @param phone digits
 * @param carrier such as {@code SKT} or {@code KT_MVNO}
 * @param personKey CI, else DI: the same for the same person everywhere
 */
public record Identity(Secret name, LocalDate born, Sex sex, boolean foreigner, String carrier, Secret phone, Secret personKey) {

    /** As the service reports it. */
    public enum Sex { FEMALE, MALE, OTHER }

    @Override
    public String toString() {
        return "a proven identity";
    }
}
