-- Views of what claims are weighed by and what people make of them; see views.sql.
-- What was filed of this kind and stands, by the table that holds it. Whoever undoes it finds it here.
CREATE TABLE filings (
  sequence    INTEGER PRIMARY KEY,
  holder      TEXT NOT NULL,
  claim_id    TEXT REFERENCES claims (id),
  source_id   TEXT REFERENCES sources (id),
  other_id    TEXT REFERENCES sources (id),
  document_id TEXT REFERENCES documents (id)
) STRICT;
CREATE INDEX filings_by_claim ON filings (claim_id) WHERE claim_id IS NOT NULL;

-- A piece is evidence, or a mention under a claim (decisions). What is said of a piece that was undone stays behind
-- here; whoever asks joins the pieces.
CREATE TABLE evidence (
  sequence    INTEGER PRIMARY KEY,
  claim_id    TEXT NOT NULL REFERENCES claims (id),
  document_id TEXT NOT NULL REFERENCES documents (id),
  text        TEXT NOT NULL,
  span_start  INTEGER NOT NULL,
  span_end    INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_id);
CREATE INDEX evidence_by_document ON evidence (document_id);

CREATE TABLE item_grades (
  sequence    INTEGER PRIMARY KEY,
  item        INTEGER NOT NULL,
  credibility INTEGER NOT NULL,
  reason      TEXT NOT NULL
) STRICT;
CREATE INDEX item_grades_by_item ON item_grades (item);

CREATE TABLE source_grades (
  sequence    INTEGER PRIMARY KEY,
  source_id   TEXT NOT NULL REFERENCES sources (id),
  reliability TEXT NOT NULL,
  reason      TEXT NOT NULL
) STRICT;
CREATE INDEX source_grades_by_source ON source_grades (source_id);

CREATE TABLE relations (
  sequence  INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  relation  TEXT NOT NULL,
  other_id  TEXT NOT NULL REFERENCES sources (id),
  reason    TEXT NOT NULL
) STRICT;
CREATE INDEX relations_by_source ON relations (source_id);
CREATE INDEX relations_by_other ON relations (other_id);

CREATE TABLE corrections (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  item        INTEGER,
  day         TEXT NOT NULL,
  note        TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_document ON corrections (document_id);
CREATE INDEX corrections_by_item ON corrections (item) WHERE item IS NOT NULL;

CREATE TABLE links (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  one      INTEGER NOT NULL,
  other    INTEGER NOT NULL,
  reason   TEXT NOT NULL
) STRICT;
CREATE INDEX links_by_claim ON links (claim_id);

CREATE TABLE parts (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  item     INTEGER NOT NULL,
  link     TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT;
CREATE INDEX parts_by_claim ON parts (claim_id);

CREATE TABLE missing (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  what     TEXT NOT NULL
) STRICT;
CREATE INDEX missing_by_claim ON missing (claim_id);

-- The days that mentions and evidence name on which a promise or deadline falls due.
CREATE TABLE dues (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  day      TEXT NOT NULL,
  rule     TEXT NOT NULL
) STRICT;
CREATE INDEX dues_by_claim ON dues (claim_id, day);
CREATE INDEX dues_by_day ON dues (day);

CREATE TABLE settlements (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  outcome  TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT;
CREATE INDEX settlements_by_claim ON settlements (claim_id);

CREATE TABLE scales (
  id       TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
  scale_id TEXT NOT NULL REFERENCES scales (id),
  id       TEXT NOT NULL,
  PRIMARY KEY (scale_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
  sequence INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  author   TEXT NOT NULL
) STRICT;
CREATE INDEX assessments_by_claim ON assessments (claim_id);

-- The pieces that an assessment relies on, and the documents that they stand in.
CREATE TABLE relied (
  assessment  INTEGER NOT NULL REFERENCES assessments (sequence),
  item        INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  PRIMARY KEY (assessment, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX relied_by_item ON relied (item);

CREATE TABLE approvals (
  sequence   INTEGER PRIMARY KEY,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  assessment INTEGER NOT NULL UNIQUE REFERENCES assessments (sequence)
) STRICT;
CREATE INDEX approvals_by_claim ON approvals (claim_id);
