-- The owner is 'm:' and a member's id, or 'v:' and a visitor's id: one key for both, so that merging is one statement.
create table cart_item (
    id         bigint generated always as identity primary key,
    owner      text not null check (owner ~ '^[mv]:' and length(owner) <= 130),
    product_id bigint not null references product on delete cascade,
    quantity   integer not null check (quantity between 1 and 999),
    price      bigint not null check (price > 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    added      timestamptz not null default now(),
    changed    timestamptz not null default now(),
    unique (owner, product_id)
);
create index cart_item_by_product on cart_item (product_id);
create index cart_item_of_strangers on cart_item (changed) where owner like 'v:%';
