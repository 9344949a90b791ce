package fr.unisson.documents;

/// The answer to a deposit.
public sealed interface Depot {

    record Accepte(Fichier fichier) implements Depot {}

    record Refuse(Motif motif) implements Depot {}

    /// Why a file is not taken, in the words of the page.
    enum Motif {
        VIDE("Le fichier est vide."),
        TROP_GROS("Le fichier dépasse la taille permise."),
        TYPE_REFUSE(
                "Ce type de fichier n’est pas accepté. Sont acceptés : PDF, images PNG et JPEG,"
                        + " documents, tableurs et présentations sans macro, textes et CSV.");

        private final String message;

        Motif(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
