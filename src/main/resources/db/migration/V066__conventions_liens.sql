-- Links of the conventions to what the modules below keep.
alter table convention add foreign key (cree_par) references compte;
alter table convention_acces add foreign key (organisation_id) references organisation;
alter table convention_acces add foreign key (compte_id) references compte;
alter table partie add foreign key (organisation_id) references organisation;
alter table partie add foreign key (mandat_id) references mandat;
alter table partie_etablissement add foreign key (etablissement_id) references etablissement;
alter table participant add foreign key (compte_id) references compte;
alter table volet_membre add foreign key (compte_id) references compte;
alter table diagnostic add foreign key (fichier_id) references fichier;
alter table validation add foreign key (fichier_id) references fichier;
alter table validation add foreign key (instance_id) references instance;
alter table avis add foreign key (fichier_id) references fichier;
alter table signature add foreign key (fichier_id) references fichier;
alter table signature_demande add foreign key (mandat_id) references mandat;
alter table document_final add foreign key (fichier_id) references fichier;

-- The platform itself may open or close an access directly; people go through the two functions.
create policy systeme_ouvrir on convention_acces for insert with check (acteur_systeme());
create policy systeme_fermer on convention_acces for delete using (acteur_systeme());
grant insert, delete on convention_acces to unisson_app;
