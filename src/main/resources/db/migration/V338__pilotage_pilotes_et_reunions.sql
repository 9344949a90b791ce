-- Who led a common mission, each time that changed: by the committee, or by an amendment.
create table mission_pilote (
  mission_id    bigint      not null,
  convention_id bigint      not null,
  -- of the mission, from then on
  version       int         not null,
  partie_id     bigint,
  -- whom the text names, when it is the text that changed
  dit           text        not null default '',
  acte          text        not null default '',
  compte_id     bigint references compte,
  le            timestamptz not null,
  primary key (mission_id, version),
  foreign key (convention_id, mission_id) references mission_commune (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);
alter table mission_pilote enable row level security;
alter table mission_pilote force row level security;
create policy lire on mission_pilote for select
  using (convention_id in (select conventions_montrees('TOUT')));
create policy ajouter on mission_pilote for insert with check (acteur_systeme()
  or (convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE')
    and compte_id = acteur_compte() and comite_pour_moi(convention_id)));
grant select, insert on mission_pilote to unisson_app;
grant update (pilote_dit) on mission_commune to unisson_app;

-- How many meetings a year the text promised when the committee was last told: an amendment that
-- gives another number moves it, one that leaves it alone does not.
alter table suivi_convention add column reunions_dites int;
create policy modifier on suivi_convention for update using (acteur_systeme());
grant update (reunions_dites) on suivi_convention to unisson_app;
alter table suivi_convention no force row level security;
alter table article no force row level security;
alter table article_version no force row level security;
update suivi_convention s set reunions_dites = (v.donnees ->> 'reunionsParAn')::int
  from article a
  join article_version v on v.convention_id = a.convention_id and v.article_id = a.id
   and v.version = a.version
 where a.convention_id = s.convention_id and a.type_donnees = 'COPIL'
   and v.donnees ->> 'reunionsParAn' ~ '^[0-9]{1,4}$';
alter table suivi_convention force row level security;
alter table article force row level security;
alter table article_version force row level security;
