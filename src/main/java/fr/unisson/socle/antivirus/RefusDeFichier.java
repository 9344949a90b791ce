package fr.unisson.socle.antivirus;

/// Why the antivirus lets nothing be kept of a file, in the words of the page.
public enum RefusDeFichier {
    INFECTE(
            "Ce fichier n’est pas gardé : l’antivirus y reconnaît un contenu dangereux. Ne l’ouvrez"
                    + " pas, prévenez votre service informatique, puis envoyez-en une copie saine."),
    TROP_LONG(
            "Ce fichier n’est pas gardé : l’antivirus ne peut pas l’examiner en entier, car il est"
                    + " trop gros ou contient trop de choses. Envoyez-en une version plus légère,"
                    + " ou plusieurs fichiers ; sinon, prévenez l’administration de la plateforme,"
                    + " qui peut relever cette limite."),
    SANS_REPONSE(
            "Ce fichier n’est pas gardé : l’antivirus de la plateforme ne répond pas, et rien n’est"
                    + " gardé sans lui. Recommencez dans quelques minutes ; si cela dure, prévenez"
                    + " l’administration de la plateforme.");

    private final String message;

    RefusDeFichier(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }

    /// The same, of the large files that the administration loads: there is another way in.
    public String auChargement() {
        return this == TROP_LONG
                ? "Ce fichier est plus gros que ce que l’antivirus examine. Chargez-le sur le"
                        + " serveur, par ./unisson import, ou relevez les limites de clamd."
                : message;
    }
}
