-- Who made the changes of records that the actor keeps: delegations to all keepers, persons to those who know them anyway.

create function changers_of(records uuid[]) returns table (subject text, display_name text, delegation text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct m.subject,
           case when v.body = any ((select my_secretariats())::text[]) or m.delegation_id = (select my_delegation())
             then m.display_name end,
           d.code
      from leaf_values v join member m on m.subject = v.actor left join delegation d on d.id = m.delegation_id
     where v.record_id = any (changers_of.records)
       and ((v.with_secretariat and v.body = any ((select my_secretariats())::text[]))
         or (v.owner_delegation_id = (select my_delegation()) and v.body = any ((select my_seats())::text[])))
  $$;
grant select (record_id, actor, body, owner_delegation_id, with_secretariat) on leaf_values to portal_facts;
alter function changers_of(uuid[]) owner to portal_facts;
