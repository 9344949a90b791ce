package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// One decision with its stances, what it is about, its actions.
///
/// @param faisable the reader may say that it is done
/// @param abandonnable the reader may give it up
public record PageDecision(
        Fil fil,
        String adresse,
        String numero,
        String texte,
        Pastille etat,
        int version,
        List<Fait> faits,
        List<PositionVue> positions,
        List<LienLu> objets,
        List<Ligne> actions,
        boolean faisable,
        boolean abandonnable,
        List<Evenement> histoire,
        Erreurs erreurs) {

    public record PositionVue(String nom, String position, String motif) {}

    public record LienLu(String libelle, String lien) {}
}
