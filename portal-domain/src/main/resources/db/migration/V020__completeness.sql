-- No change without its leaf: a transaction of the application that changed a record fails at commit unless it wrote one.

-- The transaction that wrote a leaf; 0 for those from before this column.
alter table audit_leaf add column txid xid8 not null default '0';
alter table audit_leaf alter column txid set default pg_current_xact_id();

-- The application names what a leaf says, never when it was recorded or by which transaction.
revoke insert on audit_leaf from portal_app;
grant insert (id, leaf, leaf_hash, actor, delegation, function, action, outcome, object_kind, object_id, object_version,
  body, distribution, reason, address, session, request) on audit_leaf to portal_app;
grant select (recorded_at, txid, outcome, object_kind, object_id) on audit_leaf to portal_facts;

-- Fails unless this transaction wrote a leaf that says of that record that something was done. A container hands on no
-- more of a failed commit than its words, so these begin with the code. A plan that is made once costs a fifth of one that
-- is made for each row; either looks into a single partition.
create function require_leaf(kind text, record uuid) returns void
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    perform from audit_leaf l
      where l.recorded_at = now() and l.txid = pg_current_xact_id() and l.outcome = 'DONE'
        and l.object_kind = require_leaf.kind and l.object_id = require_leaf.record;
    if not found then
      raise exception 'CHANGE_WITHOUT_LEAF: % %', kind, record using errcode = 'AU001';
    end if;
  end $$;

-- The leaf of a row is that of the record to which it belongs: of the kind that the trigger names first, with the id in
-- the column that it names second. A row that moves from one record to another changes both.
create function change_has_its_leaf() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    kind text := tg_argv[0];
    before uuid;
    after uuid;
  begin
    case tg_argv[1]
      when 'id' then before := old.id; after := new.id;
      when 'meeting_id' then before := old.meeting_id; after := new.meeting_id;
      when 'document_id' then before := old.document_id; after := new.document_id;
      when 'report_id' then before := old.report_id; after := new.report_id;
      when 'dossier_id' then before := old.dossier_id; after := new.dossier_id;
      when 'paper_id' then before := old.paper_id; after := new.paper_id;
      when 'record_id' then
        kind := coalesce(new.record_kind, old.record_kind); before := old.record_id; after := new.record_id;
    end case;
    if before is distinct from after and before is not null then
      perform require_leaf(kind, before);
    end if;
    if after is not null then
      perform require_leaf(kind, after);
    end if;
    return null;
  end $$;

-- A session begins with the sign-in of its member, and ends by itself.
create function session_has_its_leaf() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if new.ended_at is null then
      perform require_leaf('member', (select m.id from member m where m.subject = new.subject));
    else
      perform require_leaf('session', new.id);
    end if;
    return null;
  end $$;
alter function require_leaf(text, uuid) owner to portal_facts;
alter function change_has_its_leaf() owner to portal_facts;
alter function session_has_its_leaf() owner to portal_facts;

-- They bind whoever signed in as the application, through functions that run as somebody else too, and nobody else:
-- whoever owns the tables could take the triggers away.
do $$
declare
  each record;
begin
  for each in
    select * from (values
      ('meeting', 'meeting', 'id'),
      ('agenda_item', 'meeting', 'meeting_id'),
      ('meeting_document', 'meeting', 'meeting_id'),
      ('meeting_change', 'meeting', 'meeting_id'),
      ('document', 'document', 'id'),
      ('document_version', 'document', 'document_id'),
      ('report', 'report', 'id'),
      ('report_party', 'report', 'report_id'),
      ('report_source', 'report', 'report_id'),
      ('evidence_item', 'report', 'report_id'),
      ('dossier', 'dossier', 'id'),
      ('dossier_report', 'dossier', 'dossier_id'),
      ('clarification', 'dossier', 'dossier_id'),
      ('dossier_event', 'dossier', 'dossier_id'),
      ('position_paper', 'position_paper', 'id'),
      ('paper_text', 'position_paper', 'paper_id'),
      ('paper_event', 'position_paper', 'paper_id'),
      ('distribution_change', 'of its record', 'record_id'),
      ('access_grant', 'access_grant', 'id'),
      ('delegation', 'delegation', 'id'),
      ('member', 'member', 'id'),
      ('membership', 'membership', 'id'),
      ('seat_list', 'seat_list', 'id')) as bound (content, kind, root)
  loop
    execute format(
      'create constraint trigger %1$s_has_its_leaf after insert or update or delete on %1$I
         deferrable initially deferred for each row when (session_user = ''portal_app'')
         execute function change_has_its_leaf(%2$L, %3$L)', each.content, each.kind, each.root);
  end loop;
end $$;

-- An upload counts once it is whole; before that, and when it is thrown away, no record has it.
create constraint trigger upload_has_its_leaf after update on upload deferrable initially deferred
  for each row when (session_user = 'portal_app') execute function change_has_its_leaf('upload', 'id');

-- That a session is used is no change of it.
create constraint trigger login_session_opened_has_its_leaf after insert on login_session deferrable initially deferred
  for each row when (session_user = 'portal_app') execute function session_has_its_leaf();
create constraint trigger login_session_changed_has_its_leaf after update on login_session deferrable initially deferred
  for each row when (session_user = 'portal_app'
    and (new.sid, new.id, new.subject, new.started_at, new.ended_at, new.end_cause, new.ends_at, new.proved_at, new.address,
      new.agent) is distinct from (old.sid, old.id, old.subject, old.started_at, old.ended_at, old.end_cause, old.ends_at,
      old.proved_at, old.address, old.agent))
  execute function session_has_its_leaf();
