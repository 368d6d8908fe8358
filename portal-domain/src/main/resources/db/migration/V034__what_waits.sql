-- What waits for a secretariat is read oldest first, as far as it is counted, whichever of its bodies it is of.

drop index position_paper_submitted;
create index position_paper_submitted on position_paper (submitted_at, id) where state = 'SUBMITTED';
drop index dossier_in_clarification;
create index dossier_in_clarification on dossier (changed_at, id) where state = 'CLARIFICATION_REQUESTED';
drop index clarification_open;
create index clarification_open on clarification (asked_of_delegation, due_at, id) where replied_at is null;
