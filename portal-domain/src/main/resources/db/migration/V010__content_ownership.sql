-- Bytes are theirs who sent them until they are handed over; afterwards no upload takes their id again.

create function upload_takes_a_new_id() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from content_chunk where content_id = new.id) then
      raise exception 'an upload takes an id of its own' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
grant select on content_chunk to portal_facts;
alter function upload_takes_a_new_id() owner to portal_facts;
create trigger upload_new_id before insert on upload for each row execute function upload_takes_a_new_id();

revoke update on upload from portal_app;
grant update (media_type, size_bytes, sha256, finished_at) on upload to portal_app;

-- Whoever takes the row of an upload takes its bytes: the sweep waits for a hand-over under way, and then leaves them.
create or replace function discard_stale_uploads() returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare number integer;
  begin
    with gone as (delete from upload where started_at < now() - interval '1 day' returning id),
      bytes as (delete from content_chunk c using gone where c.content_id = gone.id)
    select count(*) into number from gone;
    return number;
  end $$;
