CREATE TABLE audit (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL DEFAULT now(),
  actor        bigint,
  address      text NOT NULL DEFAULT '',
  action       text NOT NULL,
  subject_type text NOT NULL,
  subject_id   text NOT NULL,
  title        text NOT NULL DEFAULT ''
);
CREATE INDEX audit_subject ON audit (subject_type, subject_id, id DESC);
CREATE INDEX audit_actor ON audit (actor, id DESC);

CREATE TABLE audit_change (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  audit_id  bigint NOT NULL REFERENCES audit ON DELETE CASCADE,
  attribute text NOT NULL,
  old_value text,
  new_value text
);
CREATE INDEX audit_change_audit ON audit_change (audit_id);

-- What was written stays as it was written; rows leave when the law no longer asks for them (two years).
CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < now() - interval '2 years' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_final();
