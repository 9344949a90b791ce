-- A document joined by mistake to an evaluation by an outside body is replaced until the evaluation
-- ends: another one stands for it, and the history keeps who replaced it, when and why.
create table evaluation_externe_piece_remplacee (
  evaluation_id bigint      not null,
  fichier_id    bigint      not null,
  par_fichier   bigint      not null,
  raison        text        not null check (raison <> ''),
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (evaluation_id, fichier_id),
  foreign key (evaluation_id, fichier_id) references evaluation_externe_piece,
  foreign key (evaluation_id, par_fichier) references evaluation_externe_piece,
  check (fichier_id <> par_fichier)
);
alter table evaluation_externe_piece_remplacee enable row level security;
alter table evaluation_externe_piece_remplacee force row level security;
create policy lire on evaluation_externe_piece_remplacee for select
  using (evaluation_id in (select e.id from evaluation_externe e));
create policy ajouter on evaluation_externe_piece_remplacee for insert
  with check (compte_id = acteur_compte() and exists (select 1 from evaluation_externe e
     where e.id = evaluation_id and e.etat not in ('CLOTUREE', 'ANNULEE')
       and autoevaluation_menee_par_moi(e.organisation_id)));
grant select, insert on evaluation_externe_piece_remplacee to unisson_app;

-- Once replaced, it is read only by those who lead the evaluation, and by who had joined it.
alter policy lire_evaluation_externe on fichier_objet
  using (objet_type = 'evaluation-externe'
    and exists (select 1 from evaluation_externe e where e.id = fichier_objet.objet_id
       and (autoevaluation_menee_par_moi(e.organisation_id)
            or not exists (select 1 from evaluation_externe_piece_remplacee r
                            where r.evaluation_id = e.id
                              and r.fichier_id = fichier_objet.fichier_id))));
