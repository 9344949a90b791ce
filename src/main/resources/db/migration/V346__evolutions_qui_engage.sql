-- A party without a signatory in a convention (one signed elsewhere, brought in here) is committed
-- by its direction too, who may hold no recorded mandate.
alter table opposition alter column mandat_id drop not null;

alter table retrait drop constraint retrait_check;
alter table retrait add constraint retrait_notifie check (etat not in ('NOTIFIE', 'EFFECTIF')
  or (effet is not null and notifie_le is not null));
