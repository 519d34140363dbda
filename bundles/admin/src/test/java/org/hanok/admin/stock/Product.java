package org.hanok.admin.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.Table;
import javax.persistence.Version;

@Entity
@Table(name = "product", schema = "stock")
public class Product {

    public enum Status { DRAFT, OPEN, CLOSED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 60)
    private String name;

    private String slug;

    private long price;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private boolean active = true;

    private Instant created = Instant.parse("2026-11-22T01:00:00Z");

    private LocalDate released;

    private String description;

    @Column(name = "supplier_note")
    private String supplierNote;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "brand_id")
    private Brand brand;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Face> faces = new ArrayList<>();

    @Version
    private int version;

    protected Product() {
    }

    public Product(String name, String slug, long price, Status status, Brand brand) {
        this.name = name;
        this.slug = slug;
        this.price = price;
        this.status = status;
        this.brand = brand;
    }

    public Product note(String text) {
        supplierNote = text;
        return this;
    }

    public Product created(Instant at) {
        created = at;
        return this;
    }

    public Product face(long amount) {
        faces.add(new Face(this, amount));
        return this;
    }

    public void close() {
        status = Status.CLOSED;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long price() {
        return price;
    }

    public Status status() {
        return status;
    }

    public String note() {
        return supplierNote;
    }

    public Brand brand() {
        return brand;
    }

    public List<Face> faces() {
        return faces;
    }
}
