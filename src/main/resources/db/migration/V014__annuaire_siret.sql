-- A SIRET being typed is looked for as a range of texts: the index must order them as the query does.
drop index etablissement_siret;
create index etablissement_siret on etablissement (siret);
