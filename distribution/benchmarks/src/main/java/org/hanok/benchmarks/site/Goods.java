package org.hanok.benchmarks.site;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hanok.benchmarks.rush.Names;

/**
 * Fills the site: 1,000 products of 50 brands in 50 categories and 1,000 posts go straight into the tables, as do the buyers; codes that will be sold go through the
 * admin API, because only the site can seal them.
 */
public record Goods(Server server, String password) {

    /** So many buyers in a row have names that nobody takes for one another. */
    private static final int DIFFERENT = 400;
    private static final String NAMES = IntStream.range(0, DIFFERENT).mapToObj(Names::of).collect(Collectors.joining(" "));

    public void load(String voucher, int orders) throws IOException {
        Database database = server.database();
        database.run("shop.sql");
        if (!database.value("SELECT to_regclass('blog.post')").equals("null")) {
            database.run("blog.sql");
        }
        database.execute("INSERT INTO members.account (email, name, password, status, assurance, person, registered, confirmed, password_changed)"
                + " SELECT 'bench-' || n || '@example.com', (string_to_array('" + NAMES + "', ' '))[n % " + DIFFERENT + " + 1], a.password,"
                + " 'ACTIVE', 'IDENTITY', 'bench-' || n, now(), now(), now()"
                + " FROM members.account a, generate_series(1, " + orders + ") n WHERE a.email = 'admin@localhost'");
        String product = database.value("SELECT id FROM shop.product WHERE slug = '" + voucher.substring(voucher.lastIndexOf('/') + 1) + "'");
        new Operator(server.url()).upload(password, product, IntStream.range(0, orders + 10).mapToObj("BENC-%04d-AAAA-BBBB"::formatted).collect(Collectors.joining("\\n")));
        database.execute("ANALYZE");
    }

    public static String buyer(int number) {
        return Names.of(number % DIFFERENT);
    }

    public static String email(int number) {
        return "bench-" + number + "@example.com";
    }
}
