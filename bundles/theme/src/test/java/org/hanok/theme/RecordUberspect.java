package org.hanok.theme;

import java.lang.reflect.Method;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** {@code $money.minor} reads a record's component. */
public final class RecordUberspect extends UberspectImpl {

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
        if (!(target instanceof Record)) {
            return super.getPropertyGet(target, name, info);
        }
        try {
            return new Component(target.getClass().getMethod(name));
        } catch (NoSuchMethodException e) {
            return super.getPropertyGet(target, name, info);
        }
    }

    private record Component(Method method) implements VelPropertyGet {

        @Override
        public Object invoke(Object target) throws Exception {
            return method.invoke(target);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }
    }
}
