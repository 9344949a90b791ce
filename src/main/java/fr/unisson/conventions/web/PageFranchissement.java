package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fil;
import java.util.List;
import java.util.Set;

/// Before a passage of a volet, a divergence or an amendment: what it does, what is missing, what
/// it asks.
///
/// @param objet what passes, in words
/// @param exigences those that this form does not itself answer
/// @param demandes the fields that this passage asks for
/// @param redactions versions of the article that may settle a divergence
public record PageFranchissement(
        Fil fil,
        String titre,
        String objet,
        String effet,
        String bouton,
        String adresse,
        String retour,
        List<Exigee> exigences,
        Set<Champ> demandes,
        List<Choix> redactions,
        FranchissementForm form,
        Erreurs erreurs) {

    public enum Champ {
        MOTIF("motif"),
        DATE_REPRISE("dateReprise"),
        EFFET_SUR_CLAUSES("effetSurClauses"),
        DECISION("decision"),
        REDACTION("redaction"),
        RESERVE("reserve"),
        DATE_REPORT("dateReport");

        private final String nom;

        Champ(String nom) {
            this.nom = nom;
        }

        public String nom() {
            return nom;
        }
    }

    public PageFranchissement {
        exigences = List.copyOf(exigences);
        demandes = Set.copyOf(demandes);
        redactions = List.copyOf(redactions);
    }

    public boolean demande(Champ champ) {
        return demandes.contains(champ);
    }

    public boolean possible() {
        return exigences.stream().allMatch(Exigee::remplie);
    }
}
