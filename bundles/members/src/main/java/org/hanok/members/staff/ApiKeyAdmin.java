package org.hanok.members.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.members.session.ApiKey;
import org.osgi.service.component.annotations.Component;

/** API keys in the back office. Staff see whose they are and can delete them; only the owner makes one. */
@Component(service = AdminModel.class)
public class ApiKeyAdmin implements AdminModel<ApiKey> {

    @Override
    public Class<ApiKey> entity() {
        return ApiKey.class;
    }

    @Override
    public String permission() {
        return "members.keys";
    }

    @Override
    public List<String> columns() {
        return List.of("label", "account", "tail", "permissions", "created", "used");
    }

    @Override
    public List<String> searched() {
        return List.of("label", "permissions");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("account", "label", "hash", "tail", "permissions", "created", "used");
    }

    @Override
    public Set<String> masked() {
        return Set.of("hash");
    }

    @Override
    public boolean creatable() {
        return false;
    }
}
