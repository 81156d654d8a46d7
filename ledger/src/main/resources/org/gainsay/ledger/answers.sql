-- What programs filed under keys of their own, so that what is sent twice is filed once. No entry and no view: it is
-- forgotten after a time, and the ledger is whole without it.
CREATE TABLE IF NOT EXISTS answers (
  actor   TEXT NOT NULL,
  key     TEXT NOT NULL,
  request TEXT NOT NULL,
  at      TEXT NOT NULL,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  done    INTEGER NOT NULL,
  answer  TEXT,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS answers_by_time ON answers (at);
