-- The indicator of the organisation that tells whether the action served, when there is one; its name
-- is also written in efficacite_indicateur, for those who read the action and not the indicator.
alter table action
  add column efficacite_indicateur_id bigint,
  add constraint action_indicateur_suivi foreign key (efficacite_indicateur_id, organisation_id)
    references indicateur (id, organisation_id);
create index action_indicateur_suivi on action (efficacite_indicateur_id)
  where efficacite_indicateur_id is not null;
grant update (efficacite_indicateur_id) on action to unisson_app;
