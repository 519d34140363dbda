package org.hanok.admin.stock;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "brand", schema = "stock")
public class Brand {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 40)
    private String name;

    private String permissions;

    protected Brand() {
    }

    public Brand(String name) {
        this.name = name;
    }

    public Long id() {
        return id;
    }
}
