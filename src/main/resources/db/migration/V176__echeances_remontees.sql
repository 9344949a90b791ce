-- Who reads a duty reads to whom it goes when it stays undone: row-level security of the duty itself
-- decides.
create policy echeance_remontee_lire on echeance_remontee for select
  using (exists (select 1 from echeance e where e.id = echeance_id));

-- A duty that several people owe goes up once: it stays up while one of them still owes it.
create or replace function echeance_levee() returns trigger
  language plpgsql volatile
  security definer set search_path = public
as $$
begin
  update echeance haut
     set remontee_de = (select min(o.id) from echeance o
          where o.module = new.module and o.objet_type = new.objet_type
            and o.objet_id = new.objet_id and o.verbe = new.verbe
            and o.levee_le is null and o.remontee_de is null)
   where haut.remontee_de = new.id and haut.levee_le is null
     and exists (select 1 from echeance o
          where o.module = new.module and o.objet_type = new.objet_type
            and o.objet_id = new.objet_id and o.verbe = new.verbe
            and o.levee_le is null and o.remontee_de is null);
  update echeance set levee_le = new.levee_le where remontee_de = new.id and levee_le is null;
  update notification set lue_le = new.levee_le where echeance_id = new.id and lue_le is null;
  return null;
end $$;
