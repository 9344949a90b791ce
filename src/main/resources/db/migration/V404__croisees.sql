-- Cross evaluations of a convention: each party rates one grid blind, users' representatives apart;
-- then gaps are talked over, a report is written, agreed or not by each referent, and sent. A party
-- answers for itself and by its name; a users' representative by no name, ever.
create table croisee_etat_suivant (de text, vers text, primary key (de, vers));
insert into croisee_etat_suivant values
  ('PROGRAMMEE', 'AUTOEVALUATION'),
  ('AUTOEVALUATION', 'MISE_EN_COMMUN'),
  ('MISE_EN_COMMUN', 'BILAN_PROJET'),
  ('BILAN_PROJET', 'BILAN_APPROUVE'),
  ('BILAN_APPROUVE', 'TRANSMISE'),
  ('PROGRAMMEE', 'ABANDONNEE'),
  ('AUTOEVALUATION', 'ABANDONNEE'),
  ('MISE_EN_COMMUN', 'ABANDONNEE'),
  ('BILAN_PROJET', 'ABANDONNEE');

create table croisee (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  nature        text        not null check (nature in ('LEGERE', 'COMPLETE')),
  grille_id     bigint      not null references grille_version,
  etat          text        not null default 'PROGRAMMEE',
  version       int         not null default 1,
  -- end of the period that it looks at; none for an open-ended convention
  fin           date,
  noter_avant   date        not null,
  -- the report as it was sent
  rapport_id    bigint references fichier,
  cree_par      bigint      not null references compte,
  cree_le       timestamptz not null,
  etat_le       timestamptz not null,
  unique (id, grille_id),
  unique (convention_id, id)
);
-- One at a time.
create unique index croisee_en_cours on croisee (convention_id)
  where etat not in ('TRANSMISE', 'ABANDONNEE');

create table croisee_historique (
  croisee_id bigint      not null references croisee,
  version    int         not null,
  transition text        not null,
  de         text,
  vers       text        not null,
  role       text        not null,
  compte_id  bigint      not null references compte,
  motif      text        not null default '',
  le         timestamptz not null,
  primary key (croisee_id, version),
  foreign key (de, vers) references croisee_etat_suivant,
  check ((de is null) = (transition = 'PROGRAMMER'))
);

