package org.hanok.platform.data;

import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;

/** Transactions on a real database, as a plugin gets them. */
public final class Transactions {

    private Transactions() {
    }

    public static Tx of(DataSource database, Work work) {
        return new UnitTx(new PersistenceProvider().createEntityManagerFactory("platform",
                Map.of("javax.persistence.nonJtaDataSource", database, "eclipselink.logging.level", "WARNING", "eclipselink.target-database", "PostgreSQL")), work);
    }
}
