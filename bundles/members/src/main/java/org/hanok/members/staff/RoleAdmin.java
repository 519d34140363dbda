package org.hanok.members.staff;

import java.util.List;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminModel;
import org.hanok.members.account.Generation;
import org.hanok.members.account.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles in the back office. Who may edit roles may do everything, so only administrators hold this permission. */
@Component(service = AdminModel.class)
public class RoleAdmin implements AdminModel<Role> {

    private final Generation generation;

    @Activate
    public RoleAdmin(@Reference Generation generation) {
        this.generation = generation;
    }

    @Override
    public Class<Role> entity() {
        return Role.class;
    }

    @Override
    public String permission() {
        return "members.roles";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "permissions");
    }

    @Override
    public String order() {
        return "name";
    }

    @Override
    public boolean deletable() {
        return false;
    }

    /** The role on which everything hangs keeps its permission. */
    @Override
    public void saving(Role role) {
        if (!role.wellNamed()) {
            throw new Refused("members.role.name.odd");
        }
        if (!role.wellPermitted()) {
            throw new Refused("members.role.permissions.odd");
        }
        if (role.name().equals("admin") && !role.permissions().contains("*")) {
            throw new Refused("members.role.permissions.last");
        }
        generation.next();
    }
}
