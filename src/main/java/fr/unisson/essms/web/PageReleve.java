package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// A spreadsheet that comes back: sent, then understood.
public final class PageReleve {

    private static final int A_LA_VUE = 12;

    private PageReleve() {}

    public record Envoi(Fil fil, String adresse, boolean cotable, Erreurs erreurs) {}

    /// @param changees marks of which something is already online
    /// @param premieres marks that nobody gave yet
    /// @param inchangees lines that say what is already there
    public record Apercu(
            Fil fil,
            String fichier,
            String adresse,
            String version,
            List<Ligne> changees,
            List<Ligne> premieres,
            List<Conflit> conflits,
            List<String> refusees,
            int inchangees,
            Erreurs erreurs) {

        public boolean vide() {
            return changees.isEmpty() && premieres.isEmpty() && conflits.isEmpty();
        }

        /// More than one reads at a glance.
        public boolean repliees() {
            return premieres.size() > A_LA_VUE;
        }
    }

    public record Ligne(String element, String avant, String apres) {}

    /// @param choix what was chosen: `fichier` or `ligne`
    public record Conflit(
            String cle,
            String element,
            String enLigne,
            String par,
            String fichier,
            String version,
            String choix) {}
}
