-- Two entries for one organisation: the one that its users typed, and the real one. The first is
-- attached to the second: everything that names it moves, it stays closed, and it leads there.
create table rattachement (
  ancienne_id     bigint      primary key references organisation,
  organisation_id bigint      not null references organisation,
  motif           text        not null check (motif <> ''),
  compte_id       bigint,
  le              timestamptz not null,
  check (ancienne_id <> organisation_id)
);
create index rattachement_organisation on rattachement (organisation_id);
alter table rattachement enable row level security;
alter table rattachement force row level security;
create policy lire on rattachement for select using (true);
create policy ajouter on rattachement for insert with check (acteur_systeme());
grant select, insert on rattachement to unisson_app;

-- The table that still names an organisation, null when none does. The foreign keys say it, whatever
-- row-level security hides: its entry is deleted, and the deletion undone at once.
create policy proprietaire on organisation for delete to current_user using (true);
create function organisation_citee(laquelle bigint) returns text
  language plpgsql volatile security definer set search_path = public
as $$
declare
  t text;
begin
  begin
    delete from organisation o where o.id = laquelle;
    raise exception using errcode = 'UN001', message = 'undone';
  exception
    when foreign_key_violation then get stacked diagnostics t = table_name;
    when sqlstate 'UN001' then t := null;
  end;
  return t;
end $$;
revoke execute on function organisation_citee from public;
grant execute on function organisation_citee to unisson_app;
