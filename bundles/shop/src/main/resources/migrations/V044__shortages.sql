-- Products that paid orders wait for, so that staff hear of each once and not once for every order.
create table shortage (
    product_id bigint primary key references product on delete cascade,
    since      timestamptz not null default now()
);
insert into shortage (product_id) select distinct l.product_id from order_line l join product p on p.id = l.product_id where l.state = 'WAITING';
