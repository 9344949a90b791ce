package fr.unisson.actions;

import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableurLu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan read from a file: waiting with its lines as they would be taken, or taken with its
/// report.
public record RepriseVue(
        TableurEnAttente tableur,
        Reglages reglages,
        List<LigneReprise> lignes,
        @Nullable Bilan bilan)
        implements TableurLu<Reglages> {

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
        lignes = List.copyOf(lignes);
    }

    public long aReprendre() {
        return lignes.stream().filter(LigneReprise::reprise).count();
    }
}
