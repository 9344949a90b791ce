package fr.unisson.reprises.domaine.registre;

import fr.unisson.socle.tableur.Mots;
import java.util.Optional;
import java.util.regex.Pattern;

/// What registers say of where a convention stands.
enum EtatEcrit {
    PROJET(
            "(en )?projet|en (cours de )?(redaction|negociation|preparation)|en preparation"
                    + "|a signer|non signee?|en (cours de|attente de) signature|en attente.*"
                    + "|brouillon|a renouveler par.*"),
    RESILIEE("(resiliee?|denoncee?|rompue?|annulee?|abrogee?|arretee?)( .*)?|resiliation.*"),
    FINIE(
            "(terminee?|echue?|expiree?|finie?|close|cloturee?|archivee?)( (au|le|en|depuis) .*)?"
                    + "|caduque|perimee?|inactive?"
                    + "|obsolete|non|arrivee? a echeance|fin|passee?|ancienne?"),
    EN_COURS(
            "en cours.*|en vigueur|active?|actif|valide|signee?( et en vigueur)?|oui|ok|x|ouverte?"
                    + "|a jour|reconduite?|renouvelee?|prorogee?|courante?|appliquee?");

    private final Pattern mots;

    EtatEcrit(String mots) {
        this.mots = Pattern.compile(mots);
    }

    /// Empty when the word is unknown.
    static Optional<EtatEcrit> lire(String ecrit) {
        var cle = Mots.cle(ecrit);
        for (var etat : values()) {
            if (etat.mots.matcher(cle).matches()) return Optional.of(etat);
        }
        return Optional.empty();
    }
}
