package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Decision;
import fr.unisson.conventions.domaine.Demande;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Motif;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.AvisSql;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.conventions.donnees.ValidationsSql;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every service of the second half of a life needs: the facts, the roles of who acts, the
/// clock, the journal, and the one way to move the convention.
@Component
class Suite {

    private static final String TROP_TARD =
            "Quelqu’un a enregistré une autre étape entre-temps. Rien n’a été changé deux fois :"
                    + " rechargez la page.";

    private final SituationSql situations;
    private final ValidationsSql validations;
    private final AvisSql avis;
    private final Mandats mandats;
    private final Journal journal;
    private final Clock horloge;
    private final Fichiers fichiers;

    Suite(
            SituationSql situations,
            ValidationsSql validations,
            AvisSql avis,
            Mandats mandats,
            Journal journal,
            Clock horloge,
            Fichiers fichiers) {
        this.situations = situations;
        this.validations = validations;
        this.avis = avis;
        this.mandats = mandats;
        this.journal = journal;
        this.horloge = horloge;
        this.fichiers = fichiers;
    }

    Situation situation(long convention) {
        return situations
                .trouver(convention)
                .orElseThrow(() -> new Introuvable("convention " + convention));
    }

    DossierDeSuite dossier(long convention) {
        var s = situation(convention);
        var empreinte = s.empreinte();
        return new DossierDeSuite(
                s,
                validations.lister(convention),
                avis.lister(convention),
                empreinte == null ? Set.of() : validations.equivalentes(convention, empreinte));
    }

    Roles roles(long convention) {
        return new Roles(situations.roles(convention));
    }

    /// How many people may sign for this party today, under the mandate it chose.
    int signataires(Situation.Partie p) {
        var mandat = p.mandat();
        return mandat == null
                        || mandats.refus(
                                        p.organisation(),
                                        new MandatId(mandat),
                                        Matiere.CONVENTIONS,
                                        aujourdhui())
                                .isPresent()
                ? 0
                : 1;
    }

    /// Decides and moves, or says why not.
    ///
    /// @throws Conflit when the convention moved meanwhile
    List<Motif> franchir(
            Situation s,
            TransitionConvention transition,
            DossierConvention dossier,
            RoleConvention role,
            @Nullable Long partie,
            @Nullable String motif) {
        var decision = transition.decider(s.etat(), dossier, new Demande(role, motif));
        if (!(decision instanceof Decision.Permise<EtatConvention>(var vers))) {
            return decision.motifs();
        }
        if (!situations.franchir(s, transition, vers, role, partie, motif, maintenant())) {
            throw tropTard();
        }
        noter(s.id(), transition.libelle(), motif == null ? "" : motif);
        return List.of();
    }

    static Conflit tropTard() {
        return new Conflit(TROP_TARD);
    }

    long moi() {
        return Acteur.courant().compte();
    }

    Instant maintenant() {
        return horloge.instant();
    }

    LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    /// Lets whoever may read the convention read this file.
    void partager(@Nullable Long fichier, long convention) {
        if (fichier != null) fichiers.joindre(new FichierId(fichier), "convention", convention);
    }

    void noter(long convention, String fait, String detail) {
        journal.consigner("convention", convention, fait, detail);
    }
}