-- Who answers: a party, by any of its referents, or one users' representative.
create table croisee_voix (
  id            bigint generated always as identity primary key,
  convention_id bigint  not null,
  croisee_id    bigint  not null,
  partie_id     bigint,
  compte_id     bigint references compte,
  remise_le     timestamptz,
  -- of a users' representative: figures may be shown where fewer than three answered
  accepte       boolean not null default false,
  foreign key (convention_id, croisee_id) references croisee (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check ((partie_id is null) <> (compte_id is null)),
  unique (croisee_id, id)
);
create unique index croisee_voix_de on croisee_voix (croisee_id, partie_id, compte_id)
  nulls not distinct;

create table croisee_note (
  croisee_id  bigint not null,
  voix_id     bigint not null,
  grille_id   bigint not null,
  noeud_id    bigint not null,
  valeur      text   not null,
  commentaire text   not null default '',
  primary key (voix_id, noeud_id),
  foreign key (croisee_id, grille_id) references croisee (id, grille_id),
  foreign key (croisee_id, voix_id) references croisee_voix (croisee_id, id),
  foreign key (noeud_id, grille_id) references grille_noeud (id, version_id),
  foreign key (grille_id, valeur) references grille_valeur (version_id, code)
);

-- What users' representatives rated, from the reveal on: of nobody.
create table croisee_note_detachee (
  id          uuid   not null default gen_random_uuid() primary key,
  croisee_id  bigint not null references croisee,
  noeud_id    bigint not null references grille_noeud,
  valeur      text   not null,
  commentaire text   not null default ''
);
create index croisee_note_detachee_de on croisee_note_detachee (croisee_id);

create table croisee_usagers (
  croisee_id bigint  primary key references croisee,
  invites    int     not null,
  repondants int     not null,
  -- all who answered accepted to be shown below three
  leve       boolean not null
);

-- What was said of one item, together; the last line counts.
create table croisee_echange (
  croisee_id bigint      not null,
  grille_id  bigint      not null,
  noeud_id   bigint      not null,
  rang       int         not null check (rang > 0),
  dit        text        not null check (dit <> ''),
  -- the mark that they give together, when they give one
  valeur     text,
  desaccord  text        not null default '',
  compte_id  bigint      not null references compte,
  le         timestamptz not null,
  primary key (croisee_id, noeud_id, rang),
  foreign key (croisee_id, grille_id) references croisee (id, grille_id),
  foreign key (noeud_id, grille_id) references grille_noeud (id, version_id),
  foreign key (grille_id, valeur) references grille_valeur (version_id, code)
);

-- The report, wording after wording; a word on one is not a word on the next.
create table croisee_bilan (
  croisee_id bigint      not null references croisee,
  numero     int         not null check (numero > 0),
  synthese   text        not null check (synthese <> ''),
  empreinte  text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  compte_id  bigint      not null references compte,
  le         timestamptz not null,
  primary key (croisee_id, numero),
  unique (croisee_id, numero, empreinte)
);

create table croisee_recommandation (
  croisee_id bigint not null,
  numero     int    not null,
  rang       int    not null,
  -- none: the convention as a whole
  mission_id bigint references mission_commune,
  objet      text   not null check (objet <> ''),
  choix      text   not null check (choix in
               ('RECONDUIRE', 'MODIFIER', 'REPOSITIONNER', 'NE_PAS_RECONDUIRE')),
  raison     text   not null default '',
  primary key (croisee_id, numero, rang),
  foreign key (croisee_id, numero) references croisee_bilan (croisee_id, numero),
  check (choix = 'RECONDUIRE' or raison <> '')
);

create table croisee_position (
  convention_id bigint      not null,
  croisee_id    bigint      not null,
  numero        int         not null,
  partie_id     bigint      not null,
  empreinte     text        not null,
  position      text        not null check (position in ('ACCORD', 'RESERVE', 'DESACCORD')),
  motif         text        not null default '',
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (croisee_id, numero, partie_id),
  foreign key (convention_id, croisee_id) references croisee (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (croisee_id, numero, empreinte) references croisee_bilan (croisee_id, numero, empreinte),
  check (position = 'ACCORD' or motif <> '')
);

-- The functions and triggers below read as the owner.
create policy proprietaire on participant for select to current_user using (true);

-- Those that the actor reads: the parties and who takes part in the convention; observers once it
-- was sent.
create function croisees_lues() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select c.id from croisee c
   where acteur_systeme()
      or exists (select 1 from convention_acces a
           where a.convention_id = c.convention_id and a.jusqu_au is null
             and (a.compte_id = acteur_compte() or a.organisation_id = any (acteur_organisations()))
             and (a.niveau = 'ECRITURE' or c.etat = 'TRANSMISE'));
end;

create function croisee_dans(croisee bigint, etats text[]) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from croisee c where c.id = croisee_dans.croisee and c.etat = any (etats));

-- Whether the actor holds one of these roles in the convention that is evaluated.
create function croisee_tenue(croisee bigint, roles text[], partie bigint default null) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from croisee c join participant p on p.convention_id = c.convention_id
    where c.id = croisee_tenue.croisee and p.compte_id = acteur_compte() and p.jusqu_au is null
      and p.role = any (roles)
      and (croisee_tenue.partie is null or p.partie_id = croisee_tenue.partie));

-- The voices that are the actor's to give.
create function croisee_mes_voix() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select v.id from croisee_voix v where v.compte_id = acteur_compte()
  union all
  select v.id from croisee_voix v join participant p
      on p.convention_id = v.convention_id and p.partie_id = v.partie_id
   where p.compte_id = acteur_compte() and p.role = 'REFERENT' and p.jusqu_au is null;
end;

-- A mark is written while answers are open and until its voice is given, at no other time.
create function croisee_note_a_temps() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from croisee c where c.id = new.croisee_id and c.etat = 'AUTOEVALUATION'
                    for share)
     or not exists (select 1 from croisee_voix v where v.id = new.voix_id and v.remise_le is null
                       for share)
     or not evaluation_note_admise(new.grille_id, new.noeud_id, new.valeur, null, new.commentaire)
  then
    return null;
  end if;
  return new;
end $$;
create trigger croisee_note_a_temps before insert or update on croisee_note for each row
  execute function croisee_note_a_temps();

-- A grid is given whole, once.
create function croisee_remise_entiere() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if old.remise_le is not null
     or not exists (select 1 from croisee c where c.id = new.croisee_id and c.etat = 'AUTOEVALUATION'
                       for share)
     or exists (select 1 from croisee c join grille_noeud n on n.version_id = c.grille_id
           where c.id = new.croisee_id
             and not exists (select 1 from grille_noeud e where e.parent_id = n.id)
             and not exists (select 1 from croisee_note x
                  where x.voix_id = new.id and x.noeud_id = n.id))
  then
    return null;
  end if;
  return new;
