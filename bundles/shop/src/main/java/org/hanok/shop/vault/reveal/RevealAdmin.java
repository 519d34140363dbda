package org.hanok.shop.vault.reveal;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Component;

/** The record of opened PINs in the back office. */
@Component(service = AdminModel.class)
public class RevealAdmin implements AdminModel<Reveal> {

    @Override
    public Class<Reveal> entity() {
        return Reveal.class;
    }

    @Override
    public String permission() {
        return VaultTabs.REVEALED;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "pinId", "memberId", "address", "at");
    }

    @Override
    public List<String> filters() {
        return List.of("at");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("pinId", "memberId", "address", "at", "hash");
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
