package org.hanok.admin.stock;

import org.hanok.api.admin.AdminModel;

public class BrandAdmin implements AdminModel<Brand> {

    @Override
    public Class<Brand> entity() {
        return Brand.class;
    }

    @Override
    public String permission() {
        return "stock.brands";
    }
}
