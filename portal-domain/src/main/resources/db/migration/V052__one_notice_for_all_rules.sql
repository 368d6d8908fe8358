-- A mail about alerts says how many there are and nothing of the rules, so those that one look raised need one mail.
alter table alert_notice drop column name;
