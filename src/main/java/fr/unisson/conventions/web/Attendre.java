package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.donnees.ConventionLecture.Attente;
import fr.unisson.conventions.web.PageConvention.Attendu;
import fr.unisson.socle.Elision;
import java.util.List;
import java.util.Objects;

/// What is expected of the reader now: one sentence, one button.
final class Attendre {

    private Attendre() {}

    /// @param document whether the signed document of a convention taken over is deposited
    static Attendu de(Dossier dossier, List<PageConvention.Action> actions, boolean document) {
        var attendu =
                dossier.attentes().stream()
                        .filter(Attente::mienne)
                        .findFirst()
                        .map(a -> aVous(a, dossier, actions, document))
                        .orElseGet(() -> auxAutres(dossier, document));
        boolean avenant = dossier.fiche().avenant();
        return new Attendu(
                Mots.de(avenant, attendu.titre()),
                Mots.de(avenant, attendu.texte()),
                attendu.bouton(),
                attendu.lien());
    }

    private static Attendu aVous(
            Attente attente,
            Dossier dossier,
            List<PageConvention.Action> actions,
            boolean document) {
        var nature = attente.nature();
        var lien = nature.adresse(dossier.fiche().id(), attente.objet());
        return switch (nature) {
            case INVITATION ->
                    new Attendu(
                            "Votre organisation est invitée",
                            (dossier.fiche().avenant()
                                            ? "Lisez qui participe et, sous « Modifications », le"
                                                    + " texte en vigueur que vous rejoindriez, puis"
                                                    + " acceptez ou déclinez."
                                            : "Lisez qui participe, puis acceptez ou déclinez.")
                                    + " Accepter n’engage pas à signer.",
                            "Répondre à l’invitation",
                            lien);
            case POSITION_PRINCIPES ->
                    new Attendu(
                            "Votre position est attendue sur les principes",
                            "Dites pour votre organisation si vous soutenez chaque principe et"
                                    + " chaque valeur.",
                            "Se prononcer sur les principes",
                            lien);
            case POSITION_VOLET ->
                    new Attendu(
                            "Votre position est attendue sur le volet " + attente.objet(),
                            "Un groupe a déposé son livrable. Dites si votre organisation le"
                                    + " soutient.",
                            "Lire le volet",
                            lien);
            case REDACTION_VOLET ->
                    new Attendu(
                            "Votre groupe écrit le volet " + attente.objet(),
                            "Vous êtes rapporteur d’un groupe de travail : rédigez ses articles,"
                                    + " notez les accords et les divergences, puis déposez le"
                                    + " livrable.",
                            "Ouvrir le volet",
                            lien);
            case APPROBATION ->
                    new Attendu(
                            "Votre relecture est attendue",
                            "Approuvez le texte figé, ou commentez l’article à corriger.",
                            "Relire le texte",
                            lien);
            case DECISION ->
                    new Attendu(
                            "La décision de vos instances est attendue",
                            new QuiFaitDecider(dossier.participants()).auLecteur(),
                            "Suivre la validation",
                            lien);
            case REPONSE_AVIS ->
                    new Attendu(
                            "Une réponse de votre organisation est attendue",
                            "Avis rendu : "
                                    + attente.objet()
                                    + ". Qui donne un avis doit savoir ce qu’il en advient.",
                            "Répondre à l’avis",
                            lien);
            case MANDAT ->
                    new Attendu(
                            "Qui signera pour votre organisation ?",
                            "Aucun mandat en cours n’est choisi. La signature ne peut pas s’ouvrir"
                                    + " sans lui.",
                            "Choisir le mandat",
                            lien);
            case FICHE ->
                    new Attendu(
                            "La fiche de votre organisation est à compléter",
                            "Elle s’imprime dans la convention, et le texte ne part pas en relecture"
                                    + " sans elle. Il y manque "
                                    + manques(attente, dossier)
                                    + ".",
                            "Compléter la fiche",
                            lien);
            case SIGNATURE ->
                    new Attendu(
                            "Votre signature est attendue",
                            "Le texte complet vous est présenté avant que vous signiez.",
                            "Lire et signer",
                            lien);
            case COPIE_A_VERIFIER ->
                    new Attendu(
                            "Une copie signée est à vérifier",
                            "Comparez la copie signée par " + attente.objet() + " avec le texte.",
                            "Vérifier la copie",
                            lien);
            case EVENEMENT ->
                    new Attendu(
                            "La convention attend un événement",
                            "Quand il sera survenu, déclarez-le : elle entre en vigueur dès que deux"
                                    + " parties l’ont dit.",
                            "Déclarer l’événement",
                            lien);
            case SILENCE ->
                    new Attendu(
                            "Plus rien depuis six mois",
                            "Relancez les parties, ou abandonnez la convention avec l’accord d’un"
                                    + " référent : elle pourra être reprise pendant un an.",
                            "Voir ce qui manque",
                            lien);
            case ANIMATION -> animer(dossier, actions, document);
        };
    }

    private static String manques(Attente attente, Dossier dossier) {
        return dossier.parties().stream()
                .filter(p -> Long.toString(p.id()).equals(attente.objet()))
                .map(p -> enumerer(CompositionParties.manquesDeLaFiche(p, dossier)))
                .findFirst()
                .orElse("");
    }

