-- The date that the text gave when this one was set: an amendment that gives another one moves it,
-- one that leaves it alone does not.
alter table echeance_du_texte add column dite date;
alter table echeance_du_texte no force row level security;
with recursive chaine as (
    select id, pour_le as dite from echeance_du_texte where succede_a is null
    union all
    select e.id, c.dite from echeance_du_texte e join chaine c on e.succede_a = c.id)
update echeance_du_texte e set dite = c.dite from chaine c where c.id = e.id;
alter table echeance_du_texte force row level security;

-- What an amendment took out of the text.
alter table suivi_element drop constraint suivi_element_issue_check;
alter table suivi_element add constraint suivi_element_issue_check
  check (issue in ('CREE', 'REJOINT', 'IMPOSSIBLE', 'RETIRE'));

grant update (seuil) on campagne to unisson_app;
