create table category (
    id          bigint generated always as identity primary key,
    parent_id   bigint references category,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name        text not null check (length(name) between 1 and 80),
    icon        text not null default 'ticket',
    description text not null default '',
    position    integer not null default 0,
    changed     timestamptz not null default now(),
    check (parent_id <> id)
);

create table brand (
    id               bigint generated always as identity primary key,
    category_id      bigint not null references category,
    slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name             text not null check (length(name) between 1 and 80),
    palette          text not null check (palette in ('PINE', 'INDIGO', 'PERSIMMON', 'PLUM', 'OCHRE', 'SLATE', 'CELADON', 'ROSE')),
    lattice          text not null check (lattice in ('TTISAL', 'JEONGJA', 'BITSAL', 'AJA', 'GWIGAP', 'GIWA')),
    description      text not null default '',
    pin_pattern      text not null default '[0-9A-Z]{4}(-[0-9A-Z]{4}){2,4}',
    pin_remark_label text not null default '',
    risky            boolean not null default false,
    refundable       boolean not null default true,
    enabled          boolean not null default true,
    position         integer not null default 0,
    changed          timestamptz not null default now()
);
create index brand_by_category on brand (category_id);

create table product (
    id          bigint generated always as identity primary key,
    brand_id    bigint not null references brand,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name        text not null check (length(name) between 1 and 120),
    subtitle    text not null default '',
    face_value  bigint not null check (face_value > 0),
    list_price  bigint not null check (list_price > 0),
    price       bigint not null check (price > 0),
    currency    text not null default 'KRW' check (currency ~ '^[A-Z]{3}$'),
    description text not null default '',
    popularity  bigint not null default 0 check (popularity >= 0),
    sold        bigint not null default 0,
    stock_minimum integer not null default 5 check (stock_minimum >= 0),
    position    integer not null default 0,
    enabled     boolean not null default true,
    created     timestamptz not null default now(),
    changed     timestamptz not null default now(),
    -- A price above the list price would print a discount below nothing.
    constraint product_price_within_list check (price <= list_price)
);
create index product_by_brand on product (brand_id, face_value);
create index product_by_popularity on product ((popularity + sold) desc, id) where enabled;
