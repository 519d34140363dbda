-- When the owners of a blocked number were looked up: not yet while nobody could say whose it is.
alter table block add column sought timestamptz, add constraint block_sought_phone check (sought is null or kind = 'PHONE');
create index block_unsought on block (id) where kind = 'PHONE' and sought is null and ended is null;
