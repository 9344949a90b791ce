package fr.unisson.documents.web;

import fr.unisson.documents.Constat;
import fr.unisson.documents.Constat.Connu;
import fr.unisson.documents.SourceDeNullite.Nullite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ton;

/// What the page says first, for someone who has never heard of a digital signature.
record TexteDeConstat(Ton ton, String titre, String explication) {

    static TexteDeConstat de(Constat constat) {
        return switch (constat.etat()) {
            case INTACT ->
                    constat.connu().flatMap(Connu::nullite).isPresent()
                            ? nul(constat.connu().flatMap(Connu::nullite).orElseThrow())
                            : constat.authentique()
                                    ? new TexteDeConstat(
                                            Ton.FAIT,
                                            "Document authentique et intact",
                                            "Cette plateforme a scellé ce document, et pas un octet n’a"
                                                    + " changé depuis.")
                                    : new TexteDeConstat(
                                            Ton.ATTENTE,
                                            "Document intact, scellé par un tiers",
                                            "Rien n’a changé depuis le sceau, mais ce sceau n’est pas celui"
                                                    + " de cette plateforme. Vérifiez que vous connaissez son"
                                                    + " titulaire.");
            case ALTERE ->
                    new TexteDeConstat(
                            Ton.DANGER,
                            "Document altéré",
                            "Le contenu ne correspond plus au sceau : le fichier a été modifié après"
                                    + " coup ou abîmé en chemin. Demandez l’original.");
            case COMPLETE_ENSUITE ->
                    new TexteDeConstat(
                            Ton.DANGER,
                            "Document complété après le sceau",
                            "La partie scellée est intacte, mais quelque chose a été ajouté ensuite"
                                    + " (annotation, page, signature). L’ajout n’est pas couvert.");
            case NON_SCELLE ->
                    new TexteDeConstat(
                            Ton.ATTENTE,
                            "Document sans sceau",
                            "Ce PDF ne porte ni sceau ni signature électronique : rien ne permet de"
                                    + " dire s’il a été modifié.");
            case CHIFFRE ->
                    new TexteDeConstat(
                            Ton.ATTENTE,
                            "Document protégé",
                            "Ce PDF est chiffré ou protégé par un mot de passe. Les documents"
                                    + " scellés ici ne le sont jamais.");
            case TRONQUE ->
                    new TexteDeConstat(
                            Ton.DANGER,
                            "Document incomplet",
                            "La fin du fichier manque : le téléchargement ou l’envoi a été"
                                    + " interrompu. Reprenez le fichier d’origine.");
            case ILLISIBLE ->
                    new TexteDeConstat(
                            Ton.DANGER,
                            "Document illisible",
                            "Le fichier commence comme un PDF mais ne peut être lu. Il est"
                                    + " probablement abîmé.");
            case PAS_UN_PDF ->
                    new TexteDeConstat(
                            Ton.ATTENTE,
                            "Ce fichier n’est pas un PDF",
                            "Seuls les PDF peuvent porter un sceau de la plateforme.");
            case VIDE ->
                    new TexteDeConstat(
                            Ton.ATTENTE, "Fichier vide", "Le fichier reçu ne contient rien.");
        };
    }

    /// A true copy of what binds nobody: the seal alone would mislead.
    private static TexteDeConstat nul(Nullite nullite) {
        return new TexteDeConstat(
                Ton.DANGER,
                "Document intact, mais ce texte ne vaut plus",
                "Cette plateforme a scellé ce document et pas un octet n’a changé, mais ce qu’il"
                        + " contient n’engage plus personne depuis le "
                        + Dates.jour(Dates.jourDe(nullite.le()))
                        + ". "
                        + nullite.raison()
                        + " Demandez à son émetteur le texte qui vaut aujourd’hui.");
    }
}
