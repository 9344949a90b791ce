package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.PassagesDeConvention.Franchi;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.FiliationSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a convention moves up to its entry into force: its facts, the passage, then the effects, all
/// in the caller's transaction.
@Component
class VieDeConvention {

    /// The platform acts for no party.
    static final Tenu SYSTEME = new Tenu(RoleConvention.SYSTEME, null);

    private final Participations participations;
    private final Dossiers dossiers;
    private final PassagesDeConvention passages;
    private final FiliationSql filiation;
    private final ApplicationEventPublisher evenements;

    VieDeConvention(
            Participations participations,
            Dossiers dossiers,
            PassagesDeConvention passages,
            FiliationSql filiation,
            ApplicationEventPublisher evenements) {
        this.participations = participations;
        this.dossiers = dossiers;
        this.passages = passages;
        this.filiation = filiation;
        this.evenements = evenements;
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    /// @param titre the role under which this is asked, and the party for which
    Resultat<EtatConvention> franchir(
            ConventionVue convention,
            int version,
            TransitionConvention transition,
            Tenu titre,
            @Nullable String motif,
            Saisie saisie) {
        if (transition == TransitionConvention.ROUVRIR_VOLETS && sansVolets(convention))
            return Resultat.refus(
                    "ETAPE", "Ce texte part d’un texte signé : il n’a pas de volets.");
        var dossier = dossiers.charger(convention, saisie);
        return switch (passages.franchir(convention, version, transition, dossier, titre, motif)) {
            case Resultat.Refus<Franchi>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<Franchi>(var franchi) -> {
                evenements.publishEvent(
                        new ConventionFranchie(
                                convention.id(),
                                transition,
                                convention.etat(),
                                franchi.vers(),
                                titre,
                                motif,
                                saisie,
                                franchi.le()));
                yield Resultat.fait(franchi.vers());
            }
        };
    }

    /// An amendment, or a convention that renews or replaces another.
    private boolean sansVolets(ConventionVue convention) {
        return convention.avenant()
                || filiation
                        .origine(convention.id().valeur())
                        .filter(o -> o.lien().succede())
                        .isPresent();
    }

    /// A step inside a larger act, on the convention as it is now.
    ///
    /// @throws Conflit when it moved meanwhile: the whole act is then undone
    List<Motif> avancer(
            long convention,
            TransitionConvention transition,
            Tenu titre,
            @Nullable String motif,
            Saisie saisie) {
        var lue = participations.charger(new ConventionId(convention));
        var resultat = franchir(lue, lue.version(), transition, titre, motif, saisie);
        if (resultat.equals(Resultat.depasse())) throw Suite.tropTard();
        return resultat.motifs();
    }
}
