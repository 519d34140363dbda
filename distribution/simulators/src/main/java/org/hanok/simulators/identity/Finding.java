package org.hanok.simulators.identity;

import java.util.Optional;

/**
 * How a check ended.
 *
 * @param code {@link Codes#OK} or the reason there is no person
 * @param knowsDi false = the service leaves DI out
 * @param ciUpdate digit that says which CI this is; 2 = the person's CI was changed
 */
record Finding(String code, Optional<Person> person, boolean knowsDi, int ciUpdate) {

    static Finding of(Person person) {
        return new Finding(Codes.OK, Optional.of(person), true, 1);
    }

    static Finding refused(String code) {
        return new Finding(code, Optional.empty(), false, 1);
    }
}
