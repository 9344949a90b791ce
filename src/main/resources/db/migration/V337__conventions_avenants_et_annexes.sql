-- An amendment that touches nothing the bodies of the parties decide on goes from its review to its
-- signature: a step where nobody is asked anything is no step.
alter table convention_etat_suivant no force row level security;
insert into convention_etat_suivant values ('RELECTURE', 'EN_SIGNATURE');
alter table convention_etat_suivant force row level security;

-- Signed annexes of its convention that an amendment takes out. The title is kept here: a newcomer
-- does not read the convention before being a party of it.
create table avenant_annexe_retiree (
  convention_id bigint not null references convention,
  rang          int    not null check (rang > 0),
  titre         text   not null,
  -- the one that the parties read when they chose to take it out
  version       int    not null,
  primary key (convention_id, rang)
);

do $$
declare
  t constant text := 'avenant_annexe_retiree';
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy lire on %I for select using
    (convention_id in (select conventions_montrees(''TEXTE'')))', t);
  execute format('create policy lire_sa_periode on %1$I for select using (exists'
    ' (select 1 from conventions_quittees() q where q.id = %1$I.convention_id))', t);
  execute format('create policy ajouter on %I for insert with check (%s)', t, ecriture);
  execute format('create policy modifier on %I for update using (%s)', t, ecriture);
  -- A choice that may be taken back before anybody read the text.
  execute format('create policy retirer on %I for delete using (%s)', t, ecriture);
  execute format('grant select, insert, update, delete on %I to unisson_app', t);
end $$;

-- An annex that was to replace one which another amendment took out meanwhile is added instead.
grant update (remplace) on annexe to unisson_app;
