-- What a person is told, in the page and by mail. The mail is written when it leaves.
create table notification (
  id          bigint generated always as identity primary key,
  compte_id   bigint      not null references compte,
  genre       text        not null,
  module      text        not null,
  objet_type  text        not null,
  objet_id    bigint      not null,
  -- What happened, in the module's own word: told again before it is read, it is told once.
  fait        text        not null,
  echeance_id bigint references echeance,
  titre       text        not null,
  texte       text        not null default '',
  lien        text        not null,
  creee_le    timestamptz not null,
  en_page     boolean     not null,
  lue_le      timestamptz,
  retiree_le  timestamptz,
  courriel    text        not null default 'A_ENVOYER'
    check (courriel in ('A_ENVOYER', 'ENVOYE', 'SANS_OBJET', 'ADRESSE_REFUSEE')),
  traitee_le  timestamptz,
  check ((courriel = 'A_ENVOYER') = (traitee_le is null))
);
create index notification_du_compte on notification (compte_id, id desc)
  where en_page and retiree_le is null;
create index notification_non_lue on notification (compte_id)
  where en_page and lue_le is null and retiree_le is null;
create index notification_a_envoyer on notification (creee_le) where courriel = 'A_ENVOYER';
create index notification_de_l_objet on notification (module, objet_type, objet_id);
create index notification_de_l_echeance on notification (echeance_id)
  where echeance_id is not null;

create table preference_notification (
  compte_id   bigint      not null references compte,
  genre       text        not null,
  en_page     boolean     not null,
  courriel    text        not null
    check (courriel in ('AU_PLUS_TOT', 'QUOTIDIEN', 'HEBDOMADAIRE', 'JAMAIS')),
  modifiee_le timestamptz not null,
  primary key (compte_id, genre)
);

alter table notification enable row level security;
alter table notification force row level security;
alter table preference_notification enable row level security;
alter table preference_notification force row level security;
create policy notification_lire on notification for select
  using (acteur_systeme() or compte_id = acteur_compte());
create policy notification_modifier on notification for update
  using (acteur_systeme() or compte_id = acteur_compte());
create policy notification_proprietaire on notification to current_user using (true);
create policy preference_notification_sienne on preference_notification
  using (acteur_systeme() or compte_id = acteur_compte())
  with check (acteur_systeme() or compte_id = acteur_compte());
create policy preference_notification_proprietaire on preference_notification to current_user
  using (true);
grant select on notification to unisson_app;
grant update (lue_le, courriel, traitee_le) on notification to unisson_app;
grant select, insert, update on preference_notification to unisson_app;

-- One person's act is told to another: this function does that and nothing else.
create function notifier(compte bigint, le_genre text, le_module text, type_objet text, objet bigint,
    le_fait text, echeance bigint, le_titre text, le_texte text, adresse text, quand timestamptz)
    returns void
  language plpgsql volatile
  security definer set search_path = public
as $$
begin
  update notification n set titre = le_titre, texte = le_texte, lien = adresse, creee_le = quand
   where n.compte_id = compte and n.genre = le_genre and n.module = le_module
     and n.objet_type = type_objet and n.objet_id = objet and n.fait = le_fait
     and n.lue_le is null and n.retiree_le is null and n.courriel = 'A_ENVOYER';
  if found then return; end if;
  insert into notification (compte_id, genre, module, objet_type, objet_id, fait, echeance_id, titre,
      texte, lien, creee_le, en_page)
  select c.id, le_genre, le_module, type_objet, objet, le_fait, echeance, le_titre, le_texte, adresse,
      quand, coalesce(p.en_page, true)
    from compte c
    left join preference_notification p on p.compte_id = c.id and p.genre = le_genre
   where c.id = compte and c.ferme_le is null;
end $$;

-- What was told is no longer so: it leaves the page, and no mail goes.
create function retirer_notifications(le_module text, type_objet text, objet bigint, le_fait text,
    quand timestamptz) returns bigint
  language sql volatile
  security definer set search_path = public
  begin atomic
    with retirees as (
      update notification set retiree_le = quand
       where module = le_module and objet_type = type_objet and objet_id = objet
         and (le_fait is null or fait = le_fait) and retiree_le is null
      returning id)
    select count(*) from retirees;
  end;

-- A duty that ends takes with it what had gone up from it, and nobody needs to read of it any more.
create function echeance_levee() returns trigger
  language plpgsql volatile
  security definer set search_path = public
as $$
begin
  update echeance set levee_le = new.levee_le where remontee_de = new.id and levee_le is null;
  update notification set lue_le = new.levee_le where echeance_id = new.id and lue_le is null;
  return null;
end $$;
create trigger echeance_levee after update of levee_le on echeance
  for each row when (old.levee_le is null and new.levee_le is not null)
  execute function echeance_levee();

revoke execute on function notifier, retirer_notifications, echeance_levee from public;
grant execute on function notifier, retirer_notifications to unisson_app;
