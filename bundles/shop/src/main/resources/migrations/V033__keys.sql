create index pin_by_key on pin (key_id, id);
