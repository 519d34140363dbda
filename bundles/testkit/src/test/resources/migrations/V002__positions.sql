alter table shelf add column position int not null default 7;
