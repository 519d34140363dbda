package org.hanok.shop.vault;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Component;

/** Loadings of PINs in the back office. */
@Component(service = AdminModel.class)
public class BatchAdmin implements AdminModel<PinBatch> {

    @Override
    public Class<PinBatch> entity() {
        return PinBatch.class;
    }

    @Override
    public String permission() {
        return VaultTabs.SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "productId", "supplier", "loaded", "refused", "reverted", "loadedAt");
    }

    @Override
    public List<String> filters() {
        return List.of("loadedAt", "revertedAt");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("productId", "supplier", "unitCost", "note", "loaded", "refused", "reverted", "loadedBy", "loadedAt", "revertedAt");
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
