package fr.unisson.grilles;

import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableurLu;
import fr.unisson.grilles.domaine.GrilleLue;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A grid read from a file: waiting as it would be written, or written with its report.
///
/// @param ecrite what the confirmation writes
/// @param fautes what stops it, whatever the lines left aside
public record ImportDeGrille(
        TableurEnAttente tableur,
        ReglagesDeGrille reglages,
        GrilleLue lue,
        GrilleEcrite ecrite,
        List<Motif> fautes,
        @Nullable Bilan bilan)
        implements TableurLu<ReglagesDeGrille> {

    public ImportDeGrille {
        fautes = List.copyOf(fautes);
    }

    /// @param version the draft that it became
    public record Bilan(long version, int points, int laissees) {}

    /// Its columns were written by a platform: there is nothing to say of them.
    public boolean sansColonnes() {
        return tableur.fichier().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    public int laissees() {
        return (int) lue.lignes().stream().filter(l -> !l.prise()).count();
    }
}
