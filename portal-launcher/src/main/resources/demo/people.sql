-- One account per function, under the subjects that the demonstration realm gives; "newcomer" has none here
-- on purpose, so that the first sign-in of a person without any membership can be shown.
insert into member (id, subject, username, display_name, email, delegation_id)
select ('01530000-0002-7000-8000-' || lpad(number::text, 12, '0'))::uuid,
       '00000000-0000-4000-8000-' || lpad(number::text, 12, '0'),
       username, display_name, username || '@portal.example', d.id
  from (values
    (1, 'ctf-cochair-us', 'CTF Co-Chair, United States', 'US'),
    (2, 'ctf-cochair-ru', 'CTF Co-Chair, Russian Federation', 'RU'),
    (3, 'ctf-delegate-tr', 'CTF Delegate, Türkiye', 'TR'),
    (4, 'ctf-delegate-fr', 'CTF Delegate, France', 'FR'),
    (5, 'ctf-delegate-sa', 'CTF Delegate, Saudi Arabia', 'SA'),
    (6, 'ctf-delegate-ir', 'CTF Delegate, Iran', 'IR'),
    (7, 'htf-chair-un', 'HTF Chair, United Nations', 'UN'),
    (8, 'htf-delegate-fr', 'HTF Delegate, France', 'FR'),
    (9, 'htf-delegate-de', 'HTF Delegate, Germany', 'DE'),
    (10, 'htf-delegate-jo', 'HTF Delegate, Jordan', 'JO'),
    (11, 'issg-delegate-cn', 'ISSG Delegate, China', 'CN'),
    (12, 'secretariat-ctf', 'CTF Secretariat', null),
    (13, 'secretariat-ctf-2', 'CTF Secretariat 2', null),
    (14, 'secretariat-htf', 'HTF Secretariat', null),
    (15, 'secretariat-htf-2', 'HTF Secretariat 2', null),
    (16, 'secretariat-issg', 'ISSG Secretariat', null),
    (17, 'secretariat-issg-2', 'ISSG Secretariat 2', null),
    (18, 'auditor', 'Auditor of the portal', null),
    (19, 'administrator', 'Administrator of the portal', null),
    (21, 'auditor-2', 'Auditor of the portal 2', null)
  ) as account (number, username, display_name, code)
  left join delegation d using (code)
on conflict do nothing;

-- Every delegate sits in the group too; a secretary works for one body alone.
insert into membership (id, member_id, body, function, valid_from)
select ('01530000-0003-7000-8000-' || lpad(number::text, 12, '0'))::uuid, m.id, body, function,
       timestamptz '2016-02-26 00:00+00'
  from (values
    (1, 1, 'ISSG', 'DELEGATE'), (2, 2, 'ISSG', 'DELEGATE'), (3, 3, 'ISSG', 'DELEGATE'), (4, 4, 'ISSG', 'DELEGATE'),
    (5, 5, 'ISSG', 'DELEGATE'), (6, 6, 'ISSG', 'DELEGATE'), (7, 7, 'ISSG', 'DELEGATE'), (8, 8, 'ISSG', 'DELEGATE'),
    (9, 9, 'ISSG', 'DELEGATE'), (10, 10, 'ISSG', 'DELEGATE'), (11, 11, 'ISSG', 'DELEGATE'),
    (12, 1, 'CTF', 'CO_CHAIR'), (13, 2, 'CTF', 'CO_CHAIR'), (14, 3, 'CTF', 'DELEGATE'), (15, 4, 'CTF', 'DELEGATE'),
    (16, 5, 'CTF', 'DELEGATE'), (17, 6, 'CTF', 'DELEGATE'),
    (18, 7, 'HTF', 'CHAIR'), (19, 8, 'HTF', 'DELEGATE'), (20, 9, 'HTF', 'DELEGATE'), (21, 10, 'HTF', 'DELEGATE'),
    (22, 12, 'CTF', 'SECRETARY'), (23, 13, 'CTF', 'SECRETARY'), (24, 14, 'HTF', 'SECRETARY'),
    (25, 15, 'HTF', 'SECRETARY'), (26, 16, 'ISSG', 'SECRETARY'), (27, 17, 'ISSG', 'SECRETARY')
  ) as seat (number, account, body, function)
  join member m on m.subject = '00000000-0000-4000-8000-' || lpad(seat.account::text, 12, '0')
on conflict do nothing
returning 'membership' as kind, id, version, body, null::text as distribution;
