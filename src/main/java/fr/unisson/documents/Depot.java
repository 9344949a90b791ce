package fr.unisson.documents;

import fr.unisson.socle.antivirus.RefusDeFichier;

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
                        + " documents, tableurs et présentations sans macro, textes et CSV."),
        INFECTE(RefusDeFichier.INFECTE.message()),
        TROP_LONG(RefusDeFichier.TROP_LONG.message()),
        SANS_ANTIVIRUS(RefusDeFichier.SANS_REPONSE.message());

        private final String message;

        Motif(String message) {
            this.message = message;
        }

        static Motif de(RefusDeFichier refus) {
            return switch (refus) {
                case INFECTE -> INFECTE;
                case TROP_LONG -> TROP_LONG;
                case SANS_REPONSE -> SANS_ANTIVIRUS;
            };
        }

        public String message() {
            return message;
        }
    }
}
