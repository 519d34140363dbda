package org.hanok.payment.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;

/** How staff see rows that only this room's own services may change: everything can be looked at, nothing typed over, added or removed. */
public abstract class RecordModel<T> implements AdminModel<T> {

    private final Class<T> entity;
    private final String permission;
    private final List<String> columns;
    private final List<String> searched;
    private final List<String> filters;
    private final Set<String> rest;

    /** @param rest attributes besides the columns */
    protected RecordModel(Class<T> entity, String permission, List<String> columns, List<String> searched, List<String> filters, Set<String> rest) {
        this.entity = entity;
        this.permission = permission;
        this.columns = columns;
        this.searched = searched;
        this.filters = filters;
        this.rest = rest;
    }

    @Override
    public Class<T> entity() {
        return entity;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> searched() {
        return searched;
    }

    @Override
    public List<String> filters() {
        return filters;
    }

    @Override
    public Set<String> readOnly() {
        Set<String> all = new HashSet<>(rest);
        columns.stream().filter(column -> column.indexOf('.') < 0).forEach(all::add);
        return all;
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public boolean deletable() {
        return false;
    }
}
