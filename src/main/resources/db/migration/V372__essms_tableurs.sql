-- Whoever rates carries marks away and brings them back.
create policy deposer_des_cotations on tableur_en_attente for insert with check (module = 'essms'
  and compte_id = acteur_compte() and autoevaluation_cotee_par_moi(organisation_id));
