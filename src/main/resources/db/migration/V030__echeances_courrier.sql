-- Mail outbox: a line is written with the change it tells of, and sent afterwards by a job.
create table courrier (
  id           bigint generated always as identity primary key,
  compte_id    bigint references compte,
  adresse      text        not null,
  objet        text        not null,
  -- Emptied once sent when the mail carried a single-use secret.
  texte        text        not null,
  lien         text,
  confidentiel boolean     not null default false,
  etat         text        not null default 'A_ENVOYER'
    check (etat in ('A_ENVOYER', 'ENVOYE', 'ABANDONNE')),
  cree_le      timestamptz not null,
  tentatives   int         not null default 0,
  prochaine_le timestamptz,
  erreur       text,
  envoye_le    timestamptz,
  check ((etat = 'A_ENVOYER') = (prochaine_le is not null))
);
create index courrier_a_envoyer on courrier (prochaine_le) where etat = 'A_ENVOYER';
create index courrier_recent on courrier (id desc);
create index courrier_compte on courrier (compte_id);

create table courrier_piece (
  courrier_id bigint not null references courrier,
  rang        int    not null,
  nom         text   not null,
  type        text   not null,
  contenu     bytea  not null,
  primary key (courrier_id, rang)
);

alter table courrier enable row level security;
alter table courrier force row level security;
alter table courrier_piece enable row level security;
alter table courrier_piece force row level security;
-- A mail may carry a secret: even the person who caused it does not read it back.
create policy courrier_systeme on courrier
  using (acteur_systeme()) with check (acteur_systeme());
create policy courrier_piece_systeme on courrier_piece
  using (acteur_systeme()) with check (acteur_systeme());
create policy courrier_proprietaire on courrier to current_user using (true);
create policy courrier_piece_proprietaire on courrier_piece to current_user using (true);
grant select, insert, update on courrier to unisson_app;
-- Attachments go once the mail is sent: the document itself is kept where it belongs.
grant select, insert, delete on courrier_piece to unisson_app;

-- Any actor's change may cause a mail; depositing is the only thing it may do here.
create function deposer_courrier(compte bigint, vers text, sujet text, corps text, adresse_lien text,
    secret boolean, quand timestamptz) returns bigint
  language sql volatile
  security definer set search_path = public
  begin atomic
    insert into courrier (compte_id, adresse, objet, texte, lien, confidentiel, cree_le, prochaine_le)
    values (compte, vers, sujet, corps, adresse_lien, secret, quand, quand)
    returning id;
  end;
create function joindre_au_courrier(courrier bigint, place int, nom_piece text, type_piece text,
    octets bytea) returns void
  language sql volatile
  security definer set search_path = public
  begin atomic
    insert into courrier_piece (courrier_id, rang, nom, type, contenu)
    values (courrier, place, nom_piece, type_piece, octets);
  end;
-- The address of an account, for its mails only.
create function compte_courriel(compte bigint) returns text
  language sql stable
  security definer set search_path = public
  begin atomic
    select c.courriel from compte c where c.id = compte and c.ferme_le is null;
  end;

revoke execute on function deposer_courrier, joindre_au_courrier, compte_courriel from public;
grant execute on function deposer_courrier, joindre_au_courrier, compte_courriel to unisson_app;