end $$;
create trigger croisee_remise_entiere before update on croisee_voix for each row
  execute function croisee_remise_entiere();

-- What a passage does, whatever program moves the evaluation. Grids are read together once all are
-- given, or once the last day has passed and two parties at least gave theirs; one that was not
-- given is seen by nobody.
create function croisee_avancer() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from croisee_etat_suivant s where s.de = old.etat and s.vers = new.etat)
  then
    raise exception 'A cross evaluation does not go from % to %', old.etat, new.etat
      using errcode = 'check_violation';
  end if;
  if new.etat = 'AUTOEVALUATION' then
    insert into croisee_voix (convention_id, croisee_id, partie_id, compte_id)
    select new.convention_id, new.id, p.id, null from partie p
     where p.convention_id = new.convention_id and p.etat = 'ACCEPTEE'
    union all
    select distinct new.convention_id, new.id, null::bigint, p.compte_id from participant p
     where p.convention_id = new.convention_id and p.role = 'REPRESENTANT_USAGERS'
       and p.jusqu_au is null;
  elsif new.etat = 'MISE_EN_COMMUN' then
    if (select count(*) from croisee_voix v
         where v.croisee_id = new.id and v.partie_id is not null and v.remise_le is not null) < 2
       or (new.noter_avant >= jour_de_paris() and exists (select 1 from croisee_voix v
             left join partie p on p.convention_id = v.convention_id and p.id = v.partie_id
            where v.croisee_id = new.id and v.remise_le is null
              and coalesce(p.etat, 'ACCEPTEE') = 'ACCEPTEE'))
    then
      raise exception 'Not all grids are given' using errcode = 'check_violation';
    end if;
    delete from croisee_note n using croisee_voix v where v.id = n.voix_id
       and v.croisee_id = new.id and v.remise_le is null;
    insert into croisee_usagers (croisee_id, invites, repondants, leve)
    select new.id, count(*), count(*) filter (where v.remise_le is not null),
           coalesce(bool_and(v.accepte) filter (where v.remise_le is not null), false)
      from croisee_voix v where v.croisee_id = new.id and v.compte_id is not null;
    with detachees as (
      delete from croisee_note n using croisee_voix v
       where v.id = n.voix_id and v.croisee_id = new.id and v.compte_id is not null
      returning n.noeud_id, n.valeur, n.commentaire)
    insert into croisee_note_detachee (croisee_id, noeud_id, valeur, commentaire)
    select new.id, d.noeud_id, d.valeur, d.commentaire from detachees d order by random();
  elsif new.etat = 'ABANDONNEE' and old.etat = 'AUTOEVALUATION' then
    delete from croisee_note n where n.croisee_id = new.id;
  end if;
  return null;
end $$;
create trigger croisee_avancer after update of etat on croisee for each row
  when (old.etat is distinct from new.etat) execute function croisee_avancer();

-- The one way out of a mark that is not one's own: by party, and by how many users.
create function croisee_resultats(croisee bigint)
  returns table (noeud_id bigint, partie_id bigint, valeur text, n int, masque boolean,
                 commentaires text[])
  language sql stable security definer set search_path = public
begin atomic
  with c as (
    select x.id from croisee x
     where x.id = croisee_resultats.croisee and x.id in (select croisees_lues())
       and x.etat in ('MISE_EN_COMMUN', 'BILAN_PROJET', 'BILAN_APPROUVE', 'TRANSMISE')),
  usagers as (
    select d.noeud_id, d.valeur, d.commentaire,
           u.leve or count(*) over (partition by d.noeud_id) >= 3 as ouvert
      from c join croisee_note_detachee d on d.croisee_id = c.id
      join croisee_usagers u on u.croisee_id = c.id)
  select m.noeud_id, v.partie_id, m.valeur, 1, false,
         case when m.commentaire = '' then '{}'::text[] else array[m.commentaire] end
    from c join croisee_voix v on v.croisee_id = c.id and v.partie_id is not null
    join croisee_note m on m.voix_id = v.id
  union all
  select u.noeud_id, null, u.valeur, count(*)::int, false, '{}'::text[]
    from usagers u where u.ouvert group by u.noeud_id, u.valeur
  union all
  select u.noeud_id, null, null, 0, false, array_agg(u.commentaire order by u.commentaire)
    from usagers u where u.ouvert and u.commentaire <> '' group by u.noeud_id
  union all
  select distinct u.noeud_id, null::bigint, null::text, 0, true, '{}'::text[]
    from usagers u where not u.ouvert;
end;

