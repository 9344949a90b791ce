package fr.unisson.annuaire.web;

import fr.unisson.annuaire.ImportVue;
import fr.unisson.annuaire.LigneEcartee;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// @param ecartees the first lines set aside; the others are in the file to download
public record ImportPage(
        ImportVue vue, Pastille etat, List<Fait> faits, List<LigneEcartee> ecartees) {}
