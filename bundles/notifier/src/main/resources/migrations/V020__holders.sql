-- Which process took a try: the tries of one that is gone are given up at the start of its successor, not when the lease is over.
alter table dispatch add column holder text not null default '';
create index dispatch_sending on dispatch (holder) where state = 'WAITING' and sending;
