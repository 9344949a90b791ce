package fr.unisson.pilotage;

import java.time.Instant;

/// One thing that the entry into force created from the text, joined, or could not create.
///
/// @param cle what tells it from the others of its nature
/// @param mots what was done, or why it could not be
/// @param lien where it is, or where to do it; empty for nowhere
public record ElementOuvert(
        Nature nature, String cle, Issue issue, String mots, String lien, Instant le) {

    public enum Nature {
        PROMESSES,
        MISSIONS,
        COMITE,
        REUNIONS,
        INDICATEUR,
        ECHEANCE
    }

    public enum Issue {
        CREE("Créé"),
        REJOINT("Existait déjà"),
        IMPOSSIBLE("Reste à faire"),
        /// An amendment took it out of the text.
        RETIRE("Retiré du texte");

        private final String libelle;

        Issue(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public boolean fait() {
        return issue == Issue.CREE || issue == Issue.REJOINT;
    }
}
