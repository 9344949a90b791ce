-- What a job has still to look at. A write marks the objects that it concerns, and the first run of
-- a day marks them all; a mark goes in the transaction that treats its object.
create table reexamen (
  travail  text   not null,
  objet_id bigint not null,
  -- The transaction that marked it: two writers never wait for one another, nor for the job, and
  -- many writes of one transaction make one mark.
  ecriture xid8   not null default pg_current_xact_id(),
  primary key (travail, objet_id, ecriture)
);
create table reexamen_complet (
  travail text primary key,
  -- The last day whose first run marked them all.
  jour    date not null
);

do $$
declare
  t text;
begin
  foreach t in array array['reexamen', 'reexamen_complet'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy systeme on %I using (acteur_systeme())'
      ' with check (acteur_systeme())', t);
  end loop;
end $$;
create policy proprietaire on reexamen to current_user using (true) with check (true);
grant select, insert, delete on reexamen to unisson_app;
grant select, insert, update on reexamen_complet to unisson_app;

-- Whoever writes marks what the write concerns, and reads no mark.
create function marquer_a_reexaminer(le_travail text, objets bigint[]) returns void
  language sql volatile
  security definer set search_path = public
  begin atomic
    insert into reexamen (travail, objet_id) select distinct le_travail, o from unnest(objets) o
     where o is not null
    on conflict do nothing;
  end;
revoke execute on function marquer_a_reexaminer from public;
grant execute on function marquer_a_reexaminer to unisson_app;

-- Arguments: the job, then the query of its objects over the rows written, `neufs`.
create function reexaminer_ensuite() returns trigger
  language plpgsql volatile
as $$
declare
  objets bigint[];
begin
  execute format('select array(%s)', tg_argv[1]) into objets;
  if cardinality(objets) > 0 then
    perform marquer_a_reexaminer(tg_argv[0], objets);
  end if;
  return null;
end $$;

-- The figures of an organisation come from its plan, its bodies and its audits; their duties go up
-- to its referents.
do $$
declare
  r record;
  ecrit text;
begin
  for r in
    select * from (values
      ('indicateur', 'select n.organisation_id from neufs n'),
      ('action', 'select n.organisation_id from neufs n'),
      ('instance', 'select n.organisation_id from neufs n'),
      ('audit', 'select n.organisation_id from neufs n'),
      ('audit_observation', 'select n.organisation_id from neufs n'),
      ('reunion', 'select i.organisation_id from neufs n join instance i on i.id = n.instance_id'),
      ('avis_instance',
        'select i.organisation_id from neufs n join instance i on i.id = n.instance_id'))
      as t (nom, lesquels)
  loop
    foreach ecrit in array array['insert', 'update'] loop
      execute format('create trigger reexaminer_indicateurs_%s after %s on %I'
        ' referencing new table as neufs for each statement'
        ' execute function reexaminer_ensuite(''indicateurs'', %L)',
        ecrit, ecrit, r.nom, r.lesquels);
    end loop;
  end loop;
end $$;
create trigger reexaminer_indicateurs_insert after insert on habilitation
  referencing new table as neufs for each statement
  execute function reexaminer_ensuite('indicateurs',
    'select n.organisation_id from neufs n where n.role = ''REFERENT_QUALITE''');
create trigger reexaminer_indicateurs_delete after delete on habilitation
  referencing old table as neufs for each statement
  execute function reexaminer_ensuite('indicateurs',
    'select n.organisation_id from neufs n where n.role = ''REFERENT_QUALITE''');

-- A convention says its duties again after each of its own acts. What it waits for depends besides on
-- the mandates and the numbers of its parties.
create trigger reexaminer_conventions_insert after insert on mandat
  referencing new table as neufs for each statement
  execute function reexaminer_ensuite('conventions-devoirs des parties',
    'select n.organisation_id from neufs n');
create trigger reexaminer_conventions_update after update on mandat
  referencing new table as neufs for each statement
  execute function reexaminer_ensuite('conventions-devoirs des parties',
    'select n.organisation_id from neufs n');
create trigger reexaminer_conventions_update after update on organisation
  referencing old table as anciens new table as neufs for each statement
  execute function reexaminer_ensuite('conventions-devoirs des parties',
    'select n.id from neufs n join anciens a on a.id = n.id'
    ' where coalesce(n.finess_ej, n.siren, n.rna) is null'
    ' <> (coalesce(a.finess_ej, a.siren, a.rna) is null)');
