CREATE FUNCTION audit_change_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deleting goes only with the entry itself, which has its own guard.
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM audit WHERE id = OLD.audit_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
ALTER FUNCTION audit_change_is_final() SET search_path = admin;
CREATE TRIGGER audit_change_is_final BEFORE UPDATE OR DELETE ON audit_change FOR EACH ROW EXECUTE FUNCTION audit_change_is_final();
