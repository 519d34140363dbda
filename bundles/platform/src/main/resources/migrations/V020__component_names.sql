-- Listeners and jobs are called by their bundle and their class, without the packages between them. Where both a class's old and new place are known, one stays.
CREATE FUNCTION pg_temp.brief(name text) RETURNS text LANGUAGE sql AS
  $$ SELECT regexp_replace(name, '^(org\.hanok\.[a-z]+)\..*\.([^.]+)$', '\1.\2') $$;

DELETE FROM delivery d USING delivery o
  WHERE d.event_id = o.event_id AND d.id <> o.id AND pg_temp.brief(d.listener) = pg_temp.brief(o.listener)
    AND (d.state = 'waiting' AND (o.state <> 'waiting' OR d.id > o.id) OR d.state <> 'waiting' AND o.state <> 'waiting' AND d.id > o.id);
UPDATE delivery SET listener = pg_temp.brief(listener) WHERE listener <> pg_temp.brief(listener);

DELETE FROM subscription s USING subscription o
  WHERE s.listener <> o.listener AND pg_temp.brief(s.listener) = pg_temp.brief(o.listener) AND (s.seen, s.listener) < (o.seen, o.listener);
UPDATE subscription SET listener = pg_temp.brief(listener) WHERE listener <> pg_temp.brief(listener);

DELETE FROM job j USING job o WHERE j.name <> o.name AND pg_temp.brief(j.name) = pg_temp.brief(o.name) AND (j.next_run, j.name) < (o.next_run, o.name);
UPDATE job SET name = pg_temp.brief(name) WHERE name <> pg_temp.brief(name);
