package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.TransitionConvention;

/// What each passage changes, told before it is taken.
final class Effets {

    private Effets() {}

    static String de(TransitionConvention t) {
        return switch (t) {
            case OUVRIR_PRINCIPES ->
                    "Chaque référent sera invité à se prononcer sur les principes fondateurs et les"
                            + " valeurs.";
            case REVENIR_AU_DIAGNOSTIC ->
                    "Le diagnostic redevient l’étape en cours. Les positions déjà prises sont"
                            + " gardées.";
            case OUVRIR_CO_CONSTRUCTION ->
                    "Les sept volets s’ouvrent et les groupes de travail peuvent écrire. Les"
                            + " principes sont arrêtés tels qu’ils sont.";
            case CONSOLIDER ->
                    "Le texte complet est assemblé à partir des volets adoptés et reçoit un"
                            + " numéro.";
            case ROUVRIR_VOLETS ->
                    "Seuls les volets que vous nommez redeviennent modifiables ; les autres restent"
                            + " adoptés.";
            case OUVRIR_RELECTURE ->
                    "Chaque référent reçoit le texte figé, à approuver ou à commenter avant une"
                            + " date.";
            case DEMANDER_CORRECTION ->
                    "Le texte retourne en consolidation. Seuls les articles commentés pourront"
                            + " changer ; chacun devra relire la version suivante.";
            case OUVRIR_VALIDATION ->
                    "Chaque partie inscrit le texte approuvé à l’ordre du jour de ses instances.";
            case REPRENDRE_LE_TEXTE ->
                    "Le texte retourne en consolidation. Les décisions déjà rendues sur ce texte"
                            + " seront à reprendre ; elles restent dans l’historique.";
            case OUVRIR_SIGNATURE ->
                    "Le document final est produit et chaque signataire reçoit une invitation à"
                            + " signer.";
            case OUVRIR_SIGNATURE_SANS_INSTANCES ->
                    "Le document final est produit et chaque signataire reçoit une invitation à"
                            + " signer. Aucune instance n’est consultée ; les visas disent"
                            + " pourquoi.";
            case ROUVRIR_LE_TEXTE ->
                    "Le texte retourne en consolidation et les demandes de signature sont"
                            + " annulées.";
            case ABANDONNER ->
                    "Le travail s’arrête pour toutes les parties. Rien n’est effacé ; la convention"
                            + " peut être reprise pendant un an.";
            case REACTIVER ->
                    "Le travail reprend là où il s’était arrêté, au plus tard à la consolidation.";
            case CREER,
                    REFUSER_LE_FOND,
                    SCELLER,
                    ENTRER_EN_VIGUEUR,
                    REPARTIR_DU_TEXTE,
                    RENDRE_SANS_OBJET,
                    RENDRE_CADUQUE ->
                    "";
        };
    }
}
