-- A text of an alert that turns out to designate a person is masked: its words leave the tables for
-- good, and what remains says who masked it, when and why. Histories are otherwise never rewritten:
-- only the function below does it, and only with the same mark for all.
create table alerte_masque (
  alerte_id     bigint      not null,
  convention_id bigint      not null,
  texte         text        not null
    check (texte in ('FAITS', 'SOUHAIT', 'NOTE', 'ACTE', 'REPONSE', 'PLAN')),
  -- The version of the passage, or the rank of the answer or of the plan; 0 for what was told.
  numero        int         not null check (numero >= 0),
  motif         text        not null check (motif <> ''),
  -- The words were copied into the journal, whose lines are sealed, before it ceased to copy them.
  au_journal    boolean     not null,
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (alerte_id, texte, numero),
  foreign key (convention_id, alerte_id) references alerte (convention_id, id)
);
alter table alerte_masque enable row level security;
alter table alerte_masque force row level security;
create policy lire on alerte_masque for select using (acteur_systeme()
  or convention_id in (select alertes_lues()));
create policy proprietaire on alerte_masque to current_user using (true) with check (true);
grant select on alerte_masque to unisson_app;

-- What people wrote about an alert, with who did; the mark of a masked text is no text.
create function textes_de_l_alerte(laquelle bigint)
  returns table (texte text, numero int, mots text, compte bigint, le timestamptz)
  language sql stable
  begin atomic
    select t.texte, t.numero, t.mots, t.compte, t.le
      from (
        select 'FAITS', 0, a.faits, a.auteur_id, a.detectee_le from alerte a where a.id = laquelle
        union all
        select 'SOUHAIT', 0, a.souhait, a.auteur_id, a.detectee_le from alerte a
         where a.id = laquelle
        union all
        select 'NOTE', h.version, h.note, h.compte_id, h.le from alerte_historique h
         where h.alerte_id = laquelle
        union all
        select 'ACTE', h.version, h.acte, h.compte_id, h.le from alerte_historique h
         where h.alerte_id = laquelle and h.decision_id is null
        union all
        select 'REPONSE', r.rang, r.texte, r.compte_id, r.le from alerte_reponse r
         where r.alerte_id = laquelle
        union all
        select 'PLAN', p.rang, p.quoi, p.compte_id, p.le from alerte_plan p
         where p.alerte_id = laquelle) as t (texte, numero, mots, compte, le)
     where t.mots <> '' and t.mots <> '[texte masqué]' and t.compte is not null;
  end;
grant execute on function textes_de_l_alerte to unisson_app;

-- The owner rewrites the words, and nothing else of these tables is written by it.
create policy masquer on alerte for update to current_user using (true) with check (true);
create policy masquer on alerte_historique to current_user using (true) with check (true);
create policy masquer on alerte_reponse to current_user using (true) with check (true);
create policy masquer on alerte_plan to current_user using (true) with check (true);

-- Personal data leaves an archive too: what closes these tables to people, as `fermer_a_l_archive`
-- closes the others, does not bind the function.
do $$
declare t text;
begin
  foreach t in array array['alerte', 'alerte_historique', 'alerte_reponse', 'alerte_plan',
      'alerte_masque'] loop
    execute format('drop policy if exists archive_ajouter on %I', t);
    execute format('drop policy if exists archive_modifier on %I', t);
    execute format('drop policy if exists archive_retirer on %I', t);
    execute format('create policy archive_ajouter on %I as restrictive for insert to unisson_app'
      ' with check (not convention_archivee(convention_id))', t);
    execute format('create policy archive_modifier on %I as restrictive for update to unisson_app'
      ' using (not convention_archivee(convention_id))', t);
    execute format('create policy archive_retirer on %I as restrictive for delete to unisson_app'
      ' using (not convention_archivee(convention_id))', t);
  end loop;
end $$;

-- Whoever wrote the text, or judges the alert; the same rule stands in the code.
create function masquer_un_texte(laquelle bigint, lequel text, rang int, raison text,
    moment timestamptz) returns boolean
  language plpgsql security definer set search_path = public
as $$
declare
  a alerte%rowtype;
  t record;
begin
  select * into a from alerte x
   where x.id = laquelle and x.convention_id in (select alertes_lues()) for update;
  if not found then return false; end if;
  select * into t from textes_de_l_alerte(laquelle) y where y.texte = lequel and y.numero = rang;
  if not found then return false; end if;
  if not (t.compte = acteur_compte()
      or (preside_pour_moi(a.convention_id) and not concerne_ma_partie(a.partie_id))
      or supplee_pour_moi(a.convention_id, a.partie_id)) then
    return false;
  end if;
  insert into alerte_masque (alerte_id, convention_id, texte, numero, motif, au_journal, compte_id,
      le)
    values (laquelle, a.convention_id, lequel, rang, raison,
      exists (select 1 from journal j where j.objet_type = 'alerte' and j.objet_id = laquelle
        and j.detail = t.mots),
      acteur_compte(), moment);
  case lequel
    when 'FAITS' then update alerte set faits = '[texte masqué]' where id = laquelle;
    when 'SOUHAIT' then update alerte set souhait = '[texte masqué]' where id = laquelle;
    when 'NOTE' then update alerte_historique set note = '[texte masqué]'
      where alerte_id = laquelle and version = rang;
    when 'ACTE' then update alerte_historique set acte = '[texte masqué]'
      where alerte_id = laquelle and version = rang;
    when 'REPONSE' then update alerte_reponse r set texte = '[texte masqué]'
      where r.alerte_id = laquelle and r.rang = masquer_un_texte.rang;
    else update alerte_plan p set quoi = '[texte masqué]'
      where p.alerte_id = laquelle and p.rang = masquer_un_texte.rang;
  end case;
  return true;
end $$;
revoke execute on function masquer_un_texte from public;
grant execute on function masquer_un_texte to unisson_app;
