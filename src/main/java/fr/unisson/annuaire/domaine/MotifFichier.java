package fr.unisson.annuaire.domaine;

/// Why a whole file is refused; nothing of it is written.
public enum MotifFichier {
    VIDE("Le fichier est vide."),
    BINAIRE("Ce fichier n’est pas du texte : ce n’est pas un fichier FINESS."),
    ARCHIVE("Ce fichier est une archive ou un classeur : extrayez d’abord le fichier FINESS."),
    XML(
            "Ce fichier est du XML ou une page web. Les fichiers lus sont FINESS+ (JSON), les CSV"
                    + " historiques de data.gouv.fr et l’export du site FINESS."),
    UTF16("Ce fichier est en UTF-16 : enregistrez-le en UTF-8."),
    FORMAT_INCONNU(
            "Ce fichier n’est pas un fichier FINESS connu. Les fichiers lus sont FINESS+ (JSON), les"
                    + " CSV historiques de data.gouv.fr et l’export du site FINESS."),
    GZIP_TRONQUE("Le fichier compressé est tronqué : son téléchargement est sans doute incomplet."),
    GZIP_ABIME("Le fichier compressé est abîmé : téléchargez-le de nouveau."),
    JSON_TRONQUE("Le fichier JSON s’arrête avant sa fin : son téléchargement est incomplet."),
    JSON_ILLISIBLE("Le fichier JSON est mal formé."),
    JSON_SANS_STRUCTURES("Ce fichier JSON ne contient pas de structures FINESS (liste « pmej »)."),
    LIGNE_TROP_LONGUE("Une ligne est anormalement longue : ce n’est pas un fichier FINESS."),
    TROP_GROS(
            "Le fichier, une fois décompressé, dépasse la taille permise : vérifiez qu’il vient bien"
                    + " de FINESS."),
    TROP_COMPRESSE(
            "Le fichier se décompresse en un contenu démesuré : ce n’est pas un fichier FINESS."),
    STRUCTURE_DEMESUREE(
            "Une structure du fichier est démesurée : ce n’est pas un fichier FINESS publié."),
    AUCUNE_LIGNE("Le fichier ne contient aucune structure."),
    TROP_DE_REFUS("Plus de la moitié des lignes sont refusées : ce fichier est sans doute abîmé."),
    PANNE("L’import s’est arrêté sur une panne ; rien n’a été écrit. Recommencez.");

    private final String message;

    MotifFichier(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
