package org.hanok.shop.vault;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Component;

/** PINs in the back office: where each one is, never what it says. */
@Component(service = AdminModel.class)
public class PinAdmin implements AdminModel<Pin> {

    @Override
    public Class<Pin> entity() {
        return Pin.class;
    }

    @Override
    public String permission() {
        return VaultTabs.SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "productId", "tail", "state", "batchId", "orderLineId", "deliveredAt");
    }

    @Override
    public List<String> filters() {
        return List.of("state", "deliveredAt");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("productId", "brandId", "batchId", "sealed", "tail", "remark", "keyId", "state", "orderLineId", "reservedUntil", "deliveredAt");
    }

    @Override
    public Set<String> masked() {
        return Set.of("sealed", "remark");
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
