package fr.unisson.api.web;

/// What a program reads of a failure. These codes never change their meaning; new ones may come.
enum CodeDErreur {
    JETON_ABSENT(401, "Jeton absent", "Envoyez votre jeton : « Authorization: Bearer unisson_… »."),
    JETON_INVALIDE(
            401,
            "Jeton refusé",
            "Ce jeton est inconnu, expiré ou révoqué, ou le compte auquel il appartient est fermé."),
    PORTEE_INSUFFISANTE(403, "Portée insuffisante", "Ce jeton n’ouvre pas cette ressource."),
    INTERDIT(403, "Action interdite", "Le rôle de ce jeton ne permet pas cette action."),
    CLE_ILLISIBLE(
            400, "Clé d’idempotence illisible", "« Idempotency-Key » fait de 1 à 100 caractères."),
    CLE_EN_COURS(
            409,
            "Demande déjà reçue",
            "Un appel avec la même clé est en cours, ou a été coupé. Cherchez ce qu’il a créé avant"
                    + " de recommencer avec une autre clé."),
    CLE_REUTILISEE(
            422,
            "Clé déjà utilisée",
            "Cette clé d’idempotence a servi à une autre demande. Prenez-en une nouvelle."),
    TROP_GROS(413, "Demande trop grosse", "Le corps de la demande dépasse un million d’octets."),
    INTROUVABLE(
            404,
            "Ressource introuvable",
            "Elle n’existe pas, ou elle n’est pas ouverte à ce jeton."),
    METHODE_REFUSEE(405, "Méthode refusée", "Cette adresse ne se lit ou ne s’écrit pas ainsi."),
    VERSION_ABSENTE(
            428, "Version absente", "Envoyez dans « If-Match » l’ETag lu avec la ressource."),
    VERSION_PERIMEE(
            412,
            "Version périmée",
            "La ressource a changé depuis que vous l’avez lue. Relisez-la."),
    CONFLIT(409, "Conflit", "L’état a changé entre-temps. Relisez la ressource."),
    FORMAT_REFUSE(406, "Format refusé", "Cette adresse ne répond qu’en « application/fhir+json »."),
    TYPE_REFUSE(
            415, "Type de contenu refusé", "Envoyez du JSON : « Content-Type: application/json »."),
    ILLISIBLE(400, "Demande illisible", "Un paramètre ou le corps de la demande ne se lit pas."),
    REFUSE(422, "Demande refusée", "Corrigez ce que dit « erreurs »."),
    TROP_DE_DEMANDES(429, "Trop de demandes", "Attendez le délai que donne « Retry-After »."),
    BASE_ABSENTE(503, "Service indisponible", "La base de données ne répond pas. Réessayez."),
    INATTENDU(
            500,
            "Erreur inattendue",
            "La demande n’a pas abouti et rien n’est enregistré à moitié. Citez « requete ».");

    private final int statut;
    private final String titre;
    private final String explication;

    CodeDErreur(int statut, String titre, String explication) {
        this.statut = statut;
        this.titre = titre;
        this.explication = explication;
    }

    int statut() {
        return statut;
    }

    String titre() {
        return titre;
    }

    String explication() {
        return explication;
    }
}
