-- A mail may offer to stop its kind (RFC 8058); an administrator may give up on one, with a reason.
alter table courrier
  add column pied          text not null default '',
  add column desabonnement text,
  add column motif         text,
  -- When the administrator asked for a new try: three days begin again.
  add column relance_le    timestamptz;

drop function deposer_courrier(bigint, text, text, text, text, boolean, timestamptz);
create function deposer_courrier(compte bigint, vers text, sujet text, corps text, adresse_lien text,
    bas text, sortie text, secret boolean, quand timestamptz) returns bigint
  language sql volatile
  security definer set search_path = public
  begin atomic
    insert into courrier (compte_id, adresse, objet, texte, lien, pied, desabonnement, confidentiel,
        cree_le, prochaine_le)
    values (compte, vers, sujet, corps, adresse_lien, bas, sortie, secret, quand, quand)
    returning id;
  end;
revoke execute on function deposer_courrier from public;
grant execute on function deposer_courrier to unisson_app;

-- Addresses that a mail server refuses for good. A mail that goes through, or the person, ends it.
create table adresse_refusee (
  adresse     text        primary key check (adresse = lower(adresse)),
  premiere_le timestamptz not null,
  derniere_le timestamptz not null,
  nombre      int         not null,
  erreur      text        not null
);
alter table adresse_refusee enable row level security;
alter table adresse_refusee force row level security;
create policy adresse_refusee_systeme on adresse_refusee
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, update, delete on adresse_refusee to unisson_app;
