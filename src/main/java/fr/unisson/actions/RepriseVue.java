package fr.unisson.actions;

import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.tableur.Feuille;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan read from a file: waiting with its lines as they would be taken, or taken with its
/// report.
///
/// @param feuilles empty once it no longer waits
public record RepriseVue(
        long id,
        OrganisationId organisation,
        int version,
        Etat etat,
        String fichier,
        Instant deposeeLe,
        Instant expireLe,
        Reglages reglages,
        List<Feuille> feuilles,
        List<LigneReprise> lignes,
        @Nullable Bilan bilan) {

    public enum Etat {
        EN_ATTENTE,
        CONFIRMEE,
        OUBLIEE
    }

    /// What was done of each line.
    public record Bilan(List<Prise> prises, List<Laissee> laissees) {
        public record Prise(int ligne, long action, int numero, String titre) {}

        public record Laissee(int ligne, String titre, String pourquoi) {}

        public Bilan {
            prises = List.copyOf(prises);
            laissees = List.copyOf(laissees);
        }
    }

    public RepriseVue {
        feuilles = List.copyOf(feuilles);
        lignes = List.copyOf(lignes);
    }

    public long aReprendre() {
        return lignes.stream().filter(LigneReprise::reprise).count();
    }
}
