-- A point on which an opinion is given in the meeting is about that opinion from then on.
grant update (module, objet_type, objet_id, lien) on reunion_point to unisson_app;
