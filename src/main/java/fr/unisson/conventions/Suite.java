package fr.unisson.conventions;

import fr.unisson.conventions.donnees.AvisSql;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.conventions.donnees.ValidationsSql;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every service of the second half of a life needs: the facts, the roles of who acts, the
/// clock and the journal.
@Component
class Suite {

    private static final String TROP_TARD =
            "Quelqu’un a enregistré une autre étape entre-temps. Rien n’a été changé deux fois :"
                    + " rechargez la page.";

    private final SituationSql situations;
    private final ValidationsSql validations;
    private final AvisSql avis;
    private final Participations participations;
    private final Journal journal;
    private final Clock horloge;
    private final Fichiers fichiers;

    Suite(
            SituationSql situations,
            ValidationsSql validations,
            AvisSql avis,
            Participations participations,
            Journal journal,
            Clock horloge,
            Fichiers fichiers) {
        this.situations = situations;
        this.validations = validations;
        this.avis = avis;
        this.participations = participations;
        this.journal = journal;
        this.horloge = horloge;
        this.fichiers = fichiers;
    }

    Situation situation(long convention) {
        return situations
                .trouver(convention)
                .orElseThrow(() -> new Introuvable("convention " + convention));
    }

    /// Serialises what must see everybody else's act, until the end of the transaction.
    void verrouiller(long convention) {
        situations.verrouiller(convention);
    }

    EtatDesValidations validations(long convention) {
        var s = situation(convention);
        var empreinte = s.empreinte();
        return new EtatDesValidations(
                s,
                validations.lister(convention),
                avis.lister(convention),
                empreinte == null ? Set.of() : validations.equivalentes(convention, empreinte));
    }

    Participation participation(long convention) {
        return participations.de(new ConventionId(convention));
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

    /// The day on which the text under decision was frozen; today while nobody says it.
    LocalDate jourDuTexte(LigneValidation v) {
        return v.figeLe() == null ? aujourdhui() : Dates.jourDe(v.figeLe());
    }

    /// Lets whoever may read the convention read this file.
    void partager(@Nullable Long fichier, long convention) {
        if (fichier != null) fichiers.joindre(new FichierId(fichier), "convention", convention);
    }

    void noter(long convention, String fait, String detail) {
        journal.consigner("convention", convention, fait, detail);
    }
}