revoke execute on function croisees_lues, croisee_dans, croisee_tenue, croisee_mes_voix,
  croisee_note_a_temps, croisee_remise_entiere, croisee_avancer, croisee_resultats from public;
grant execute on function croisees_lues, croisee_dans, croisee_tenue, croisee_mes_voix,
  croisee_resultats to unisson_app;

do $$
declare
  t text;
begin
  foreach t in array array['croisee_etat_suivant', 'croisee', 'croisee_historique', 'croisee_voix',
      'croisee_note', 'croisee_note_detachee', 'croisee_usagers', 'croisee_echange',
      'croisee_bilan', 'croisee_recommandation', 'croisee_position'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy proprietaire on %I for all to current_user using (true)
      with check (true)', t);
  end loop;
  foreach t in array array['croisee_historique', 'croisee_voix', 'croisee_usagers',
      'croisee_echange', 'croisee_bilan', 'croisee_recommandation', 'croisee_position'] loop
    execute format('create policy lire on %I for select
      using (croisee_id in (select croisees_lues()))', t);
    execute format('grant select on %I to unisson_app', t);
  end loop;
end $$;
create policy lire on croisee_etat_suivant for select using (true);
grant select on croisee_etat_suivant to unisson_app;

-- Said of the row itself: a function would not see the one that is being inserted.
create policy lire on croisee for select using (acteur_systeme()
  or exists (select 1 from convention_acces a
       where a.convention_id = croisee.convention_id and a.jusqu_au is null
         and (a.niveau = 'ECRITURE' or croisee.etat = 'TRANSMISE')));
create policy programmer on croisee for insert with check (cree_par = acteur_compte()
  and etat = 'PROGRAMMEE'
  and exists (select 1 from participant p
       where p.convention_id = croisee.convention_id and p.compte_id = acteur_compte()
         and p.jusqu_au is null and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'REFERENT')));
create policy avancer on croisee for update
  using (croisee_tenue(id, '{ANIMATEUR,PRESIDENT_COPIL,REFERENT}')) with check (true);
grant select, insert on croisee to unisson_app;
grant update (etat, version, etat_le, noter_avant, rapport_id) on croisee to unisson_app;

create policy ajouter on croisee_historique for insert with check (compte_id = acteur_compte()
  and croisee_tenue(croisee_id, '{ANIMATEUR,PRESIDENT_COPIL,REFERENT}'));
grant insert on croisee_historique to unisson_app;

create policy remettre on croisee_voix for update
  using (id in (select croisee_mes_voix())) with check (id in (select croisee_mes_voix()));
grant update (remise_le, accepte) on croisee_voix to unisson_app;

-- One's own, and nobody else's: not the animator's to read, nor the platform's.
create policy lire on croisee_note for select using (voix_id in (select croisee_mes_voix()));
create policy noter on croisee_note for insert with check (voix_id in (select croisee_mes_voix()));
create policy changer on croisee_note for update
  using (voix_id in (select croisee_mes_voix())) with check (voix_id in (select croisee_mes_voix()));
grant select, insert on croisee_note to unisson_app;
grant update (valeur, commentaire) on croisee_note to unisson_app;

create policy dire on croisee_echange for insert with check (compte_id = acteur_compte()
  and croisee_dans(croisee_id, '{MISE_EN_COMMUN}')
  and croisee_tenue(croisee_id, '{ANIMATEUR,PRESIDENT_COPIL,REFERENT}'));
grant insert on croisee_echange to unisson_app;

create policy rediger on croisee_bilan for insert with check (compte_id = acteur_compte()
  and croisee_dans(croisee_id, '{BILAN_PROJET}')
  and croisee_tenue(croisee_id, '{ANIMATEUR,PRESIDENT_COPIL,REFERENT}'));
grant insert on croisee_bilan to unisson_app;
create policy recommander on croisee_recommandation for insert with check (
  croisee_dans(croisee_id, '{BILAN_PROJET}')
  and croisee_tenue(croisee_id, '{ANIMATEUR,PRESIDENT_COPIL,REFERENT}'));
grant insert on croisee_recommandation to unisson_app;

-- Each referent for its own party, on the wording that stands.
create policy dire on croisee_position for insert with check (compte_id = acteur_compte()
  and croisee_dans(croisee_id, '{BILAN_PROJET}')
  and croisee_tenue(croisee_id, '{REFERENT}', partie_id)
  and not exists (select 1 from croisee_bilan b
       where b.croisee_id = croisee_position.croisee_id and b.numero > croisee_position.numero));
grant insert on croisee_position to unisson_app;
