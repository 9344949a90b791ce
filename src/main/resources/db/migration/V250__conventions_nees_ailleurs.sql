-- Conventions born elsewhere: signed on paper or with another tool, then taken over.
alter table convention
  -- how its signature is known: here, or on the word of one party until another confirms it
  add column provenance text not null default 'UNISSON'
    check (provenance in ('UNISSON', 'NON_CONFIRMEE', 'CONFIRMEE', 'CONTESTEE')),
  -- amendments signed before it was taken over: the next one follows
  add column avenants_anterieurs int not null default 0 check (avenants_anterieurs between 0 and 99);

-- Until another party confirmed them, dates may be corrected, and what they led to with them.
create policy corriger on prolongation for delete using (avenant_id is null
  and convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE')
  and exists (select 1 from convention c where c.id = prolongation.convention_id
        and c.provenance in ('NON_CONFIRMEE', 'CONTESTEE')));
grant delete on prolongation to unisson_app;
