package org.hanok.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections that are used again, without what their last user set, and a count of the statements made on them. */
final class Pool {

    private final DataSource plain;
    private final AtomicInteger statements = new AtomicInteger();
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    Pool(DataSource plain) {
        this.plain = plain;
    }

    int statements() {
        return statements.get();
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return invoke(plain, method, arguments);
            }
            Connection used = idle.poll();
            return counted(used == null ? plain.getConnection() : used);
        });
    }

    /** A connection that goes back into the pool, once, instead of being closed. */
    private Connection counted(Connection connection) {
        AtomicBoolean open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                if (open.getAndSet(false)) {
                    back(connection);
                }
                return null;
            }
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            return invoke(connection, method, arguments);
        });
    }

    private void back(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
        }
        idle.add(connection);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
