-- The products of an order, when only one unpaid order of them is allowed at a time; two requests at once meet at the index.
alter table orders add column goods text;
create unique index orders_one_unpaid on orders (member_id, goods) where order_state = 'PLACED' and payment_state = 'UNPAID';
