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

    /// @param prochain the pseudonym that the next person receives
    /// @param aCompleter elements rated for everybody today, that wait again once somebody is added
    public record Personnes(
            Fil fil,
            String adresse,
            boolean cotable,
            List<Personne> personnes,
            String prochain,
            int aCompleter,
            List<Choix> consentements,
            String consentement,
            String consentieLe,
            boolean accepte,
            String aujourdhui,
            Erreurs erreurs) {}

    /// @param neutre false for a pseudonym typed before they were given
    public record Personne(String rang, String pseudonyme, boolean neutre, String consentement) {}
}
