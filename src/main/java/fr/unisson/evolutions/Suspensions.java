package fr.unisson.evolutions;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.DecisionsDuComite;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.VieEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A pause decided by the committee, with its end. The term goes on meanwhile.
@Service
public class Suspensions {

    private final Conventions conventions;
    private final ComiteDePilotage comite;
    private final DecisionsDuComite decisions;
    private final TermesDesConventions termes;
    private final DossiersEnVigueur dossiers;
    private final VieEnVigueur vie;
    private final FinSql fins;
    private final Journal journal;
    private final Clock horloge;

    Suspensions(
            Conventions conventions,
            ComiteDePilotage comite,
            DecisionsDuComite decisions,
            TermesDesConventions termes,
            DossiersEnVigueur dossiers,
            VieEnVigueur vie,
            FinSql fins,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.comite = comite;
        this.decisions = decisions;
        this.termes = termes;
        this.dossiers = dossiers;
        this.vie = vie;
        this.fins = fins;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Optional<FinSql.Suspension> enCours(ConventionId id) {
        conventions.charger(id);
        return fins.suspension(id.valeur());
    }

    /// Who presides the committee, by role or by seat, or facilitates the convention.
    @Transactional(readOnly = true)
    public boolean peutDecider(ConventionId id) {
        return conventions.charger(id).etat().engage()
                && (comite.preside(id)
                        || conventions
                                .participation(id)
                                .est(RoleConvention.PRESIDENT_COPIL, RoleConvention.ANIMATEUR));
    }

    /// The decisions of the steering committee that may be cited today, the latest first: one of
    /// them is needed. They were taken in the present period of the convention and, to lift a
    /// suspension, since it began; an older one was taken for something else. One that already
    /// suspended the convention, or lifted its suspension, has been carried out.
    @Transactional(readOnly = true)
    public List<DecisionVue> decisions(ConventionId id) {
        var servies = fins.decisionsServies(id.valeur());
        return decisions.duComite(id, depuis(id), Dates.jourDe(horloge.instant())).stream()
                .filter(d -> !servies.contains(d.id().valeur()))
                .toList();
    }

    private LocalDate depuis(ConventionId id) {
        return fins.suspension(id.valeur())
                .map(FinSql.Suspension::debut)
                .or(() -> termes.trouver(id).map(Terme::debut))
                .orElse(LocalDate.MIN);
    }

    @Transactional
    public Resultat<EtatConvention> suspendre(
            ConventionId id,
            int version,
            @Nullable Long decision,
            @Nullable LocalDate fin,
            @Nullable String motif) {
        var prise = decision(id, decision);
        var resultat =
                vie.franchir(
                        id,
                        version,
                        TransitionEnVigueur.SUSPENDRE,
                        motif,
                        dossiers.charger(id, new Saisie(prise != null, fin)));
        if (resultat.estFait() && prise != null && fin != null && motif != null) {
            fins.suspendre(
                    id.valeur(),
                    Dates.jourDe(horloge.instant()),
                    fin,
                    motif.strip(),
                    prise.id().valeur(),
                    horloge.instant());
            consigner(id, "Suspension décidée par ", prise);
        }
        return resultat;
    }

    @Transactional
    public Resultat<EtatConvention> reprendre(
            ConventionId id, int version, @Nullable Long decision, @Nullable String motif) {
        var prise = decision(id, decision);
        int rang = fins.suspension(id.valeur()).map(FinSql.Suspension::rang).orElse(0);
        var resultat =
                vie.franchir(
                        id,
                        version,
                        TransitionEnVigueur.REPRENDRE,
                        motif,
                        dossiers.charger(id, new Saisie(prise != null, null)));
        if (resultat.estFait() && prise != null && rang > 0) {
            fins.reprendre(id.valeur(), rang, prise.id().valeur(), horloge.instant());
            consigner(id, "Reprise décidée par ", prise);
        }
        return resultat;
    }

    /// The address alone as detail: the history makes a link of it.
    private void consigner(ConventionId id, String fait, DecisionVue decision) {
        journal.consigner("convention", id.valeur(), fait + decision.numero(), decision.adresse());
    }

    private @Nullable DecisionVue decision(ConventionId id, @Nullable Long decision) {
        return decisions(id).stream()
                .filter(d -> Objects.equals(d.id().valeur(), decision))
                .findFirst()
                .orElse(null);
    }
}
