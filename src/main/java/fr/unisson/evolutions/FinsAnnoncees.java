package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.FinAnnoncee;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What oppositions and an agreed termination announce of the end of a convention.
@Component
class FinsAnnoncees implements FinAnnoncee {

    private final DossiersEnVigueur dossiers;

    FinsAnnoncees(DossiersEnVigueur dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<LocalDate> dernierJour(ConventionId convention) {
        var dossier = dossiers.charger(convention, Saisie.vide());
        return Stream.of(sansReconduction(dossier), resiliation(dossier))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// The text says that it is renewed tacitly, and too few parties did not oppose.
    private static Optional<LocalDate> sansReconduction(DossierEnVigueur d) {
        return Optional.ofNullable(d.terme())
                .filter(t -> t.issue().tacite() && !d.seReconduit())
                .map(t -> t.fin());
    }

    private static Optional<LocalDate> resiliation(DossierEnVigueur d) {
        return Optional.ofNullable(d.resiliation().effet())
                .filter(_ -> d.resiliation().sansAccord().isEmpty())
                .map(effet -> effet.minusDays(1));
    }
}
