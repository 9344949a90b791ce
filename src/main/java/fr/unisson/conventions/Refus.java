package fr.unisson.conventions;

import fr.unisson.socle.vie.Motif;

/// Reasons for refusing an act that is not a passage of a life.
final class Refus {

    static final Motif ETAPE =
            new Motif(
                    "ETAT_INCOMPATIBLE",
                    "L’étape a changé entre-temps : relisez la page avant de recommencer.");
    static final Motif SECRETAIRE =
            new Motif(
                    "ROLE_INSUFFISANT",
                    "Cette action revient au secrétaire d’instance ou au référent de la partie.");
    static final Motif REFERENT =
            new Motif("ROLE_INSUFFISANT", "Cette action revient au référent d’une partie.");
    static final Motif DATE_A_VENIR =
            new Motif(
                    "DATE_A_VENIR", "Cette date est à venir : enregistrez l’avis une fois rendu.");
    static final Motif REPONSE_VIDE =
            new Motif("REPONSE_VIDE", "Écrivez la réponse de votre organisation.");
    static final Motif SANS_MANDAT =
            new Motif(
                    "MANDAT_EN_COURS",
                    "Aucun mandat en cours à votre nom : la personne qui signera doit confirmer"
                            + " elle-même.");

    private Refus() {}
}
