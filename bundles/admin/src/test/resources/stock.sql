CREATE SCHEMA stock;
SET search_path = stock;
CREATE TABLE brand (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, permissions text);
CREATE TABLE product (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(60) NOT NULL,
  slug varchar(60) NOT NULL UNIQUE,
  price bigint NOT NULL CHECK (price >= 0),
  status text NOT NULL DEFAULT 'DRAFT',
  active boolean NOT NULL DEFAULT true,
  created timestamptz NOT NULL DEFAULT now(),
  released date,
  description text,
  supplier_note text,
  brand_id bigint REFERENCES brand,
  version int NOT NULL DEFAULT 0
);
CREATE TABLE face (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  amount bigint NOT NULL,
  label varchar(20)
);
CREATE TABLE credential (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, login text NOT NULL, password_hash text NOT NULL);
