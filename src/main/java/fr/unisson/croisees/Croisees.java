package fr.unisson.croisees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.croisees.domaine.RoleCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.croisees.donnees.VoixSql;
import fr.unisson.grilles.Grilles;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Cross evaluations of conventions: planned and read. Their life is in [VieDesCroisees], grids in
/// [GrillesDesVoix], the report in [BilansCroises].
@Service
public class Croisees {

    static final String JOURNAL = "convention";

    private final CroiseeSql sql;
    private final VoixSql voix;
    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Grilles grilles;
    private final DevoirsDesCroisees devoirs;
    private final Journal journal;
    private final Clock horloge;

    Croisees(
            CroiseeSql sql,
            VoixSql voix,
            Conventions conventions,
            TermesDesConventions termes,
            Grilles grilles,
            DevoirsDesCroisees devoirs,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.voix = voix;
        this.conventions = conventions;
        this.termes = termes;
        this.grilles = grilles;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws Introuvable when the actor may not read it
    @Transactional(readOnly = true)
    public CroiseeVue lire(CroiseeId id) {
        return sql.trouver(id).orElseThrow(() -> new Introuvable("évaluation croisée " + id));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<CroiseeVue> lister(ConventionId convention) {
        conventions.charger(convention);
        return sql.lister(convention);
    }

    /// Who answers, once answers were opened; parties first.
    @Transactional(readOnly = true)
    public List<VoixVue> voix(CroiseeId id) {
        return voix.lister(id);
    }

    @Transactional(readOnly = true)
    public List<PassageFait<TransitionCroisee>> histoire(CroiseeId id) {
        return sql.histoire(id);
    }

    /// What the actor is for the evaluations of a convention.
    @Transactional(readOnly = true)
    public Set<RoleCroisee> roles(ConventionId convention) {
        var moi = conventions.participation(convention);
        var roles = EnumSet.of(RoleCroisee.LECTEUR);
        if (moi.est(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL)) {
            roles.add(RoleCroisee.COMITE);
        }
        if (moi.est(RoleConvention.REFERENT)) roles.add(RoleCroisee.REFERENT);
        if (moi.est(RoleConvention.REPRESENTANT_USAGERS)) roles.add(RoleCroisee.USAGER);
        return roles;
    }

    /// Whether the actor may plan one now.
    @Transactional(readOnly = true)
    public boolean peutProgrammer(ConventionId convention) {
        return conventions.charger(convention).etat().engage()
                && TransitionCroisee.PROGRAMMER.roleParmi(roles(convention)).isPresent()
                && sql.lister(convention).stream().allMatch(c -> c.etat().close());
    }

    /// Last day of the current period; empty for an open-ended convention.
    @Transactional(readOnly = true)
    public Optional<LocalDate> fin(ConventionId convention) {
        return termes.trouver(convention).map(Terme::fin);
    }

    @Transactional
    public Resultat<CroiseeId> programmer(
            ConventionId convention, NatureCroisee nature, LocalDate noterAvant) {
        var role = TransitionCroisee.PROGRAMMER.roleParmi(roles(convention));
        if (role.isEmpty()) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Programmer une évaluation revient à l’animateur, à la présidence du comité ou à"
                            + " un référent.");
        }
        if (!conventions.charger(convention).etat().engage()) {
            return Resultat.refus(
                    Motif.ETAT, "Seule une convention en vigueur s’évalue de façon croisée.");
        }
        if (noterAvant.isBefore(Dates.jourDe(horloge.instant()))) {
            return Resultat.refus("NOTER_AVANT", "Ce jour est passé.");
        }
        var id =
                sql.programmer(
                        convention,
                        nature,
                        grilles.livree(nature.grille()).id(),
                        fin(convention).orElse(null),
                        noterAvant,
                        role.get().name(),
                        horloge.instant());
        if (id.isEmpty()) {
            return Resultat.refus(
                    "EN_COURS", "Une évaluation de cette convention est déjà en cours.");
        }
        journal.consigner(
                JOURNAL,
                convention.valeur(),
                TransitionCroisee.PROGRAMMER.fait(),
                nature.libelle());
        devoirs.mettreAJour(lire(id.get()));
        return Resultat.fait(id.get());
    }

    /// Another last day to give one's grid, while grids are expected.
    @Transactional
    public Resultat<CroiseeId> reporter(CroiseeId id, int version, LocalDate noterAvant) {
        var c = lire(id);
        if (!roles(c.convention()).contains(RoleCroisee.COMITE)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Changer la date revient à l’animateur ou à la présidence du comité.");
        }
        if (noterAvant.isBefore(Dates.jourDe(horloge.instant()))) {
            return Resultat.refus("NOTER_AVANT", "Ce jour est passé.");
        }
        if (!sql.regler(id, version, noterAvant)) return Resultat.depasse();
        journal.consigner(
                JOURNAL,
                c.convention().valeur(),
                "Évaluation croisée : dernier jour changé",
                Dates.jour(noterAvant));
        devoirs.mettreAJour(lire(id));
        return Resultat.fait(id);
    }
}
