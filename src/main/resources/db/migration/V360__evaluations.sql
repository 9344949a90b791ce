-- Joint evaluations: two colleges rate the same grid blind, compare, then rate together. What one
-- person thinks is read by that person alone: every figure shown comes from evaluation_resultats().
create table evaluation_etat_suivant (de text, vers text, primary key (de, vers));
insert into evaluation_etat_suivant values
  ('PREPARATION', 'OUVERTE'),
  ('OUVERTE', 'ECHANGE'),
  ('ECHANGE', 'CONJOINTE'),
  ('CONJOINTE', 'CLOTUREE'),
  ('CLOTUREE', 'ARCHIVEE'),
  ('PREPARATION', 'ABANDONNEE'),
  ('OUVERTE', 'ABANDONNEE'),
  ('ECHANGE', 'ABANDONNEE'),
  ('CONJOINTE', 'ABANDONNEE');

create table evaluation_session (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  -- the body whose partnership is rated, when there is one
  instance_id     bigint references instance,
  titre           text        not null check (titre <> ''),
  -- what is rated, in the words of those who rate
  objet           text        not null default '',
  grille_id       bigint      not null references grille_version,
  etat            text        not null default 'PREPARATION',
  version         int         not null default 1,
  facilitateur_id bigint      not null references compte,
  -- below so many answers of a college, its figures are not shown
  minimum         int         not null default 3 check (minimum between 3 and 50),
  noter_avant     date,
  echange_le      date,
  suite_de        bigint references evaluation_session,
  cree_par        bigint      not null references compte,
  cree_le         timestamptz not null,
  etat_le         timestamptz not null,
  cloturee_le     timestamptz,
  unique (id, grille_id),
  check (suite_de <> id)
);
create index evaluation_session_organisation on evaluation_session (organisation_id, id);
create index evaluation_session_instance on evaluation_session (instance_id)
  where instance_id is not null;
create index evaluation_session_facilitateur on evaluation_session (facilitateur_id);

create table evaluation_historique (
  session_id bigint      not null references evaluation_session,
  version    int         not null,
  transition text        not null,
  de         text,
  vers       text        not null,
  role       text        not null,
  compte_id  bigint      not null references compte,
  motif      text        not null default '',
  le         timestamptz not null,
  primary key (session_id, version),
  foreign key (de, vers) references evaluation_etat_suivant,
  check ((de is null) = (transition = 'PREPARER'))
);

-- Somebody with an account, or a name: who answers on paper.
create table evaluation_participant (
  id         bigint generated always as identity primary key,
  session_id bigint  not null references evaluation_session,
  compte_id  bigint references compte,
  nom        text    not null default '',
  qualite    text    not null check (qualite in
               ('PROFESSIONNEL', 'PERSONNE_ACCOMPAGNEE', 'PROCHE', 'REPRESENTANT')),
  college    text    not null generated always as
               (case qualite when 'PROFESSIONNEL' then 'PROFESSIONNELS' else 'USAGERS' end) stored,
  -- noted when the exchange opens: who had answered by then
  repondu    boolean not null default false,
  unique (session_id, id),
  check ((compte_id is null) <> (nom = ''))
);
create unique index evaluation_participant_compte on evaluation_participant (session_id, compte_id)
  where compte_id is not null;
create unique index evaluation_participant_nom
  on evaluation_participant (session_id, lower(nom)) where compte_id is null;
create index evaluation_participant_de on evaluation_participant (compte_id)
  where compte_id is not null;

-- Somebody of a college below the minimum accepts that its figures be shown all the same.
create table evaluation_renonciation (
  session_id     bigint      not null,
  participant_id bigint      not null,
  recueillie_par bigint      not null references compte,
  le             timestamptz not null,
  primary key (session_id, participant_id),
  foreign key (session_id, participant_id) references evaluation_participant (session_id, id)
    on delete cascade
);

