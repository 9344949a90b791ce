package fr.unisson.conventions;

import fr.unisson.conventions.domaine.ControleAvenant;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.Termes;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The days within which an amendment is signed and takes effect: a prorogation before the end that
/// it moves (Code civil, article 1213), any other while there is still a convention to change.
/// Checked when its dates are set, then at each signature, on its day.
@Component
class DelaisDesAvenants {

    private final Participations participations;
    private final AvenantSql avenants;
    private final TermesDesConventions termes;
    private final ObjectProvider<FinAnnoncee> annoncees;
    private final ActeurDeTransaction acteurs;

    DelaisDesAvenants(
            Participations participations,
            AvenantSql avenants,
            TermesDesConventions termes,
            ObjectProvider<FinAnnoncee> annoncees,
            ActeurDeTransaction acteurs) {
        this.participations = participations;
        this.avenants = avenants;
        this.termes = termes;
        this.annoncees = annoncees;
        this.acteurs = acteurs;
    }

    /// Why this convention cannot be signed on that day; nothing when it is no amendment.
    List<Motif> refus(long convention, LocalDate jour) {
        var avenant = avenants.trouver(convention).orElse(null);
        if (avenant == null) return List.of();
        var nouvelleFin = avenant.nouvelleFin();
        return nouvelleFin == null
                ? effet(avenant.parent(), effetFixe(avenant.id()), jour).stream().toList()
                : prorogation(avenant, nouvelleFin, jour).stream().toList();
    }

    /// Why an amendment that moves no end cannot take effect on that day.
    ///
    /// @param effet null for the day of the last signature
    /// @param jour of the signature: it never takes effect before
    Optional<Motif> effet(ConventionId parent, @Nullable LocalDate effet, LocalDate jour) {
        return ControleAvenant.effetApresLaFin(dernierJour(parent), effet, jour);
    }

    /// Last day that the convention may reach, a prorogation that all have signed included, and no
    /// later than what is announced; null when nothing ends it.
    @Nullable LocalDate dernierJour(ConventionId parent) {
        // A newcomer signs without reading the parent's acts yet.
        return acteurs.devenir(
                        Acteur.systeme("avenants"),
                        () ->
                                Stream.concat(
                                                duTexte(parent).stream(),
                                                annoncees.stream()
                                                        .flatMap(a ->
                                                                a.dernierJour(parent).stream()))
                                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }

    private Optional<LocalDate> duTexte(ConventionId parent) {
        return termes.dernierJour(parent)
                .map(fin -> avenants.finSignee(parent.valeur()).filter(fin::isBefore).orElse(fin));
    }

    private Optional<Motif> prorogation(
            AvenantSql.Ligne avenant, LocalDate nouvelleFin, LocalDate jour) {
        var terme =
                acteurs.devenir(Acteur.systeme("avenants"), () -> termes.trouver(avenant.parent()));
        return terme.flatMap(t -> Termes.refusDeProrogation(t, jour, nouvelleFin));
    }

    private @Nullable LocalDate effetFixe(ConventionId avenant) {
        var duree = participations.charger(avenant).duree();
        return duree.mode() == ModePriseEffet.DATE_FIXE ? duree.dateEffet() : null;
    }
}