    private static Attendu animer(
            Dossier dossier, List<PageConvention.Action> actions, boolean document) {
        return actions.stream()
                .filter(PageConvention.Action::avance)
                .findFirst()
                .map(a ->
                        a.possible()
                                ? new Attendu(
                                        "La suite dépend de vous",
                                        "Tout est réuni pour passer à l’étape suivante.",
                                        a.libelle(),
                                        a.lien())
                                : preparer(dossier))
                .orElseGet(() -> auxAutres(dossier, document));
    }

    private static Attendu preparer(Dossier dossier) {
        long id = dossier.fiche().id();
        var face =
                switch (dossier.etat()) {
                    case DIAGNOSTIC -> Face.DIAGNOSTIC;
                    case PRINCIPES -> Face.PRINCIPES;
                    case CO_CONSTRUCTION -> Face.VOLETS;
                    default -> Face.TEXTE;
                };
        return new Attendu(
                "Il reste à préparer l’étape suivante",
                "La liste ci-dessous dit ce qui manque et où le faire.",
                switch (face) {
                    case DIAGNOSTIC -> "Compléter le diagnostic";
                    case PRINCIPES -> "Compléter les principes";
                    case VOLETS -> "Ouvrir les volets";
                    default -> "Ouvrir le texte";
                },
                face.adresse(id));
    }

    private static Attendu auxAutres(Dossier dossier, boolean document) {
        if (dossier.fiche().provenance().douteuse()) {
            return new Attendu(
                    "Une autre partie doit confirmer cette convention",
                    "Elle a été importée, et repose sur la parole d’une seule partie. "
                            + (document
                                    ? "La rubrique « Origine » montre le document signé et permet"
                                            + " de confirmer ou de contester."
                                    : "Le document signé n’est pas encore déposé : il le faut pour"
                                            + " la confirmer. La rubrique « Origine » permet de"
                                            + " contester."),
                    "Ouvrir l’origine",
                    "/conventions/" + dossier.fiche().id() + "/origine");
        }
        var attendus =
                dossier.attentes().stream()
                        .map(Attente::de)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var quittee = dossier.tete().quittee();
        if (quittee != null) {
            return new Attendu(
                    "Rien ne vous est plus demandé ici",
                    "Votre organisation n’est plus partie depuis le "
                            + quittee
                            + " au soir. Ce qu’elle a signé, dit et fait jusque-là reste lisible.",
                    null,
                    null);
        }
        if (dossier.etat().engage() && dossier.fiche().avenantDe() != null) {
            return new Attendu(
                    "La convention est en vigueur",
                    "Ce qu’il a changé se lit dans le texte consolidé ; ce qu’il vous demande, avec"
                            + " ses dates, est dans « À faire ».",
                    "Ouvrir « À faire »",
                    "/a-faire");
        }
        if (dossier.etat().engage()) {
            return new Attendu(
                    dossier.etat() == EtatConvention.SUSPENDUE
                            ? "La convention est suspendue"
                            : "La convention est en vigueur",
                    (dossier.etat() == EtatConvention.SUSPENDUE
                                    ? "« Suspension et fin », dans les évolutions, dit pourquoi et"
                                            + " jusqu’à quand. Son terme continue de courir. "
                                    : "")
                            + "Ce qu’elle vous demande, avec ses dates, est dans « À faire ».",
                    "Ouvrir « À faire »",
                    "/a-faire");
        }
        if (dossier.etat().finie()
                && dossier.etat() != EtatConvention.ARCHIVEE
                && !dossier.fiche().avenant()) {
            return new Attendu(
                    "La convention a pris fin",
                    "Ses documents se lisent le temps de leur conservation. Son bilan de clôture, puis son archive, sont"
                            + " dans « Suspension et fin ».",
                    "Voir la fin de la convention",
                    "/conventions/" + dossier.fiche().id() + "/fin");
        }
        return new Attendu(
                "Rien ne vous attend aujourd’hui",
                switch (dossier.etat()) {
                    case EXPIREE, RESILIEE, CADUQUE, REMPLACEE, ARCHIVEE ->
                            "La convention a pris fin. Ses documents se lisent le temps de leur conservation.";
                    case SIGNEE ->
                            "La convention est signée par toutes les parties. Elle entrera en"
                                    + " vigueur à sa date d’effet.";
                    case ABANDONNEE -> "Le travail s’est arrêté. L’historique dit pourquoi.";
                    case RETIREE ->
                            "Elle avait été importée par erreur. La rubrique « Origine » dit"
                                    + " pourquoi.";
                    case CO_CONSTRUCTION -> "Les groupes de travail rédigent les volets.";
                    default ->
                            attendus.isEmpty()
                                    ? "L’animateur prépare l’étape suivante."
                                    : "La suite est attendue "
                                            + Elision.de(enumerer(attendus))
                                            + ".";
                },
                null,
                null);
    }

    static String enumerer(List<String> noms) {
        return noms.size() < 2
                ? String.join("", noms)
                : String.join(", ", noms.subList(0, noms.size() - 1)) + " et " + noms.getLast();
    }
}
