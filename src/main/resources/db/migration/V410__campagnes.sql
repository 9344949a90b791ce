-- Campaigns: one grid sent to many organisations. What one organisation answered is read by that
-- organisation alone: not by who holds the campaign, not by the platform. Figures of all are
-- computed once, when the campaign closes, by campagne_avancer(), and only where enough answered.
create table campagne_evaluation_etat_suivant (de text, vers text, primary key (de, vers));
insert into campagne_evaluation_etat_suivant values
  ('PREPARATION', 'PROGRAMMEE'),
  ('PROGRAMMEE', 'PREPARATION'),
  ('PROGRAMMEE', 'OUVERTE'),
  ('OUVERTE', 'CLOTUREE'),
  ('PREPARATION', 'ABANDONNEE'),
  ('PROGRAMMEE', 'ABANDONNEE'),
  ('OUVERTE', 'ABANDONNEE');

create table campagne_evaluation (
  id              bigint generated always as identity primary key,
  -- who holds it: a regional support body, a network, a group
  organisation_id bigint      not null references organisation,
  titre           text        not null check (titre <> ''),
  -- what invited organisations are told
  message         text        not null default '',
  grille_id       bigint      not null references grille_version,
  etat            text        not null default 'PREPARATION',
  version         int         not null default 1,
  -- below so many organisations, no figure exists
  minimum         int         not null default 5 check (minimum between 5 and 100),
  ouvre_le        date,
  -- last day to send an answer
  ferme_le        date,
  cree_par        bigint      not null references compte,
  cree_le         timestamptz not null,
  etat_le         timestamptz not null,
  ouverte_le      timestamptz,
  cloturee_le     timestamptz,
  unique (id, grille_id),
  check (ferme_le > ouvre_le)
);
create index campagne_evaluation_organisation on campagne_evaluation (organisation_id, id);

create table campagne_evaluation_historique (
  campagne_id bigint      not null references campagne_evaluation,
  version     int         not null,
  transition  text        not null,
  de          text,
  vers        text        not null,
  role        text        not null,
  -- null for what the platform did on its date
  compte_id   bigint references compte,
  motif       text        not null default '',
  le          timestamptz not null,
  primary key (campagne_id, version),
  foreign key (de, vers) references campagne_evaluation_etat_suivant,
  check ((de is null) = (transition = 'COMPOSER')),
  check ((compte_id is null) = (role = 'PLATEFORME'))
);

create table campagne_invitation_etat_suivant (de text, vers text, primary key (de, vers));
insert into campagne_invitation_etat_suivant values
  ('INVITEE', 'ACCEPTEE'),
  ('DECLINEE', 'ACCEPTEE'),
  ('INVITEE', 'DECLINEE'),
  ('ACCEPTEE', 'DECLINEE'),
  ('ACCEPTEE', 'ENVOYEE'),
  ('ENVOYEE', 'ACCEPTEE');

create table campagne_invitation (
  id              bigint generated always as identity primary key,
  campagne_id     bigint      not null references campagne_evaluation,
  organisation_id bigint      not null references organisation,
  etat            text        not null default 'INVITEE',
  version         int         not null default 1,
  -- who answers for the organisation, and the session in which it is prepared
  repondant_id    bigint references compte,
  session_id      bigint references evaluation_session,
  -- why it was declined, for who holds the campaign
  motif           text        not null default '',
  invitee_le      timestamptz not null,
  unique (campagne_id, organisation_id),
  unique (id, campagne_id),
  check (etat in ('INVITEE', 'DECLINEE') or (repondant_id is not null and session_id is not null))
);
create index campagne_invitation_organisation on campagne_invitation (organisation_id);
create index campagne_invitation_repondant on campagne_invitation (repondant_id)
  where repondant_id is not null;

create table campagne_invitation_historique (
  invitation_id bigint      not null references campagne_invitation,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint      not null references compte,
  motif         text        not null default '',
  le            timestamptz not null,
  primary key (invitation_id, version),
  foreign key (de, vers) references campagne_invitation_etat_suivant
);

