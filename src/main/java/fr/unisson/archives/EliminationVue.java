package fr.unisson.archives;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.FichierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An elimination, as the participants read it.
///
/// @param mienne whether the actor proposed it
/// @param accords one line per party concerned, whether it agreed or not
/// @param fichiers as they were when it was proposed
public record EliminationVue(
        long id,
        ConventionId convention,
        int version,
        EtatElimination etat,
        List<NatureArchive> natures,
        String motif,
        String par,
        Instant le,
        boolean mienne,
        Visa visa,
        @Nullable FichierId certificat,
        List<Accord> accords,
        List<Fichier> fichiers,
        List<Passage> histoire) {

    public EliminationVue {
        natures = List.copyOf(natures);
        accords = List.copyOf(accords);
        fichiers = List.copyOf(fichiers);
        histoire = List.copyOf(histoire);
    }

    /// The agreement of the archives service, or why none is needed.
    public record Visa(
            boolean publiques,
            String reference,
            @Nullable LocalDate le,
            @Nullable FichierId fichier,
            String raisonPrivees) {}

    /// @param par who agreed for it, null while it is awaited
    /// @param aMoi whether the actor may agree for it
    public record Accord(
            long partie,
            OrganisationId organisation,
            String nom,
            @Nullable String par,
            @Nullable Instant le,
            boolean aMoi) {}

    public record Fichier(
            FichierId id, NatureArchive nature, String nom, long taille, String empreinte) {}

    /// @param par who did it
    public record Passage(String transition, String par, String motif, Instant le) {}

    public List<String> accordsAttendus() {
        return accords.stream().filter(a -> a.par() == null).map(Accord::nom).toList();
    }
}
