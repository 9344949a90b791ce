-- An organisation of several establishments says which one it answers for; null when it answers for
-- all of them, or has one.
alter table campagne_invitation
  add column etablissement_id bigint references etablissement;
grant update (etablissement_id) on campagne_invitation to unisson_app;

create function campagne_structure_propre() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from etablissement e
       where e.id = new.etablissement_id and e.organisation_id = new.organisation_id) then
    raise exception 'The establishment is not of this organisation'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function campagne_structure_propre from public;
create trigger campagne_structure_propre before update of etablissement_id on campagne_invitation
  for each row when (new.etablissement_id is not null
                     and new.etablissement_id is distinct from old.etablissement_id)
  execute function campagne_structure_propre();

-- Until it has answered, an organisation may name somebody else; its history says whom.
insert into campagne_invitation_etat_suivant values ('ACCEPTEE', 'ACCEPTEE');
alter table campagne_invitation_historique
  add column repondant_id bigint references compte;

-- What is withheld: nearly the same organisations answered another campaign on the same grid a short
-- while before or after, and the two figures would give away those few that differ.
create table campagne_retenue (
  campagne_id bigint not null references campagne_evaluation,
  noeud_id    bigint not null references grille_noeud,
  primary key (campagne_id, noeud_id)
);
alter table campagne_retenue enable row level security;
alter table campagne_retenue force row level security;
create policy proprietaire on campagne_retenue for all to current_user using (true) with check (true);
create policy lire on campagne_retenue for select
  using (campagne_id in (select campagnes_montrees()));
grant select on campagne_retenue to unisson_app;

-- Campaigns on any version of the same grid whose last days are within six months of this one's.
create function campagnes_proches(campagne bigint) returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select autre.id
    from campagne_evaluation ici
    join grille_version g on g.id = ici.grille_id
    join grille_version h on h.grille_id = g.grille_id
    join campagne_evaluation autre on autre.grille_id = h.id and autre.id <> ici.id
   where ici.id = campagnes_proches.campagne
     and abs(autre.ferme_le - ici.ferme_le) <= 183;
end;

-- A warning, for who holds both: fewer than five organisations tell their lists apart.
create function campagne_presque_pareille(campagne bigint) returns boolean
  language sql stable security definer set search_path = public
begin atomic
  select campagne_presque_pareille.campagne in (select campagnes_tenues())
     and exists (
       select 1 from campagne_evaluation autre
        where autre.id in (select campagnes_proches(campagne_presque_pareille.campagne))
          and autre.id in (select campagnes_tenues())
          and autre.etat in ('PROGRAMMEE', 'OUVERTE', 'CLOTUREE')
          and (select count(*) from (
                 select i.organisation_id from campagne_invitation i
                  where i.campagne_id in (autre.id, campagne_presque_pareille.campagne)
                  group by i.organisation_id having count(*) = 1) une) between 1 and 4);
end;

-- The one place where answers of several organisations meet. What fewer than the minimum answered
-- is dropped before anything is stored, and what nearly the same ones answered elsewhere; nothing is
-- ever computed a second time. Campaigns of one grid close one after the other.
create or replace function campagne_avancer() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.etat = 'CLOTUREE' and old.etat <> 'CLOTUREE' then
    perform pg_advisory_xact_lock(hashtext('campagne_evaluation'), g.grille_id::int)
       from grille_version g where g.id = new.grille_id;
    with dites as (
      select r.campagne_id, r.noeud_id, n.code, i.organisation_id
        from campagne_reponse r
        join campagne_invitation i on i.id = r.invitation_id and i.etat = 'ENVOYEE'
        join grille_noeud n on n.id = r.noeud_id
       where r.campagne_id = new.id or r.campagne_id in (select campagnes_proches(new.id))),
    publiees as (
      select d.campagne_id, d.code, d.organisation_id from dites d
        join campagne_resultat t on t.campagne_id = d.campagne_id and t.noeud_id = d.noeud_id)
    insert into campagne_retenue (campagne_id, noeud_id)
    select distinct new.id, n.noeud_id
      from (select distinct d.noeud_id, d.code from dites d where d.campagne_id = new.id) n
      join (select distinct p.campagne_id, p.code from publiees p) autre on autre.code = n.code
     where (select count(*) from dites d where d.noeud_id = n.noeud_id and d.campagne_id = new.id)
             >= greatest(new.minimum, 5)
       and (select count(*) from (
              select d.organisation_id from dites d
               where d.noeud_id = n.noeud_id and d.campagne_id = new.id
              union all
              select p.organisation_id from publiees p
               where p.campagne_id = autre.campagne_id and p.code = n.code) toutes)
           - 2 * (select count(*) from dites d join publiees p
                      on p.organisation_id = d.organisation_id and p.code = n.code
                     and p.campagne_id = autre.campagne_id
                   where d.noeud_id = n.noeud_id and d.campagne_id = new.id) between 1 and 4;
    insert into campagne_resultat (campagne_id, noeud_id, organisations, premier, mediane, troisieme)
    select new.id, r.noeud_id, count(*),
           round((percentile_cont(0.25) within group (order by r.valeur))::numeric, 4),
           round((percentile_cont(0.50) within group (order by r.valeur))::numeric, 4),
           round((percentile_cont(0.75) within group (order by r.valeur))::numeric, 4)
      from campagne_reponse r
      join campagne_invitation i on i.id = r.invitation_id and i.etat = 'ENVOYEE'
     where r.campagne_id = new.id
       and not exists (select 1 from campagne_retenue x
            where x.campagne_id = new.id and x.noeud_id = r.noeud_id)
     group by r.noeud_id
    having count(*) >= greatest(new.minimum, 5);
  elsif new.etat = 'ABANDONNEE' and old.etat <> 'ABANDONNEE' then
    delete from campagne_reponse r where r.campagne_id = new.id;
  end if;
  return null;
end $$;

revoke execute on function campagnes_proches, campagne_presque_pareille from public;
grant execute on function campagne_presque_pareille to unisson_app;
