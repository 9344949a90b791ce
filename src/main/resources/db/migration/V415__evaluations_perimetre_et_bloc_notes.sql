-- What a session asks: the points of its grid that apply to the structure that is rated, and a free
-- note in each domain where the grid has a note-pad.
alter table evaluation_session
  -- null together while nobody said which structure is rated: everything is then asked
  add column secteur text check (secteur in ('', 'SOCIAL', 'MEDICO_SOCIAL')),
  add column structure text check (structure in ('', 'ETABLISSEMENT', 'SERVICE')),
  add column publics text[],
  add check (num_nulls(secteur, structure, publics) in (0, 3));
grant update (secteur, structure, publics) on evaluation_session to unisson_app;

-- A note-pad has words and no mark; evaluation_note_admise() says where.
alter table evaluation_note drop constraint evaluation_note_check,
  add check (num_nonnulls(valeur, nombre) <= 1);
alter table evaluation_note_conjointe drop constraint evaluation_note_conjointe_check,
  add check (num_nonnulls(valeur, nombre) <= 1);

create function evaluation_point_demande(session bigint, noeud bigint) returns boolean
  language sql stable security definer set search_path = public
begin atomic
  with recursive lignee as (
    select n.id, n.parent_id, n.secteur, n.structure, n.publics from grille_noeud n
     where n.id = noeud
    union all
    select p.id, p.parent_id, p.secteur, p.structure, p.publics from lignee l
      join grille_noeud p on p.id = l.parent_id)
  select coalesce(bool_and(e.publics is null
      or ((l.secteur = '' or l.secteur = e.secteur)
          and (l.structure = '' or l.structure = e.structure)
          and (cardinality(l.publics) = 0 or l.publics && e.publics))), false)
    from evaluation_session e, lignee l where e.id = evaluation_point_demande.session;
end;
revoke execute on function evaluation_point_demande from public;
grant execute on function evaluation_point_demande to unisson_app;

-- Whether an answer may be given to a node: a leaf of the grid, a value that its scale admits there,
-- a comment where the value asks for one; or, without any mark, the note-pad of a root domain.
create or replace function evaluation_note_admise(grille bigint, noeud bigint, valeur text,
    nombre numeric, commentaire text) returns boolean
  language sql stable security definer set search_path = public
begin atomic
  with recursive lignee as (
    select n.id, n.parent_id, n.code, n.imperatif from grille_noeud n
     where n.id = noeud and n.version_id = grille
       and not exists (select 1 from grille_noeud e where e.parent_id = n.id)
    union all
    select p.id, p.parent_id, p.code, p.imperatif from lignee l
      join grille_noeud p on p.id = l.parent_id)
  select (num_nonnulls(evaluation_note_admise.valeur, evaluation_note_admise.nombre) = 0
      and exists (
        select 1 from grille_noeud n join grille_version g on g.id = n.version_id
         where n.id = noeud and g.id = grille and g.bloc_notes and n.parent_id is null
           and exists (select 1 from grille_noeud e where e.parent_id = n.id)))
    or (evaluation_note_admise.valeur is not null and exists (select 1 from lignee)
      and exists (
        select 1 from grille_valeur v
         where v.version_id = grille and v.code = evaluation_note_admise.valeur
           and (not v.justifiee or btrim(commentaire) <> '')
           and not (v.sauf_imperatif and (select bool_or(l.imperatif) from lignee l))
           and (cardinality(v.domaines) = 0
                or (select l.code from lignee l where l.parent_id is null) = any (v.domaines))))
    or (evaluation_note_admise.nombre is not null and exists (select 1 from lignee)
      and not exists (select 1 from grille_valeur v where v.version_id = grille)
      and exists (select 1 from grille_version g where g.id = grille
            and evaluation_note_admise.nombre >= coalesce(g.minimum, evaluation_note_admise.nombre)
            and evaluation_note_admise.nombre <= coalesce(g.maximum, evaluation_note_admise.nombre)));
end;

create or replace function evaluation_note_a_temps() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  ouverte boolean;
begin
  select e.etat = 'OUVERTE' into ouverte from evaluation_session e where e.id = new.session_id
     for share;
  if not ouverte or not evaluation_note_admise(new.grille_id, new.noeud_id, new.valeur, new.nombre,
                                               new.commentaire)
      or not evaluation_point_demande(new.session_id, new.noeud_id) then
    return null;
  end if;
  return new;
end $$;

-- Who answered, never what: a note-pad alone is not an answer.
create or replace function evaluation_participation(session bigint)
  returns table (participant_id bigint, a_repondu boolean)
  language sql stable security definer set search_path = public
begin atomic
  select p.id, p.repondu or exists (select 1 from evaluation_note n
           where n.participant_id = p.id and num_nonnulls(n.valeur, n.nombre) = 1)
    from evaluation_participant p
   where p.session_id = evaluation_participation.session
     and p.session_id in (select evaluations_montrees());
end;

create or replace function evaluation_avancer() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if old.etat <> 'PREPARATION' and (new.minimum < old.minimum or new.grille_id <> old.grille_id
      or (new.secteur, new.structure, new.publics)
         is distinct from (old.secteur, old.structure, old.publics)) then
    raise exception 'The minimum of an open session never goes down, nor does what it asks change'
      using errcode = 'check_violation';
  end if;
  if new.etat = old.etat then
    return null;
  end if;
  if new.etat = 'ECHANGE' then
    update evaluation_participant p set repondu = true
     where p.session_id = new.id
       and exists (select 1 from evaluation_note n
            where n.participant_id = p.id and num_nonnulls(n.valeur, n.nombre) = 1);
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

-- As before for marks. Few write in a note-pad: its words are read like comments, as soon as enough
-- of the college answered the session.
create or replace function evaluation_resultats(session bigint)
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
           c.leve or (c.repondants >= s.minimum
             and (count(*) >= s.minimum or bool_and(num_nonnulls(t.valeur, t.nombre) = 0))) as ouvert
      from s join notes t on true
      join evaluation_college c on c.session_id = s.id and c.college = t.college
     group by t.noeud_id, t.college, c.leve, c.repondants, s.minimum)
  select t.noeud_id, t.college, t.valeur, t.nombre, count(*)::int, false, '{}'::text[]
    from notes t join ouverts o on o.noeud_id = t.noeud_id and o.college = t.college and o.ouvert
   where num_nonnulls(t.valeur, t.nombre) = 1
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

drop policy decider on evaluation_note_conjointe;
create policy decider on evaluation_note_conjointe for insert
  with check (compte_id = acteur_compte() and evaluation_animee(session_id)
              and evaluation_dans(session_id, '{CONJOINTE}')
              and evaluation_note_admise(grille_id, noeud_id, valeur, nombre,
                                         coalesce(nullif(raison, ''), 'dit ensemble'))
              and evaluation_point_demande(session_id, noeud_id));
