-- Judgements of matches can be undone too, so the index over what can be undone covers them.
DROP INDEX entries_by_actor;
CREATE INDEX entries_by_actor ON entries (actor, time, sequence)
  WHERE kind IN ('claim-opened', 'mention-filed', 'mention-rejected', 'mention-reviewed', 'alias-named', 'match-judged');
