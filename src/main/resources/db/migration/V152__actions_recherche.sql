-- What is searched, without capital or accent once for all: ten thousand descriptions are too long to
-- be simplified again at each letter typed. Row-level security keeps a trigram index from helping.
alter table action add column recherche text not null generated always as
  (sans_accent(titre || ' ' || description)) stored;
