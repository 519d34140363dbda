-- folded, heading: a full stop stands where a run of Latin letters or of digits begins, so that "is" is found from its beginning (".is") and not in "visitor", by LIKE.
-- pairs: every pair of neighbouring UTF-16 units of every word, the first in the upper 16 bits; a third of the size of the texts that grams held.
DELETE FROM entry;
DELETE FROM source; -- so that everything is read again now
ALTER TABLE entry DROP COLUMN grams;
ALTER TABLE entry ADD COLUMN pairs int[] NOT NULL;
CREATE INDEX entry_pairs ON entry USING gin (pairs);
