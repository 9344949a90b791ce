-- Powers to sign. Never deleted; what changes is an end, written once with its reason.
create table mandat (
  id                bigint generated always as identity primary key,
  organisation_id   bigint      not null references organisation,
  -- The holder: somebody with an account here, or a name.
  compte_id         bigint references compte,
  titulaire         text        not null check (titulaire <> ''),
  fonction          text        not null check (fonction <> ''),
  source            text        not null
    check (source in ('LOI', 'STATUTS', 'DELIBERATION', 'DELEGATION')),
  -- The giver's own mandate when it stands here, else the giver in words.
  donneur_mandat_id bigint references mandat,
  donneur           text        not null default '',
  matieres          text[]      not null check (matieres <> '{}'
    and matieres <@ array['TOUT', 'CONVENTIONS', 'AVENANTS', 'BILANS']),
  plafond           numeric(14, 2) check (plafond >= 0),
  debut             date        not null,
  fin               date,
  sous_delegation   boolean     not null default false,
  fichier_id        bigint,
  cree_le           timestamptz not null,
  cree_par          bigint,
  clos_a_compter_du date,
  cloture           text check (cloture in ('REVOCATION', 'DEPART')),
  cloture_raison    text,
  clos_par          bigint,
  clos_le           timestamptz,
  check (fin is null or fin >= debut),
  check (source <> 'DELEGATION' or donneur_mandat_id is not null or donneur <> ''),
  check ((cloture is null) = (clos_a_compter_du is null)),
  check ((cloture is null) = (cloture_raison is null))
);
create index mandat_organisation on mandat (organisation_id, compte_id);
create index mandat_donneur on mandat (donneur_mandat_id);
alter table mandat enable row level security;
alter table mandat force row level security;
create policy mandat_lire on mandat for select
  using (acteur_systeme() or organisation_id = any (acteur_organisations()));
create policy mandat_ecrire on mandat for insert
  with check (acteur_systeme() or acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION}'));
create policy mandat_clore on mandat for update
  using (acteur_systeme() or acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION}'));
-- Only the end of a mandate is ever written after its birth.
grant select, insert on mandat to unisson_app;
grant update (clos_a_compter_du, cloture, cloture_raison, clos_par, clos_le) on mandat
  to unisson_app;

-- The owner's functions below read beyond the actor's rights; each answers one narrow question.
create policy mandat_proprietaire on mandat for select to current_user using (true);
create policy habilitation_historique_proprietaire on habilitation_historique for select
  to current_user using (true);

-- First day on which an account no longer belongs to an organisation; null while it does.
create function depart_du_compte(qui bigint, ou bigint) returns date
  language sql stable
  security definer set search_path = public
  begin atomic
    select (case
      when qui is null then null
      when exists (select 1 from habilitation h join compte c on c.id = h.compte_id
          where h.compte_id = qui and h.organisation_id = ou and c.ferme_le is null) then null
      else coalesce(
        (select min(d.le) from (
            select max(h.le) as le from habilitation_historique h
             where h.compte_id = qui and h.organisation_id = ou and h.fait = 'RETIREE'
            union all select c.ferme_le from compte c where c.id = qui) d),
        '0001-01-02Z'::timestamptz)
      end at time zone 'Europe/Paris')::date;
  end;

-- The mandates of another organisation, for one question only: has it somebody who may sign?
create function mandats_de(organisation bigint) returns setof mandat
  language sql stable
  security definer set search_path = public
  begin atomic
    select * from mandat m where m.organisation_id = organisation;
  end;
revoke execute on function depart_du_compte, mandats_de from public;
grant execute on function depart_du_compte, mandats_de to unisson_app;
