-- Annexes of a convention. A frozen one belongs to the signed set: its digest is in the text. A
-- living one may change without amendment, and stands in no digest (contact lists and protocols
-- change each month: inside, everybody would have to sign again).
create table annexe (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  nature        text        not null check (nature in ('FIGEE', 'VIVANTE')),
  rang          int         not null check (rang > 0),
  titre         text        not null check (titre <> ''),
  -- whose referent keeps a living one up to date; the facilitator when null
  partie_id     bigint,
  revoir_le     date,
  version       int         not null default 1,
  cree_par      bigint references compte,
  cree_le       timestamptz not null,
  unique (convention_id, rang),
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check (nature = 'VIVANTE' or (revoir_le is null and partie_id is null))
);

create table annexe_version (
  convention_id bigint      not null,
  annexe_id     bigint      not null,
  version       int         not null check (version > 0),
  fichier_id    bigint      not null references fichier,
  empreinte     text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  note          text        not null default '',
  decision_id   bigint references instance_decision,
  compte_id     bigint references compte,
  le            timestamptz not null,
  primary key (convention_id, annexe_id, version),
  foreign key (convention_id, annexe_id) references annexe (convention_id, id)
);

do $$
declare
  t text;
  ecriture constant text :=
    '%I.convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  foreach t in array array['annexe', 'annexe_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TEXTE'')))', t);
    execute format('create policy lire_sa_periode on %1$I for select using (%2$s <'
      ' (select q.fin from conventions_quittees() q where q.id = %1$I.convention_id))', t,
      case t when 'annexe' then 'cree_le' else 'le' end);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  -- What is signed does not change: a frozen annex is written while the text is prepared, and never
  -- after.
  execute format('create policy ajouter on annexe for insert with check (' || ecriture ||
    ' and (nature = ''VIVANTE'' or exists (select 1 from convention c'
    '   where c.id = annexe.convention_id and en_preparation(c.etat))))', 'annexe');
  execute format('create policy modifier on annexe for update using (' || ecriture ||
    ' and (nature = ''VIVANTE'' or exists (select 1 from convention c'
    '   where c.id = annexe.convention_id and en_preparation(c.etat))))', 'annexe');
  execute format('create policy ajouter on annexe_version for insert with check (' || ecriture ||
    ' and exists (select 1 from annexe x join convention c on c.id = x.convention_id'
    '   where x.convention_id = annexe_version.convention_id and x.id = annexe_version.annexe_id'
    '     and (x.nature = ''VIVANTE'' or en_preparation(c.etat))))', 'annexe_version');
end $$;
grant update (titre, partie_id, revoir_le, version) on annexe to unisson_app;
