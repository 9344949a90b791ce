-- Three more jobs that start from marks: the meetings that a body promises, its seats to fill, and
-- what the plan of a party says of its commitments.
do $$
declare
  r record;
  ecrit text;
begin
  for r in
    select * from (values
      ('gouvernance-reunions-promises', 'instance', 'select n.id from neufs n'),
      ('gouvernance-reunions-promises', 'reunion', 'select n.instance_id from neufs n'),
      ('gouvernance-reunions-promises', 'siege', 'select n.instance_id from neufs n'),
      ('gouvernance-sieges', 'instance', 'select n.id from neufs n'),
      ('gouvernance-sieges', 'siege', 'select n.instance_id from neufs n'),
      ('pilotage-propositions', 'action',
        'select l.promesse_id from neufs n'
          ' join promesse_lien l on l.action_id = n.id and l.retire_le is null'),
      ('pilotage-propositions', 'action_etape',
        'select l.promesse_id from neufs n'
          ' join promesse_lien l on l.action_id = n.action_id and l.retire_le is null'))
      as t (travail, nom, lesquels)
  loop
    foreach ecrit in array array['insert', 'update'] loop
      -- No commitment is joined yet to an action that is born.
      continue when r.nom = 'action' and ecrit = 'insert';
      execute format('create trigger %I after %s on %I'
        ' referencing new table as neufs for each statement'
        ' execute function reexaminer_ensuite(%L, %L)',
        'reexaminer_' || replace(r.travail, '-', '_') || '_' || ecrit, ecrit, r.nom, r.travail,
        r.lesquels);
    end loop;
  end loop;
end $$;
