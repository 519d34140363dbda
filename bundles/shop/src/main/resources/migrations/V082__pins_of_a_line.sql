-- An order's page finds its PINs in whatever state they are; the unique index knows only those that are held or delivered.
create index pin_by_line on pin (order_line_id) where order_line_id is not null;
