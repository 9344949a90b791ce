package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The pages around the dashboard of a self-evaluation.
public final class PagesDAutoevaluation {

    private PagesDAutoevaluation() {}

    /// Elements found, objective after objective.
    public record Elements(
            Fil fil,
            String adresse,
            List<Choix> chapitres,
            List<Choix> themes,
            List<Choix> objectifs,
            FiltresElements filtres,
            int trouves,
            List<Ligne> lignes) {}

    public record Personnes(
            Fil fil,
            String adresse,
            boolean cotable,
            List<Personne> personnes,
            List<Choix> consentements,
            String pseudonyme,
            String consentement,
            String consentieLe,
            String aujourdhui,
            Erreurs erreurs) {}

    public record Personne(String rang, String pseudonyme, String consentement) {}
}
