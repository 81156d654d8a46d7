-- Views: derived from the entries by the projector and by nothing else. Dropped and made again by rebuild.
-- sequence is always that of the entry that filed the row; time, actor and excerpts are read from there.
CREATE TABLE cases (
  id       TEXT PRIMARY KEY,
  title    TEXT NOT NULL,
  note     TEXT,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id        TEXT PRIMARY KEY,
  case_id   TEXT NOT NULL REFERENCES cases (id),
  source_id TEXT NOT NULL REFERENCES sources (id),
  title     TEXT,
  byline    TEXT,
  outlet    TEXT,
  published TEXT,
  language  TEXT NOT NULL,
  addresses TEXT NOT NULL,
  sequence  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_case ON documents (case_id, published IS NULL, published, sequence);
CREATE INDEX documents_by_case_and_source ON documents (case_id, source_id);
CREATE INDEX documents_by_source ON documents (source_id);

CREATE TABLE captures (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  payload     TEXT NOT NULL,
  text        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  at          TEXT NOT NULL,
  origin      TEXT NOT NULL
) STRICT;
CREATE INDEX captures_by_document ON captures (document_id);
CREATE INDEX captures_by_payload ON captures (payload);
CREATE INDEX captures_by_origin ON captures (origin);

-- Time stamps, and the captures that each covers; their order, the root and the token are read from the entry.
CREATE TABLE stamps (
  sequence INTEGER PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES cases (id)
) STRICT;
CREATE INDEX stamps_by_case ON stamps (case_id);

CREATE TABLE stamped (
  sequence INTEGER NOT NULL REFERENCES stamps (sequence),
  payload  TEXT NOT NULL,
  PRIMARY KEY (payload, sequence)
) STRICT, WITHOUT ROWID;

-- Other addresses of a document.
CREATE TABLE aliases (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  address     TEXT NOT NULL,
  reason      TEXT NOT NULL
) STRICT;
CREATE INDEX aliases_by_document ON aliases (document_id);
CREATE INDEX aliases_by_address ON aliases (address);

CREATE TABLE readings (
  sequence       INTEGER PRIMARY KEY,
  document_id    TEXT NOT NULL REFERENCES documents (id),
  text           TEXT NOT NULL,
  sheet          TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  mentions       INTEGER NOT NULL
) STRICT;
CREATE INDEX readings_by_document ON readings (document_id);

CREATE TABLE claims (
  sequence  INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  case_id   TEXT NOT NULL REFERENCES cases (id),
  statement TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_case ON claims (case_id);

-- A mention that was filed under a claim, or rejected where claim_id is null.
CREATE TABLE decisions (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  text        TEXT NOT NULL,
  span_start  INTEGER NOT NULL,
  span_end    INTEGER NOT NULL,
  statement   TEXT NOT NULL,
  claim_id    TEXT REFERENCES claims (id)
) STRICT;
CREATE INDEX decisions_by_document ON decisions (document_id, span_start, span_end);
CREATE INDEX decisions_by_claim ON decisions (claim_id) WHERE claim_id IS NOT NULL;

-- A mention that a person compared with a claim and did not file there.
CREATE TABLE judgements (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  text        TEXT NOT NULL,
  span_start  INTEGER NOT NULL,
  span_end    INTEGER NOT NULL,
  statement   TEXT NOT NULL,
  claim_id    TEXT NOT NULL REFERENCES claims (id),
  judgement   TEXT NOT NULL
) STRICT;
CREATE INDEX judgements_by_document ON judgements (document_id, span_start, span_end);
CREATE INDEX judgements_by_claim ON judgements (claim_id);

-- A document that was looked for and not handed out.
CREATE TABLE seekings (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  found       TEXT NOT NULL,
  at          TEXT NOT NULL,
  origin      TEXT NOT NULL,
  note        TEXT NOT NULL
) STRICT;
CREATE INDEX seekings_by_document ON seekings (document_id);

CREATE TABLE revisions (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  from_text   TEXT NOT NULL,
  to_text     TEXT NOT NULL,
  material    INTEGER NOT NULL
) STRICT;
CREATE INDEX revisions_by_document ON revisions (document_id);

-- Where the passage of a decision stands in the text of a revision; why is null where it says the same. A decision that
-- was undone leaves its placements behind; whoever asks joins the decisions.
CREATE TABLE placements (
  sequence   INTEGER NOT NULL REFERENCES revisions (sequence),
  decision   INTEGER NOT NULL,
  span_start INTEGER,
  span_end   INTEGER,
  why        TEXT,
  PRIMARY KEY (decision, sequence)
) STRICT, WITHOUT ROWID;

-- A decision that a person let stand after its source had changed.
CREATE TABLE reviews (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  decision    INTEGER NOT NULL,
  text        TEXT NOT NULL,
  UNIQUE (decision, text)
) STRICT;

-- The people who have an account, and what they may do; role is the word of it.
CREATE TABLE people (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  role     TEXT NOT NULL,
  barred   INTEGER NOT NULL,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_roles (
  person_id TEXT NOT NULL REFERENCES people (id),
  case_id   TEXT NOT NULL REFERENCES cases (id),
  role      TEXT NOT NULL,
  sequence  INTEGER NOT NULL,
  PRIMARY KEY (person_id, case_id)
) STRICT, WITHOUT ROWID;

-- Which entries concern which subject.
CREATE TABLE concerns (
  subject  TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (subject, sequence)
) STRICT, WITHOUT ROWID;

-- The Merkle tree over the entries, cut into tiles of 256 hashes of one level (C2SP tlog-tiles): those that are full, each
-- with the hash over it. The hashes of level 0 are those of the entries.
CREATE TABLE tiles (
  level  INTEGER NOT NULL,
  number INTEGER NOT NULL,
  root   BLOB NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (level, number)
) STRICT;
