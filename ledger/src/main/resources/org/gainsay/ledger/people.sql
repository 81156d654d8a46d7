-- What people sign in with. No secret stands here as it is: passwords as Argon2id hashes, the others as SHA-256.
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
  address TEXT NOT NULL,
  issuer  TEXT
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
  outcome  TEXT NOT NULL,
  issuer   TEXT,
  subject  TEXT
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person);

-- As whom providers know people; issuer and subject together are never given to anybody else.
CREATE TABLE identities (
  issuer  TEXT NOT NULL,
  subject TEXT NOT NULL,
  person  TEXT NOT NULL,
  bound   TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_by_person ON identities (person);

-- Whom a verified address of a provider will be bound to at its first sign-in.
CREATE TABLE invitations (
  issuer  TEXT NOT NULL,
  email   TEXT NOT NULL,
  person  TEXT NOT NULL,
  expires TEXT NOT NULL,
  PRIMARY KEY (issuer, email)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invitations_by_person ON invitations (issuer, person);