-- What one person thinks of one item. No date: when somebody changed their mind is nobody's
-- business.
create table evaluation_note (
  session_id     bigint  not null,
  participant_id bigint  not null,
  grille_id      bigint  not null,
  noeud_id       bigint  not null,
  valeur         text,
  nombre         numeric(12, 4),
  commentaire    text    not null default '',
  primary key (participant_id, noeud_id),
  foreign key (session_id, grille_id) references evaluation_session (id, grille_id),
  foreign key (session_id, participant_id) references evaluation_participant (session_id, id),
  foreign key (noeud_id, grille_id) references grille_noeud (id, version_id),
  foreign key (grille_id, valeur) references grille_valeur (version_id, code),
  check ((valeur is null) <> (nombre is null))
);
create index evaluation_note_session on evaluation_note (session_id);

-- The same marks once the session is closed: of a college, of nobody. The key is drawn at random,
-- so that no order is left.
create table evaluation_note_detachee (
  id          uuid    not null default gen_random_uuid() primary key,
  session_id  bigint  not null references evaluation_session,
  college     text    not null check (college in ('PROFESSIONNELS', 'USAGERS')),
  noeud_id    bigint  not null references grille_noeud,
  valeur      text,
  nombre      numeric(12, 4),
  commentaire text    not null default ''
);
create index evaluation_note_detachee_session on evaluation_note_detachee (session_id);

-- What was known of each college when the exchange opened.
create table evaluation_college (
  session_id bigint  not null references evaluation_session,
  college    text    not null check (college in ('PROFESSIONNELS', 'USAGERS')),
  invites    int     not null,
  repondants int     not null,
  -- all who answered accepted that their figures be shown below the minimum
  leve       boolean not null,
  primary key (session_id, college)
);

-- What the group says together; the last line counts, the others are its history.
create table evaluation_note_conjointe (
  session_id bigint      not null,
  grille_id  bigint      not null,
  noeud_id   bigint      not null,
  rang       int         not null check (rang > 0),
  valeur     text,
  nombre     numeric(12, 4),
  raison     text        not null default '',
  -- what some did not agree with, in their words
  desaccord  text        not null default '',
  compte_id  bigint      not null references compte,
  le         timestamptz not null,
  primary key (session_id, noeud_id, rang),
  foreign key (session_id, grille_id) references evaluation_session (id, grille_id),
  foreign key (noeud_id, grille_id) references grille_noeud (id, version_id),
  foreign key (grille_id, valeur) references grille_valeur (version_id, code),
  check ((valeur is null) <> (nombre is null))
);

-- One item of one session, once somebody wants it to change: what its actions come from.
create table evaluation_constat (
  id         bigint generated always as identity primary key,
  session_id bigint not null references evaluation_session,
  noeud_id   bigint not null references grille_noeud,
  unique (session_id, noeud_id)
);

-- Sessions that the actor reads: who takes part, who facilitates, who steers quality in the
-- organisation, who sits in the body that is rated.
create function evaluations_montrees() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select e.id from evaluation_session e
   where acteur_systeme() or e.facilitateur_id = acteur_compte()
      or (e.organisation_id = any (acteur_organisations())
          and exists (select 1 from habilitation h
               where h.compte_id = acteur_compte() and h.organisation_id = e.organisation_id
                 and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE',
                                'SECRETAIRE_INSTANCE', 'FACILITATEUR_SRA')))
      or exists (select 1 from siege s
           where s.instance_id = e.instance_id and s.compte_id = acteur_compte()
             and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris()))
  union
  select p.session_id from evaluation_participant p where p.compte_id = acteur_compte();
end;

