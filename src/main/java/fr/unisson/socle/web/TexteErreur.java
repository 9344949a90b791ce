package fr.unisson.socle.web;

/// The words of each kind of failure.
enum TexteErreur {
    ILLISIBLE(
            400,
            "Cet envoi n’a pas pu être reçu",
            "Il est arrivé incomplet, ou le serveur n’a plus la place de le recevoir. Rien n’a été"
                    + " enregistré. Recommencez ; si cela revient, transmettez le numéro ci-dessous"
                    + " à votre administrateur."),
    INTERDIT(
            403,
            "Cette action ne vous est pas ouverte",
            "Votre rôle ne permet pas cette action. Rien n’a été modifié. L’administrateur de votre"
                    + " organisation peut vous donner le rôle qui convient."),
    INTROUVABLE(
            404,
            "Page introuvable",
            "Cette page n’existe pas, ou elle ne vous est pas ouverte. Revenez à l’accueil, ou"
                    + " cherchez dans l’annuaire ou dans vos conventions."),
    CONFLIT(
            409,
            "Quelqu’un a agi avant vous",
            "L’état a changé entre-temps. Rien n’a été enregistré deux fois. Rechargez la page pour"
                    + " voir où les choses en sont."),
    ARCHIVE(
            409,
            "Cette convention est archivée",
            "Elle se lit et ne change plus, pour personne. Rien n’a été enregistré."),
    ELIMINE(
            409,
            "Ce document a été éliminé",
            "Son contenu n’est plus conservé. Restent son nom, sa taille et son empreinte."),
    TROP_GROS(
            413,
            "Ce fichier est trop volumineux",
            "Le fichier dépasse la taille permise et n’a pas été enregistré. Réduisez-le, par"
                    + " exemple en abaissant la résolution du document numérisé, puis recommencez."),
    FICHIER_REFUSE(422, "Ce fichier n’est pas gardé", "Rien n’a été enregistré."),
    BASE_ABSENTE(
            503,
            "Unisson est momentanément indisponible",
            "La base de données ne répond pas. Ce qui était déjà enregistré l’est toujours."
                    + " Attendez une minute, puis rechargez la page."),
    INATTENDU(
            500,
            "Une erreur inattendue s’est produite",
            "La demande n’a pas abouti et rien n’a été enregistré à moitié. Recommencez ; si"
                    + " l’erreur revient, transmettez le numéro ci-dessous à votre administrateur.");

    private final int statut;
    private final String titre;
    private final String explication;

    TexteErreur(int statut, String titre, String explication) {
        this.statut = statut;
        this.titre = titre;
        this.explication = explication;
    }

    static TexteErreur de(int statut) {
        for (var texte : values()) {
            if (texte.statut == statut) {
                return texte;
            }
        }
        return statut >= 400 && statut < 500 ? INTROUVABLE : INATTENDU;
    }

    String titre() {
        return titre;
    }

    String explication() {
        return explication;
    }
}
