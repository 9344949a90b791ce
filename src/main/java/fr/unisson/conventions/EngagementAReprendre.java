package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A commitment of the former convention, which the new one takes up again or not.
///
/// @param rang its place in the former text
/// @param choix null while nobody decided
/// @param contenu its new words, when they change
public record EngagementAReprendre(
        int rang,
        Engagement engagement,
        @Nullable Choix choix,
        String contenu,
        String motif,
        @Nullable String par,
        @Nullable Instant le) {

    public enum Choix {
        REPRIS("Repris tel quel"),
        MODIFIE("Repris autrement"),
        ECARTE("Non repris");

        private final String libelle;

        Choix(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
