-- Judgements of matches, what claims are weighed by, and assessments can be undone too, so the index over what can be undone covers them.
DROP INDEX entries_by_actor;
CREATE INDEX entries_by_actor ON entries (actor, time, sequence)
  WHERE kind IN (
    'claim-opened', 'mention-filed', 'mention-rejected', 'mention-reviewed', 'alias-named',
    'evidence-filed', 'item-graded', 'source-graded', 'sources-related', 'correction-noted', 'origin-linked',
    'origin-parted', 'missing-named', 'promise-settled', 'assessment-proposed', 'assessment-approved',
    'match-judged');
