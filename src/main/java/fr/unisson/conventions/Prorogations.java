package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Termes;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// An amendment that moves the end of a convention is signed before that end (Code civil, article
/// 1213): checked at each signature, on its day.
@Component
class Prorogations {

    private final AvenantSql avenants;
    private final TermesDesConventions termes;
    private final ActeurDeTransaction acteurs;

    Prorogations(AvenantSql avenants, TermesDesConventions termes, ActeurDeTransaction acteurs) {
        this.avenants = avenants;
        this.termes = termes;
        this.acteurs = acteurs;
    }

    /// Why this convention cannot be signed on that day; nothing when it is no prorogation.
    List<Motif> refus(long convention, LocalDate jour) {
        var avenant = avenants.trouver(convention).orElse(null);
        if (avenant == null || avenant.nouvelleFin() == null) return List.of();
        var nouvelleFin = avenant.nouvelleFin();
        // A newcomer signs without reading the parent's acts yet.
        var terme =
                acteurs.devenir(
                        Acteur.systeme("prorogations"), () -> termes.trouver(avenant.parent()));
        return terme.flatMap(t -> Termes.refusDeProrogation(t, jour, nouvelleFin)).stream()
                .toList();
    }
}
