-- What a convention keeps of the model it was made from. Its name, for the parties that do not see
-- the model of another organisation; its type, from which come the mentions that a rule asks for.
alter table convention add column modele_nom text not null default '';
alter table convention add column modele_type text not null default '';
alter table article add column clause text;
alter table article_version drop constraint article_version_origine_check;
alter table article_version add constraint article_version_origine_check
  check (origine in ('MODELE', 'REDACTION', 'AMENDEMENT', 'RETABLISSEMENT', 'EN_VIGUEUR', 'AVENANT',
    'IMPORT'));

alter table convention no force row level security;
update convention set modele_type = case modele_code
  when 'convention-cadre-essms' then 'CADRE_QUALITE'
  when 'cpts-etablissement' then 'CPTS_ETABLISSEMENT' else '' end;
alter table convention force row level security;
