-- The truth: one row per entry, never changed, never deleted.
CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY,
  time     TEXT NOT NULL,
  actor    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  body     TEXT NOT NULL,
  previous BLOB NOT NULL,
  hash     BLOB NOT NULL
) STRICT;

-- What an actor did last that can be undone is found here, append by append: the entries of an append share its time.
CREATE INDEX entries_by_actor ON entries (actor, time, sequence)
  WHERE kind IN (
    'claim-opened', 'mention-filed', 'mention-rejected', 'mention-reviewed', 'alias-named',
    'evidence-filed', 'item-graded', 'source-graded', 'sources-related', 'correction-noted', 'origin-linked',
    'origin-parted', 'missing-named', 'promise-settled', 'assessment-proposed', 'assessment-approved',
    'match-judged');

CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
  BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
  BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

-- The end of the ledger, so that a missing tail is noticed.
CREATE TABLE head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash     BLOB NOT NULL
) STRICT;

INSERT INTO head VALUES (1, 0, zeroblob(32));
