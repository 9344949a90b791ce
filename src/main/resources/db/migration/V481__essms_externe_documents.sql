-- What each document of an evaluation by an outside body is, of which day and joined by whom; a
-- step that goes on without its document says which, with its reason.
create table evaluation_externe_piece (
  evaluation_id bigint      not null references evaluation_externe,
  fichier_id    bigint      not null references fichier,
  nature        text        not null check (nature in ('PRE_RAPPORT', 'OBSERVATIONS', 'RAPPORT',
                  'PLAN', 'TRANSMISSION', 'PUBLICATION', 'AFFICHE', 'BILAN', 'AUTRE')),
  -- the day that the document bears
  jour          date        not null,
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (evaluation_id, fichier_id)
);
alter table evaluation_externe_piece enable row level security;
alter table evaluation_externe_piece force row level security;
create policy lire on evaluation_externe_piece for select
  using (evaluation_id in (select e.id from evaluation_externe e));
create policy ajouter on evaluation_externe_piece for insert with check (compte_id = acteur_compte()
  and exists (select 1 from evaluation_externe e where e.id = evaluation_id
     and autoevaluation_menee_par_moi(e.organisation_id)));
grant select, insert on evaluation_externe_piece to unisson_app;

alter table evaluation_externe_historique add column sans text[] not null default '{}';

-- By when the calendar of the authority wants the results; not every structure knows it.
alter table evaluation_externe add column avant date;
-- A visit is put off, and is not always made on the first day planned.
grant update (visite_le) on evaluation_externe to unisson_app;
alter table evaluation_externe_etat_suivant no force row level security;
insert into evaluation_externe_etat_suivant values
  ('PROGRAMMEE', 'PROGRAMMEE'), ('AUTO_EVALUATION', 'PROGRAMMEE'), ('PREPAREE', 'PROGRAMMEE');
alter table evaluation_externe_etat_suivant force row level security;
