-- From version 1 on people may be known by the word of a provider.
ALTER TABLE sessions ADD COLUMN issuer TEXT;
ALTER TABLE sign_ins ADD COLUMN issuer TEXT;
ALTER TABLE sign_ins ADD COLUMN subject TEXT;

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
