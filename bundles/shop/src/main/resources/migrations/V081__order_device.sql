-- The browser an order comes from, as opaque as block lists know it: a browser blocked after the checkout is seen again at the payment.
alter table orders add column device text not null default '' check (length(device) <= 64);
