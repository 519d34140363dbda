package org.hanok.shop.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.shop.catalogue.Offer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps an order's lines as the buyer saw them. */
@Component(service = Lines.class)
public class Lines {

    private static final String INSERT = "insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value,"
            + " list_price, price, quantity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final EntityManager em;

    @Activate
    public Lines(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    /** All lines in one round trip. */
    void insert(long order, List<Item> items) {
        try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
            int position = 0;
            for (Item item : items) {
                insert.setLong(1, order);
                insert.setInt(2, ++position);
                bind(insert, item);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The lines of an order could not be kept", e);
        }
    }

    private static void bind(PreparedStatement insert, Item item) throws SQLException {
        Offer offer = item.offer();
        insert.setLong(3, offer.productId());
        insert.setLong(4, offer.brandId());
        insert.setString(5, offer.slug());
        insert.setString(6, offer.brand());
        insert.setString(7, offer.name());
        insert.setString(8, offer.palette());
        insert.setString(9, offer.lattice());
        insert.setLong(10, offer.faceValue().minor());
        insert.setLong(11, offer.listPrice().minor());
        insert.setLong(12, offer.price().minor());
        insert.setInt(13, item.quantity());
    }
}
