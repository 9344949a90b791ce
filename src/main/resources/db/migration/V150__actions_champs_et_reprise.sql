-- What the plan of an organisation also says of an action.
alter table action
  add column commanditaire      text not null default '',
  add column processus          text not null default '',
  -- Codes of the criteria of the evaluation framework, such as 1.10.6.
  add column criteres           text[] not null default '{}',
  -- Expected work, in days.
  add column effort             numeric(6, 1) check (effort >= 0),
  -- Who carries it together: a professional and a person accompanied, or why not.
  add column binome_professionnel text not null default '',
  add column binome_usager      text not null default '',
  add column sans_binome        text not null default '',
  add constraint action_binome check (sans_binome = ''
    or (binome_professionnel = '' and binome_usager = ''));
grant update (commanditaire, processus, criteres, effort, binome_professionnel, binome_usager,
  sans_binome) on action to unisson_app;

create table action_etablissement (
  action_id        bigint not null references action,
  etablissement_id bigint not null references etablissement,
  primary key (action_id, etablissement_id)
);
create index action_etablissement_inverse on action_etablissement (etablissement_id);

-- Organisations that read an action shown to partners, named one by one.
create table action_partenaire (
  action_id       bigint not null references action,
  organisation_id bigint not null references organisation,
  primary key (action_id, organisation_id)
);
create index action_partenaire_inverse on action_partenaire (organisation_id);

