package fr.unisson.archives.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of one archived convention, and the eliminations of its files.
///
/// @param archivee false for a convention that was given up and not archived
/// @param aEliminer kinds whose day has come and that still hold files
/// @param eliminables those files
public record PageArchive(
        TeteConvention tete,
        boolean archivee,
        String fin,
        List<Rayon> rayons,
        List<Elimination> eliminations,
        boolean peutProposer,
        List<Choix> aEliminer,
        List<Partant> eliminables,
        EliminationForm form,
        Erreurs erreurs) {

    /// @param etat until when it is kept
    public record Rayon(
            String nature, String contenu, Pastille etat, String sort, String pourquoi) {}

    /// @param gestes what the reader may do now, by the last word of its address
    public record Elimination(
            long id,
            int version,
            Pastille etat,
            String natures,
            String motif,
            String qui,
            List<Accord> accords,
            boolean aMoi,
            String nombre,
            List<Fichier> fichiers,
            @Nullable String visa,
            @Nullable String lienVisa,
            @Nullable String certificat,
            List<String> gestes,
            List<String> histoire) {
        public Elimination {
            accords = List.copyOf(accords);
            fichiers = List.copyOf(fichiers);
            gestes = List.copyOf(gestes);
            histoire = List.copyOf(histoire);
        }

        public List<Partant> partants() {
            return fichiers.stream().map(f -> new Partant("documents", "fichier", f.id())).toList();
        }

        public boolean permet(String geste) {
            return gestes.contains(geste);
        }
    }

    public record Accord(String partie, @Nullable String donne) {}

    public record Fichier(long id, String nom, String nature, String taille, String empreinte) {}

    public PageArchive {
        rayons = List.copyOf(rayons);
        eliminations = List.copyOf(eliminations);
        aEliminer = List.copyOf(aEliminer);
        eliminables = List.copyOf(eliminables);
    }
}
