package org.hanok.admin.stock;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;

@Entity
@Table(name = "face", schema = "stock")
public class Face {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private long amount;

    private String label;

    protected Face() {
    }

    Face(Product product, long amount) {
        this.product = product;
        this.amount = amount;
    }

    public Long id() {
        return id;
    }

    public long amount() {
        return amount;
    }
}