-- A choice, not a deposit: the journal keeps what changed.
do $$
declare t text;
begin
  foreach t in array array['action_etablissement', 'action_partenaire'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (exists
      (select 1 from action a where a.id = action_id))', t);
    execute format('create policy ajouter on %I for insert with check (action_ouverte_a_moi(action_id))', t);
    execute format('create policy retirer on %I for delete using (action_ouverte_a_moi(action_id))', t);
    execute format('grant select, insert, delete on %I to unisson_app', t);
  end loop;
end $$;
-- To open an action to others is for those who answer for the organisation.
drop policy ajouter on action_partenaire;
drop policy retirer on action_partenaire;
create policy ajouter on action_partenaire for insert with check (acteur_systeme()
  or exists (select 1 from action a where a.id = action_id
       and a.organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}'))));
create policy retirer on action_partenaire for delete using (acteur_systeme()
  or exists (select 1 from action a where a.id = action_id
       and a.organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}'))));
create policy proprietaire on action_partenaire for select to current_user using (true);

-- The actions that an organisation where I answer for quality was named to read. Self-contained, so
-- that the policies of action may read it.
create function actions_partagees_avec_moi() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select p.action_id from action_partenaire p
      join habilitation h on h.organisation_id = p.organisation_id
     where h.compte_id = acteur_compte()
       and h.role in ('DIRECTION', 'REFERENT_QUALITE', 'FACILITATEUR_SRA');
  end;
revoke execute on function actions_partagees_avec_moi from public;
grant execute on function actions_partagees_avec_moi to unisson_app;

create policy action_lire_partenaire on action for select using (
  visibilite in ('PARTENAIRES', 'AUTORITE') and id in (select actions_partagees_avec_moi()));

-- Comments are never rewritten: a correction is another comment that names the one it corrects.
create table action_commentaire (
  id        bigint generated always as identity primary key,
  action_id bigint      not null references action,
  compte_id bigint references compte,
  texte     text        not null check (texte <> ''),
  corrige   bigint,
  le        timestamptz not null,
  unique (id, action_id, compte_id),
  -- Nobody corrects the words of somebody else.
  foreign key (corrige, action_id, compte_id) references action_commentaire (id, action_id, compte_id)
);
create index action_commentaire_action on action_commentaire (action_id, id);

create table action_mention (
  commentaire_id bigint not null references action_commentaire,
  compte_id      bigint not null references compte,
  primary key (commentaire_id, compte_id)
);

alter table action_commentaire enable row level security;
alter table action_commentaire force row level security;
create policy lire on action_commentaire for select
  using (exists (select 1 from action a where a.id = action_id));
-- Whoever reads an action in their own organisation may say something of it.
create policy ajouter on action_commentaire for insert with check (
  acteur_systeme() or (compte_id = acteur_compte() and exists (select 1 from action a
    where a.id = action_id and a.organisation_id = any (acteur_organisations()))));
grant select, insert on action_commentaire to unisson_app;

alter table action_mention enable row level security;
alter table action_mention force row level security;
create policy lire on action_mention for select
  using (exists (select 1 from action_commentaire c where c.id = commentaire_id));
create policy ajouter on action_mention for insert with check (exists
  (select 1 from action_commentaire c where c.id = commentaire_id
     and (acteur_systeme() or c.compte_id = acteur_compte())));
grant select, insert on action_mention to unisson_app;

-- Who, in the organisation of an action that the actor reads, may read it: those one may mention.
create function action_lecteurs(action bigint) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select distinct h.compte_id
      from action a
      join habilitation h on h.organisation_id = a.organisation_id
      join compte c on c.id = h.compte_id and c.ferme_le is null
     where a.id = action
       and (h.role in ('DIRECTION', 'REFERENT_QUALITE')
            or (a.visibilite <> 'DIRECTION'
                and h.role in ('ADMINISTRATION', 'SECRETAIRE_INSTANCE', 'PROFESSIONNEL'))
            or (a.visibilite in ('CVS', 'PARTENAIRES', 'AUTORITE')
                and h.role = 'REPRESENTANT_USAGERS')
            or (a.visibilite in ('PARTENAIRES', 'AUTORITE') and h.role = 'FACILITATEUR_SRA')
            or (a.visibilite = 'AUTORITE' and h.role = 'OBSERVATEUR')
            or h.compte_id in (a.pilote_id, a.cree_par)
            or exists (select 1 from action_contributeur x
                        where x.action_id = a.id and x.compte_id = h.compte_id));
  end;
revoke execute on function action_lecteurs from public;
grant execute on function action_lecteurs to unisson_app;
create policy action_proprietaire on action for select to current_user using (true);

-- A plan read from a spreadsheet and not yet confirmed. Only who sent it sees it; past its end its
-- content is forgotten.
create table action_reprise (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  compte_id       bigint      not null references compte,
  version         int         not null default 1,
  etat            text        not null check (etat in ('EN_ATTENTE', 'CONFIRMEE', 'OUBLIEE')),
  fichier         text        not null,
  contenu         jsonb,
  reglages        jsonb       not null,
  bilan           jsonb,
  deposee_le      timestamptz not null,
  expire_le       timestamptz not null,
  confirmee_le    timestamptz,
  check ((etat = 'EN_ATTENTE') = (contenu is not null)),
  check ((etat = 'CONFIRMEE') = (confirmee_le is not null and bilan is not null))
);
create index action_reprise_fin on action_reprise (expire_le) where etat = 'EN_ATTENTE';
create index action_reprise_compte on action_reprise (compte_id, id desc);

alter table action_reprise enable row level security;
alter table action_reprise force row level security;
create policy lire on action_reprise for select using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
create policy deposer on action_reprise for insert with check (compte_id = acteur_compte()
  and organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
create policy modifier on action_reprise for update using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
grant select, insert on action_reprise to unisson_app;
grant update (version, etat, contenu, reglages, bilan, confirmee_le) on action_reprise to unisson_app;

-- Files attached to an action are for those who read it.
create policy lire_action on fichier_objet for select using (objet_type = 'action'
  and exists (select 1 from action a where a.id = objet_id));
create policy lire_action on fichier for select using (exists (select 1 from fichier_objet o
  where o.fichier_id = fichier.id and o.objet_type = 'action'
    and exists (select 1 from action a where a.id = o.objet_id)));
