package org.hanok.admin.model;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.hanok.api.data.Tx;

/**
 * A persistence unit as it is at this moment. Never kept beyond a request, so that a removed plugin's classes can go.
 *
 * @param em usable only inside {@code tx}
 */
public record Unit(String name, EntityManagerFactory factory, EntityManager em, Tx tx) {
}
