-- What people sign in with, in version 1; people-from-version-N.sql carries it on, new files and old ones alike.
-- No secret stands here as it is: passwords as Argon2id hashes, the others as SHA-256.
CREATE TABLE passwords (
  person TEXT PRIMARY KEY,
  hash   TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  key     TEXT PRIMARY KEY,
  person  TEXT NOT NULL,
  opened  TEXT NOT NULL,
  seen    TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person);

CREATE TABLE tokens (
  key     TEXT PRIMARY KEY,
  person  TEXT NOT NULL,
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  made    TEXT NOT NULL,
  expires TEXT NOT NULL,
  used    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_person ON tokens (person);

-- Links that can be opened once; person is null in the one that makes the first administrator.
CREATE TABLE links (
  key     TEXT PRIMARY KEY,
  person  TEXT,
  expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who signed in, and who tried; person is null where the name was nobody's.
CREATE TABLE sign_ins (
  sequence INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  person   TEXT,
  address  TEXT NOT NULL,
  outcome  TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person);
