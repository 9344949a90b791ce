package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.socle.Elision;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of a convention in the reader's words: "À vous de signer", "En attente de l'EHPAD Les
/// Tilleuls", never an internal name.
final class EtatLu {

    private EtatLu() {}

    /// @param attente nature of what waits for the reader, null when nothing does
    /// @param attendus whose turn it is otherwise
    static Pastille de(
            EtatConvention etat, @Nullable NatureAttente attente, List<String> attendus) {
        if (attente != null) {
            return new Pastille(aVous(attente), Ton.ATTENTE);
        }
        return switch (etat) {
            case SIGNEE -> new Pastille("Signée", Ton.FAIT);
            case EN_VIGUEUR -> new Pastille("En vigueur", Ton.FAIT);
            case SUSPENDUE -> new Pastille("Suspendue", Ton.ATTENTE);
            case ABANDONNEE, RETIREE, EXPIREE, RESILIEE, CADUQUE, REMPLACEE, ARCHIVEE ->
                    new Pastille(etat.libelle(), Ton.NEUTRE);
            default -> new Pastille(enAttente(etat, attendus), Ton.EN_COURS);
        };
    }

    private static String aVous(NatureAttente attente) {
        return switch (attente) {
            case INVITATION -> "À vous de répondre à l’invitation";
            case POSITION_PRINCIPES, POSITION_VOLET -> "À vous de vous prononcer";
            case REDACTION_VOLET -> "À vous d’écrire";
            case APPROBATION -> "À vous de relire";
            case DECISION -> "Décision de vos instances attendue";
            case REPONSE_AVIS -> "À vous de répondre à un avis";
            case MANDAT -> "À vous de choisir qui signera";
            case FICHE -> "À vous de compléter votre fiche";
            case SIGNATURE -> "À vous de signer";
            case COPIE_A_VERIFIER -> "À vous de vérifier une copie";
            case EVENEMENT -> "Événement attendu";
            case SILENCE -> "Sans activité depuis six mois";
            case ANIMATION -> "À vous de faire avancer";
        };
    }

    private static String enAttente(EtatConvention etat, List<String> attendus) {
        if (attendus.size() == 1) {
            return "En attente " + Elision.de(attendus.getFirst());
        }
        if (attendus.size() > 1) {
            return "En attente de " + attendus.size() + " organisations";
        }
        // Nobody is named either when nothing is awaited or when the reader may not know of whom.
        return switch (etat) {
            case CO_CONSTRUCTION -> "Les groupes travaillent";
            case RELECTURE -> "Relecture en cours";
            case VALIDATION_INSTANCES -> "Décisions des instances en cours";
            case EN_SIGNATURE -> "Signature en cours";
            default -> "En attente de l’animateur";
        };
    }
}
