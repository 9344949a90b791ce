-- Which part of the framework applies to a structure: by its FINESS category, unless the
-- establishment says otherwise. Each change adds a row, the last one counts.
create table essms_categorie (
  code       text        not null check (code ~ '^[0-9]{3}$'),
  rang       int         not null check (rang > 0),
  libelle    text        not null check (libelle <> ''),
  secteur    text        not null check (secteur in ('SOCIAL', 'MEDICO_SOCIAL')),
  structure  text        not null check (structure in ('ETABLISSEMENT', 'SERVICE')),
  publics    text[]      not null check (cardinality(publics) > 0
                           and publics <@ array['PA', 'PHA', 'PHE', 'AHI', 'PDS', 'PE', 'PJJ']),
  -- false while nobody compared it with a real grid of that category
  verifiee   boolean     not null,
  motif      text        not null check (motif <> ''),
  compte_id  bigint references compte,
  le         timestamptz not null,
  primary key (code, rang)
);
insert into essms_categorie (code, rang, libelle, secteur, structure, publics, verifiee, motif, le)
select code, 1, libelle, secteur, structure, string_to_array(publics, ' '), verifiee,
       'Proposition de départ', '2026-01-01T00:00:00Z'
  from (values
    ('165', 'Appartement de coordination thérapeutique (ACT)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PDS', false),
    ('175', 'Foyer de l’enfance', 'SOCIAL', 'ETABLISSEMENT', 'PE PJJ', false),
    ('177', 'Maison d’enfants à caractère social (MECS)', 'SOCIAL', 'ETABLISSEMENT', 'PE PJJ', false),
    ('178', 'Centre d’accueil et d’accompagnement à la réduction des risques (CAARUD)', 'MEDICO_SOCIAL', 'SERVICE', 'PDS', false),
    ('180', 'Lits halte soins santé (LHSS)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PDS', false),
    ('182', 'Service d’éducation spéciale et de soins à domicile (SESSAD)', 'MEDICO_SOCIAL', 'SERVICE', 'PHE', true),
    ('183', 'Institut médico-éducatif (IME)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHE', false),
    ('186', 'Institut thérapeutique, éducatif et pédagogique (ITEP)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHE', false),
    ('188', 'Établissement pour enfants ou adolescents polyhandicapés', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHE', false),
    ('189', 'Centre médico-psycho-pédagogique (CMPP)', 'MEDICO_SOCIAL', 'SERVICE', 'PHE', false),
    ('190', 'Centre d’action médico-sociale précoce (CAMSP)', 'MEDICO_SOCIAL', 'SERVICE', 'PHE', false),
    ('197', 'Centre de soins, d’accompagnement et de prévention en addictologie (CSAPA)', 'MEDICO_SOCIAL', 'SERVICE', 'PDS', false),
    ('202', 'Résidence autonomie', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PA', false),
    ('209', 'Service autonomie aide et soins (SAAS)', 'MEDICO_SOCIAL', 'SERVICE', 'PA PHA', false),
    ('213', 'Lits d’accueil médicalisés (LAM)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PDS', false),
    ('214', 'Centre d’hébergement et de réinsertion sociale (CHRS)', 'SOCIAL', 'ETABLISSEMENT', 'AHI', true),
    ('246', 'Établissement et service d’aide par le travail (ESAT)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', false),
    ('252', 'Foyer d’hébergement pour adultes handicapés', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', false),
    ('255', 'Maison d’accueil spécialisée (MAS)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', true),
    ('340', 'Service mandataire judiciaire à la protection des majeurs', 'SOCIAL', 'SERVICE', 'PA PHA', false),
    ('354', 'Service de soins infirmiers à domicile (SSIAD)', 'MEDICO_SOCIAL', 'SERVICE', 'PA PHA', true),
    ('382', 'Foyer de vie pour adultes handicapés', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', false),
    ('437', 'Foyer d’accueil médicalisé (FAM)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', true),
    ('443', 'Centre d’accueil pour demandeurs d’asile (CADA)', 'SOCIAL', 'ETABLISSEMENT', 'AHI', false),
    ('445', 'Service d’accompagnement médico-social pour adultes handicapés (SAMSAH)', 'MEDICO_SOCIAL', 'SERVICE', 'PHA', false),
    ('446', 'Service d’accompagnement à la vie sociale (SAVS)', 'MEDICO_SOCIAL', 'SERVICE', 'PHA', false),
    ('448', 'Établissement d’accueil médicalisé (EAM)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', true),
    ('449', 'Établissement d’accueil non médicalisé (EANM)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PHA', false),
    ('460', 'Service autonomie aide (SAA)', 'SOCIAL', 'SERVICE', 'PA PHA PHE AHI PDS PE PJJ', true),
    ('500', 'Établissement d’hébergement pour personnes âgées dépendantes (EHPAD)', 'MEDICO_SOCIAL', 'ETABLISSEMENT', 'PA', false)
  ) as c (code, libelle, secteur, structure, publics, verifiee);

create table essms_profil (
  etablissement_id bigint      not null references etablissement,
  rang             int         not null check (rang > 0),
  organisation_id  bigint      not null references organisation,
  secteur          text        not null check (secteur in ('SOCIAL', 'MEDICO_SOCIAL')),
  structure        text        not null check (structure in ('ETABLISSEMENT', 'SERVICE')),
  publics          text[]      not null check (cardinality(publics) > 0
                     and publics <@ array['PA', 'PHA', 'PHE', 'AHI', 'PDS', 'PE', 'PJJ']),
  motif            text        not null check (motif <> ''),
  compte_id        bigint      not null references compte,
  le               timestamptz not null,
  primary key (etablissement_id, rang)
);
create index essms_profil_organisation on essms_profil (organisation_id);

do $$
declare t text;
begin
  foreach t in array array['essms_categorie', 'essms_profil'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
-- Public reference data, written by who runs the platform.
create policy lire on essms_categorie for select using (true);
create policy ajouter on essms_categorie for insert with check (acteur_systeme());
create policy lire on essms_profil for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations()));
create policy ajouter on essms_profil for insert with check (compte_id = acteur_compte()
  and acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE}')
  and exists (select 1 from etablissement e
       where e.id = etablissement_id and e.organisation_id = essms_profil.organisation_id));