-- What an organisation sent of one item, in points of the scale, or of one domain, on 100.
create table campagne_reponse (
  invitation_id bigint         not null,
  campagne_id   bigint         not null,
  grille_id     bigint         not null,
  noeud_id      bigint         not null,
  valeur        numeric(12, 4) not null,
  primary key (invitation_id, noeud_id),
  foreign key (invitation_id, campagne_id) references campagne_invitation (id, campagne_id),
  foreign key (campagne_id, grille_id) references campagne_evaluation (id, grille_id),
  foreign key (noeud_id, grille_id) references grille_noeud (id, version_id)
);
create index campagne_reponse_campagne on campagne_reponse (campagne_id);

-- Of all organisations together; nothing about fewer than five is ever stored.
create table campagne_resultat (
  campagne_id   bigint         not null references campagne_evaluation,
  noeud_id      bigint         not null references grille_noeud,
  organisations int            not null check (organisations >= 5),
  premier       numeric(12, 4) not null,
  mediane       numeric(12, 4) not null,
  troisieme     numeric(12, 4) not null,
  primary key (campagne_id, noeud_id)
);

-- Campaigns that the actor composes and moves.
create function campagnes_tenues() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select c.id from campagne_evaluation c
   where c.organisation_id = any (acteur_organisations())
     and exists (select 1 from habilitation h
          where h.compte_id = acteur_compte() and h.organisation_id = c.organisation_id
            and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE', 'FACILITATEUR_SRA'));
end;

-- Invitations that the actor answers for an organisation, or was named to answer. Nothing before
-- the campaign opens.
create function campagne_invitations_miennes() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select i.id from campagne_invitation i join campagne_evaluation c on c.id = i.campagne_id
   where c.ouverte_le is not null
     and (i.repondant_id = acteur_compte()
          or (i.organisation_id = any (acteur_organisations())
              and exists (select 1 from habilitation h
                   where h.compte_id = acteur_compte() and h.organisation_id = i.organisation_id
                     and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE'))));
end;

create function campagnes_montrees() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select campagnes_tenues()
  union
  select i.campagne_id from campagne_invitation i
   where i.id in (select campagne_invitations_miennes());
end;

create function campagne_dans(campagne bigint, etats text[]) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from campagne_evaluation c where c.id = campagne and c.etat = any (etats));

-- How many, never who nor what.
create function campagne_taux(campagne bigint)
  returns table (invitees int, acceptees int, declinees int, envoyees int)
  language sql stable security definer set search_path = public
begin atomic
  select count(*)::int, count(*) filter (where i.etat in ('ACCEPTEE', 'ENVOYEE'))::int,
         count(*) filter (where i.etat = 'DECLINEE')::int,
         count(*) filter (where i.etat = 'ENVOYEE')::int
    from campagne_invitation i
   where i.campagne_id = campagne_taux.campagne
     and (acteur_systeme() or i.campagne_id in (select campagnes_montrees()));
end;

-- Whom the campaign invited and what they said of the invitation, for who holds it. Whether an
-- answer was sent stays between the organisation and the platform: it is counted, not named.
create function campagne_invitees(campagne bigint)
  returns table (invitation_id bigint, organisation_id bigint, etat text, motif text)
  language sql stable security definer set search_path = public
begin atomic
  select i.id, i.organisation_id, case i.etat when 'ENVOYEE' then 'ACCEPTEE' else i.etat end,
         i.motif
    from campagne_invitation i
   where i.campagne_id = campagne_invitees.campagne
     and (acteur_systeme() or i.campagne_id in (select campagnes_tenues()));
end;

-- A campaign moves along its graph, closes once its last day is over, and promises more as it goes:
-- a minimum that never falls once it is announced, a last day that is never brought forward.
create function campagne_garder() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.etat <> old.etat and not exists (select 1 from campagne_evaluation_etat_suivant s
       where s.de = old.etat and s.vers = new.etat) then
    raise exception 'A campaign does not go from % to %', old.etat, new.etat
      using errcode = 'check_violation';
  end if;
  if old.etat in ('OUVERTE', 'CLOTUREE', 'ABANDONNEE')
     and (new.minimum < old.minimum or new.grille_id <> old.grille_id
          or new.ouvre_le is distinct from old.ouvre_le or new.ferme_le < old.ferme_le
          or new.ferme_le is null) then
    raise exception 'What an open campaign promised stands' using errcode = 'check_violation';
  end if;
  if old.etat in ('CLOTUREE', 'ABANDONNEE') and new.ferme_le is distinct from old.ferme_le then
    raise exception 'A closed campaign does not move' using errcode = 'check_violation';
  end if;
  if new.etat = 'OUVERTE' and old.etat <> 'OUVERTE'
     and (new.ferme_le is null or new.ouverte_le is null or new.ferme_le < jour_de_paris()) then
    raise exception 'An open campaign has a last day' using errcode = 'check_violation';
  end if;
  if new.etat = 'CLOTUREE' and old.etat <> 'CLOTUREE' and new.ferme_le >= jour_de_paris() then
    raise exception 'A campaign closes after its last day' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger campagne_garder before update on campagne_evaluation for each row
  execute function campagne_garder();

-- The one place where answers of several organisations meet. What fewer than the minimum answered
-- is dropped before anything is stored; nothing is ever computed a second time.
create function campagne_avancer() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.etat = 'CLOTUREE' and old.etat <> 'CLOTUREE' then
    insert into campagne_resultat (campagne_id, noeud_id, organisations, premier, mediane, troisieme)
    select new.id, r.noeud_id, count(*),
           round((percentile_cont(0.25) within group (order by r.valeur))::numeric, 4),
           round((percentile_cont(0.50) within group (order by r.valeur))::numeric, 4),
           round((percentile_cont(0.75) within group (order by r.valeur))::numeric, 4)
      from campagne_reponse r
      join campagne_invitation i on i.id = r.invitation_id and i.etat = 'ENVOYEE'
     where r.campagne_id = new.id
     group by r.noeud_id
    having count(*) >= greatest(new.minimum, 5);
  elsif new.etat = 'ABANDONNEE' and old.etat <> 'ABANDONNEE' then
    delete from campagne_reponse r where r.campagne_id = new.id;
  end if;
  return null;
end $$;
create trigger campagne_avancer after update on campagne_evaluation for each row
  execute function campagne_avancer();

-- An organisation answers while the campaign is open, which cannot close meanwhile; what it takes
-- back is gone; its answer is prepared in a session of its own, on the grid of the campaign.
create function campagne_invitation_garder() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  ouverte boolean;
begin
  if new.session_id is distinct from old.session_id and new.session_id is not null
     and not exists (select 1 from evaluation_session e join campagne_evaluation c on c.id = new.campagne_id
          where e.id = new.session_id and e.organisation_id = new.organisation_id
            and e.grille_id = c.grille_id) then
    raise exception 'The session is not of this organisation on this grid'
      using errcode = 'check_violation';
  end if;
  select c.etat = 'OUVERTE' into ouverte from campagne_evaluation c where c.id = new.campagne_id for share;
  if not ouverte then
    raise exception 'The campaign takes no answer' using errcode = 'check_violation';
  end if;
  if new.etat <> old.etat and not exists (select 1 from campagne_invitation_etat_suivant s
       where s.de = old.etat and s.vers = new.etat) then
    raise exception 'An invitation does not go from % to %', old.etat, new.etat
      using errcode = 'check_violation';
  end if;
  if old.etat = 'ENVOYEE' and new.etat <> 'ENVOYEE' then
    delete from campagne_reponse r where r.invitation_id = new.id;
  end if;
  return new;
end $$;
create trigger campagne_invitation_garder before update on campagne_invitation for each row
  execute function campagne_invitation_garder();

-- Written with the sending, which holds the campaign open until it is committed.
create function campagne_envoyee(invitation bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from campagne_invitation i join campagne_evaluation c on c.id = i.campagne_id
    where i.id = invitation and i.etat = 'ENVOYEE' and c.etat = 'OUVERTE'
      and i.id in (select campagne_invitations_miennes()));

revoke execute on function campagnes_tenues, campagne_invitations_miennes, campagnes_montrees,
  campagne_dans, campagne_taux, campagne_invitees, campagne_garder, campagne_avancer,
  campagne_invitation_garder, campagne_envoyee from public;
grant execute on function campagnes_tenues, campagne_invitations_miennes, campagnes_montrees,
  campagne_dans, campagne_taux, campagne_invitees, campagne_envoyee to unisson_app;

do $$
declare
  t text;
begin
  foreach t in array array['campagne_evaluation_etat_suivant', 'campagne_evaluation', 'campagne_evaluation_historique',
      'campagne_invitation_etat_suivant', 'campagne_invitation', 'campagne_invitation_historique',
      'campagne_reponse', 'campagne_resultat'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The owner's functions and triggers above pass these policies.
    execute format('create policy proprietaire on %I for all to current_user using (true)
      with check (true)', t);
  end loop;
end $$;

create policy lire on campagne_evaluation_etat_suivant for select using (true);
create policy lire on campagne_invitation_etat_suivant for select using (true);
grant select on campagne_evaluation_etat_suivant, campagne_invitation_etat_suivant to unisson_app;

-- Said of the row itself first: a function would not see the one that is being inserted.
create policy lire on campagne_evaluation for select using (acteur_systeme() or cree_par = acteur_compte()
  or id in (select campagnes_montrees()));
create policy composer on campagne_evaluation for insert with check (cree_par = acteur_compte()
  and etat = 'PREPARATION'
  and acteur_a_role(organisation_id,
                    '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,FACILITATEUR_SRA}'));
create policy avancer on campagne_evaluation for update
  using (acteur_systeme() or id in (select campagnes_tenues())) with check (true);
grant select, insert on campagne_evaluation to unisson_app;
grant update (titre, message, grille_id, etat, version, minimum, ouvre_le, ferme_le, etat_le,
  ouverte_le, cloturee_le) on campagne_evaluation to unisson_app;

create policy lire on campagne_evaluation_historique for select
  using (acteur_systeme() or campagne_id in (select campagnes_tenues()));
create policy ajouter on campagne_evaluation_historique for insert
  with check ((acteur_systeme() and compte_id is null)
    or (compte_id = acteur_compte() and campagne_id in (select campagnes_tenues())));
grant select, insert on campagne_evaluation_historique to unisson_app;

-- Of one's own organisation; of a campaign that is still composed, where nobody has answered.
create policy lire on campagne_invitation for select using (acteur_systeme()
  or id in (select campagne_invitations_miennes())
  or (campagne_id in (select campagnes_tenues())
      and campagne_dans(campagne_id, '{PREPARATION,PROGRAMMEE}')));
create policy inviter on campagne_invitation for insert
  with check (etat = 'INVITEE' and repondant_id is null and session_id is null and motif = ''
    and campagne_id in (select campagnes_tenues())
    and campagne_dans(campagne_id, '{PREPARATION,PROGRAMMEE,OUVERTE}'));
create policy retirer on campagne_invitation for delete
  using (campagne_id in (select campagnes_tenues())
    and campagne_dans(campagne_id, '{PREPARATION,PROGRAMMEE}'));
create policy repondre on campagne_invitation for update
  using (id in (select campagne_invitations_miennes())) with check (true);
grant select, insert, delete on campagne_invitation to unisson_app;
grant update (etat, version, repondant_id, session_id, motif) on campagne_invitation to unisson_app;

create policy lire on campagne_invitation_historique for select
  using (invitation_id in (select campagne_invitations_miennes()));
create policy ajouter on campagne_invitation_historique for insert
  with check (compte_id = acteur_compte()
    and invitation_id in (select campagne_invitations_miennes()));
grant select, insert on campagne_invitation_historique to unisson_app;

-- One's own organisation's, and no other: not for who holds the campaign, not for the platform.
create policy lire on campagne_reponse for select
  using (invitation_id in (select campagne_invitations_miennes()));
create policy envoyer on campagne_reponse for insert with check (campagne_envoyee(invitation_id));
grant select, insert on campagne_reponse to unisson_app;

create policy lire on campagne_resultat for select
  using (campagne_id in (select campagnes_montrees()));
grant select on campagne_resultat to unisson_app;