-- Sessions that the actor prepares and moves.
create function evaluations_tenues() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select e.id from evaluation_session e
   where e.facilitateur_id = acteur_compte()
      or (e.organisation_id = any (acteur_organisations())
          and exists (select 1 from habilitation h
               where h.compte_id = acteur_compte() and h.organisation_id = e.organisation_id
                 and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE')));
end;

create function evaluation_dans(session bigint, etats text[]) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from evaluation_session e where e.id = session and e.etat = any (etats));

create function evaluation_animee(session bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from evaluation_session e
    where e.id = session and e.facilitateur_id = acteur_compte());

create function mes_participations() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select p.id from evaluation_participant p where p.compte_id = acteur_compte();
end;

-- Who answered, never what.
create function evaluation_participation(session bigint)
  returns table (participant_id bigint, a_repondu boolean)
  language sql stable security definer set search_path = public
begin atomic
  select p.id, p.repondu or exists (select 1 from evaluation_note n where n.participant_id = p.id)
    from evaluation_participant p
   where p.session_id = evaluation_participation.session
     and p.session_id in (select evaluations_montrees());
end;

-- Whether an answer may be given to a node: a leaf of the grid, a value that its scale admits there,
-- a comment where the value asks for one.
create function evaluation_note_admise(grille bigint, noeud bigint, valeur text, nombre numeric,
    commentaire text) returns boolean
  language sql stable security definer set search_path = public
begin atomic
  with recursive lignee as (
    select n.id, n.parent_id, n.code, n.imperatif from grille_noeud n
     where n.id = noeud and n.version_id = grille
       and not exists (select 1 from grille_noeud e where e.parent_id = n.id)
    union all
    select p.id, p.parent_id, p.code, p.imperatif from lignee l
      join grille_noeud p on p.id = l.parent_id)
  select exists (select 1 from lignee) and case
    when evaluation_note_admise.valeur is not null then exists (
      select 1 from grille_valeur v
       where v.version_id = grille and v.code = evaluation_note_admise.valeur
         and (not v.justifiee or btrim(commentaire) <> '')
         and not (v.sauf_imperatif and (select bool_or(l.imperatif) from lignee l))
         and (cardinality(v.domaines) = 0
              or (select l.code from lignee l where l.parent_id is null) = any (v.domaines)))
    else evaluation_note_admise.nombre is not null
      and not exists (select 1 from grille_valeur v where v.version_id = grille)
      and exists (select 1 from grille_version g where g.id = grille
            and evaluation_note_admise.nombre >= coalesce(g.minimum, evaluation_note_admise.nombre)
            and evaluation_note_admise.nombre <= coalesce(g.maximum, evaluation_note_admise.nombre))
    end;
end;

-- A mark is written while its session is open, and at no other time: the session cannot move
-- meanwhile, and a mark that comes too late is not written.
create function evaluation_note_a_temps() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  ouverte boolean;
begin
  select e.etat = 'OUVERTE' into ouverte from evaluation_session e where e.id = new.session_id
     for share;
  if not ouverte or not evaluation_note_admise(new.grille_id, new.noeud_id, new.valeur, new.nombre,
                                               new.commentaire) then
    return null;
  end if;
  return new;
end $$;
create trigger evaluation_note_a_temps before insert or update on evaluation_note for each row
  execute function evaluation_note_a_temps();

-- What somebody wrote on paper, typed by the facilitator, who cannot read it again.
create function evaluation_saisir(participant bigint, noeud bigint, valeur text, nombre numeric,
    commentaire text) returns boolean
  language sql volatile security definer set search_path = public
begin atomic
  with saisie as (
    insert into evaluation_note (session_id, participant_id, grille_id, noeud_id, valeur, nombre,
                                 commentaire)
    select p.session_id, p.id, e.grille_id, evaluation_saisir.noeud, evaluation_saisir.valeur,
           evaluation_saisir.nombre, evaluation_saisir.commentaire
      from evaluation_participant p join evaluation_session e on e.id = p.session_id
     where p.id = participant and p.compte_id is null and e.facilitateur_id = acteur_compte()
    on conflict (participant_id, noeud_id) do update
      set valeur = excluded.valeur, nombre = excluded.nombre, commentaire = excluded.commentaire
    returning participant_id)
  select exists (select 1 from saisie);
end;

-- What becomes of marks when a session moves, whatever program moves it. The exchange opens when
-- each college has its minimum, or when all who answered in it accepted; a closed session keeps
-- marks of nobody; an abandoned one keeps none.
create function evaluation_avancer() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if old.etat <> 'PREPARATION' and (new.minimum < old.minimum or new.grille_id <> old.grille_id) then
    raise exception 'The minimum of an open session never goes down, nor does its grid change'
      using errcode = 'check_violation';
  end if;
  if new.etat = old.etat then
    return null;
  end if;
  if new.etat = 'ECHANGE' then
    update evaluation_participant p set repondu = true
     where p.session_id = new.id
       and exists (select 1 from evaluation_note n where n.participant_id = p.id);
    insert into evaluation_college (session_id, college, invites, repondants, leve)
    select new.id, c.college, count(p.id), count(p.id) filter (where p.repondu),
           coalesce(bool_and(r.participant_id is not null) filter (where p.repondu), false)
      from (values ('PROFESSIONNELS'), ('USAGERS')) c (college)
      left join evaluation_participant p on p.session_id = new.id and p.college = c.college
      left join evaluation_renonciation r on r.participant_id = p.id
     group by c.college;
    if exists (select 1 from evaluation_college c where c.session_id = new.id
                and c.repondants < new.minimum and not c.leve) then
      raise exception 'A college is below its minimum' using errcode = 'check_violation';
    end if;
  elsif new.etat = 'CLOTUREE' then
    with detachees as (
      delete from evaluation_note n using evaluation_participant p
       where n.session_id = new.id and p.id = n.participant_id
      returning p.college, n.noeud_id, n.valeur, n.nombre, n.commentaire)
    insert into evaluation_note_detachee (session_id, college, noeud_id, valeur, nombre, commentaire)
    select new.id, d.college, d.noeud_id, d.valeur, d.nombre, d.commentaire
      from detachees d order by random();
  elsif new.etat = 'ABANDONNEE' then
    delete from evaluation_note n where n.session_id = new.id;
  end if;
  return null;
end $$;
create trigger evaluation_avancer after update on evaluation_session for each row
  execute function evaluation_avancer();

-- The one way out of a mark: how many of a college gave each value, once the exchange is open. What
-- fewer than the minimum answered is hidden, unless all who answered in the college accepted.
-- Comments come apart from values, in the order of the alphabet.
create function evaluation_resultats(session bigint)
  returns table (noeud_id bigint, college text, valeur text, nombre numeric, n int, masque boolean,
                 commentaires text[])
  language sql stable security definer set search_path = public
begin atomic
  with s as (
    select e.id, e.minimum from evaluation_session e
     where e.id = evaluation_resultats.session
       and e.etat in ('ECHANGE', 'CONJOINTE', 'CLOTUREE', 'ARCHIVEE')
       and e.id in (select evaluations_montrees())),
  notes as (
    select m.noeud_id, p.college, m.valeur, m.nombre, m.commentaire
      from s join evaluation_note m on m.session_id = s.id
      join evaluation_participant p on p.id = m.participant_id
    union all
    select d.noeud_id, d.college, d.valeur, d.nombre, d.commentaire
      from s join evaluation_note_detachee d on d.session_id = s.id),
  ouverts as (
    select t.noeud_id, t.college,
           c.leve or (c.repondants >= s.minimum and count(*) >= s.minimum) as ouvert
      from s join notes t on true
      join evaluation_college c on c.session_id = s.id and c.college = t.college
     group by t.noeud_id, t.college, c.leve, c.repondants, s.minimum)
  select t.noeud_id, t.college, t.valeur, t.nombre, count(*)::int, false, '{}'::text[]
    from notes t join ouverts o on o.noeud_id = t.noeud_id and o.college = t.college and o.ouvert
   group by t.noeud_id, t.college, t.valeur, t.nombre
  union all
  select t.noeud_id, t.college, null, null, 0, false,
         array_agg(t.commentaire order by t.commentaire)
    from notes t join ouverts o on o.noeud_id = t.noeud_id and o.college = t.college and o.ouvert
   where t.commentaire <> ''
   group by t.noeud_id, t.college
  union all
  select o.noeud_id, o.college, null, null, 0, true, '{}'::text[] from ouverts o where not o.ouvert;
end;

revoke execute on function evaluations_montrees, evaluations_tenues, evaluation_dans,
  evaluation_animee, mes_participations, evaluation_participation, evaluation_note_admise,
  evaluation_note_a_temps, evaluation_saisir, evaluation_avancer, evaluation_resultats from public;
grant execute on function evaluations_montrees, evaluations_tenues, evaluation_dans,
  evaluation_animee, mes_participations, evaluation_participation, evaluation_note_admise,
  evaluation_saisir, evaluation_resultats to unisson_app;

do $$
declare
  t text;
begin
  foreach t in array array['evaluation_etat_suivant', 'evaluation_session', 'evaluation_historique',
      'evaluation_participant', 'evaluation_renonciation', 'evaluation_note',
      'evaluation_note_detachee', 'evaluation_college', 'evaluation_note_conjointe',
      'evaluation_constat'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The owner's functions and triggers above pass these policies.
    execute format('create policy proprietaire on %I for all to current_user using (true)
      with check (true)', t);
  end loop;
  foreach t in array array['evaluation_historique', 'evaluation_participant',
      'evaluation_renonciation', 'evaluation_college', 'evaluation_note_conjointe',
      'evaluation_constat'] loop
    execute format('create policy lire on %I for select
      using (session_id in (select evaluations_montrees()))', t);
  end loop;
end $$;
create policy lire on evaluation_etat_suivant for select using (true);
grant select on evaluation_etat_suivant to unisson_app;

-- Said of the row itself first: a function would not see the one that is being inserted.
create policy lire on evaluation_session for select using (acteur_systeme()
  or facilitateur_id = acteur_compte() or cree_par = acteur_compte()
  or id in (select evaluations_montrees()));
create policy preparer on evaluation_session for insert with check (cree_par = acteur_compte()
  and etat = 'PREPARATION'
  and acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,'
    'SECRETAIRE_INSTANCE,FACILITATEUR_SRA}'));
create policy avancer on evaluation_session for update
  using (id in (select evaluations_tenues())) with check (true);
grant select, insert on evaluation_session to unisson_app;
grant update (titre, objet, grille_id, etat, version, facilitateur_id, minimum, noter_avant,
  echange_le, etat_le, cloturee_le) on evaluation_session to unisson_app;

create policy ajouter on evaluation_historique for insert
  with check (compte_id = acteur_compte() and session_id in (select evaluations_tenues()));
grant select, insert on evaluation_historique to unisson_app;

create policy inviter on evaluation_participant for insert
  with check (not repondu and session_id in (select evaluations_tenues())
              and evaluation_dans(session_id, '{PREPARATION,OUVERTE}'));
create policy retirer on evaluation_participant for delete
  using (session_id in (select evaluations_tenues())
         and evaluation_dans(session_id, '{PREPARATION}'));
grant select, delete on evaluation_participant to unisson_app;
grant insert (session_id, compte_id, nom, qualite) on evaluation_participant to unisson_app;

-- For oneself; for who answers on paper, as they told the facilitator.
create policy renoncer on evaluation_renonciation for insert
  with check (recueillie_par = acteur_compte() and evaluation_dans(session_id, '{OUVERTE}')
    and (participant_id in (select mes_participations())
         or (evaluation_animee(session_id)
             and exists (select 1 from evaluation_participant p
                  where p.id = participant_id and p.compte_id is null))));
create policy reprendre on evaluation_renonciation for delete
  using (recueillie_par = acteur_compte() and evaluation_dans(session_id, '{OUVERTE}'));
grant select, insert, delete on evaluation_renonciation to unisson_app;

-- One's own, and nobody else's: not the facilitator's to read, nor the administrator's, nor the
-- platform's.
create policy lire on evaluation_note for select
  using (participant_id in (select mes_participations()));
create policy noter on evaluation_note for insert
  with check (participant_id in (select mes_participations())
              and evaluation_dans(session_id, '{OUVERTE}'));
create policy changer on evaluation_note for update
  using (participant_id in (select mes_participations())
         and evaluation_dans(session_id, '{OUVERTE}'))
  with check (participant_id in (select mes_participations()));
grant select, insert on evaluation_note to unisson_app;
grant update (valeur, nombre, commentaire) on evaluation_note to unisson_app;

-- evaluation_note_detachee is granted to nobody: it is read by evaluation_resultats() alone.
grant select on evaluation_college to unisson_app;

create policy decider on evaluation_note_conjointe for insert
  with check (compte_id = acteur_compte() and evaluation_animee(session_id)
              and evaluation_dans(session_id, '{CONJOINTE}')
              and evaluation_note_admise(grille_id, noeud_id, valeur, nombre,
                                         coalesce(nullif(raison, ''), 'dit ensemble')));
grant select, insert on evaluation_note_conjointe to unisson_app;

create policy relever on evaluation_constat for insert
  with check (session_id in (select evaluations_montrees())
              and evaluation_dans(session_id, '{ECHANGE,CONJOINTE,CLOTUREE,ARCHIVEE}'));
grant select, insert on evaluation_constat to unisson_app;
