-- The low marks that a list tells, written once when what rates them closes: a page costs what it
-- shows, whatever was rated before. A row says what the closed rating already tells to all who read
-- it (a joint mark of a group, a rate, the mean of a criterion) and names nobody: a mark of a person,
-- or of too few of them, never comes here.
create table boucle_note (
  source          text   not null,
  cotation_id     bigint not null,
  noeud_id        bigint not null references grille_noeud,
  organisation_id bigint not null references organisation,
  -- What is rated again and again, within the source.
  suivi           text   not null,
  le              date   not null,
  titre           text   not null,
  code            text   not null,
  libelle         text   not null,
  lien            text   not null check (lien like '/%'),
  dite            text   not null,
  avant           int    not null check (avant >= 0),
  issue           text   not null check (issue in ('A_RENOTER', 'MONTEE', 'EGALE', 'BAISSEE')),
  suivante_dite   text,
  suivante_le     date,
  suivante_basse  boolean,
  -- The findings that actions come from: one, or those of the months that the mark stands for.
  module          text,
  objet_type      text,
  objets          bigint[] not null default '{}',
  -- An action of the organisation came from one of them.
  suivie          boolean not null default false,
  primary key (source, cotation_id, noeud_id),
  check ((issue = 'A_RENOTER') = (suivante_dite is null)),
  check ((suivante_dite is null) = (suivante_le is null)
     and (suivante_dite is null) = (suivante_basse is null)),
  check ((module is null) = (objet_type is null))
);
create index boucle_note_suivi on boucle_note (source, suivi);
create index boucle_note_objets on boucle_note using gin (objets);
-- One order, for each of the filters.
create index boucle_note_liste on boucle_note
  (organisation_id, le desc, source, cotation_id, noeud_id);
create index boucle_note_source on boucle_note
  (organisation_id, source, le desc, cotation_id, noeud_id);
create index boucle_note_issue on boucle_note
  (organisation_id, issue, le desc, source, cotation_id, noeud_id);
create index boucle_note_sans_action on boucle_note
  (organisation_id, le desc, source, cotation_id, noeud_id) where not suivie;

-- The closed ratings whose marks were written, even when none was low.
create table boucle_cotation (
  source      text   not null,
  cotation_id bigint not null,
  primary key (source, cotation_id)
);

alter table boucle_note enable row level security;
alter table boucle_note force row level security;
-- Whoever reads the rating reads its low marks. Asked row by row: a page shows few.
create policy lire on boucle_note for select using (acteur_systeme()
  or case source
       when 'audits' then exists (select 1 from audit a where a.id = cotation_id)
       when 'essms' then exists (select 1 from autoevaluation a where a.id = cotation_id)
       when 'evaluations' then cotation_id in (select evaluations_montrees())
       else false end);
create policy ecrire on boucle_note for insert with check (acteur_systeme());
create policy effacer on boucle_note for delete using (acteur_systeme());
create policy proprietaire on boucle_note for all to current_user using (true) with check (true);
grant select, insert, delete on boucle_note to unisson_app;

alter table boucle_cotation enable row level security;
alter table boucle_cotation force row level security;
create policy systeme on boucle_cotation for all
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert on boucle_cotation to unisson_app;

-- Whoever opens an action may not read the marks that it answers: the fact is noted for them.
create function boucle_note_suivre() returns trigger
  language plpgsql security definer set search_path = public
as $$
begin
  update boucle_note n set suivie = true
   where n.objets @> array[new.objet_id] and n.module = new.module
     and n.objet_type = new.objet_type and not n.suivie
     and n.organisation_id = (select a.organisation_id from action a where a.id = new.action_id);
  return null;
end $$;
revoke execute on function boucle_note_suivre from public;
create trigger boucle_note_suivre after insert on action_origine
  for each row when (new.module is not null) execute function boucle_note_suivre();
