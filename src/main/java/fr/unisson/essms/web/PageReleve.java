package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// A spreadsheet that comes back: sent, then understood.
public final class PageReleve {

    private PageReleve() {}

    public record Envoi(Fil fil, String adresse, boolean cotable, Erreurs erreurs) {}

    /// @param inchangees lines that say what is already there
    public record Apercu(
            Fil fil,
            String fichier,
            String adresse,
            String version,
            List<Ligne> aEcrire,
            List<Conflit> conflits,
            List<String> refusees,
            int inchangees,
            Erreurs erreurs) {

        public boolean vide() {
            return aEcrire.isEmpty() && conflits.isEmpty();
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
