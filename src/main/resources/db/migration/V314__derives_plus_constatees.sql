-- What nobody qualified and its rule finds no more is closed by the platform.
create policy ne_plus_constater on alerte_historique for insert with check
  (acteur_systeme() and role = 'SYSTEME' and transition = 'CONSTATER_LA_FIN');

-- A fact closed that way is told again when it comes back, by another alert.
alter table alerte_lecture
  drop constraint alerte_lecture_convention_id_source_objet_cle_key,
  add unique (alerte_id, cle);
create index on alerte_lecture (convention_id, source, objet, cle);
