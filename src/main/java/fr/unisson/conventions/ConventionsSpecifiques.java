package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.donnees.LienDeConventionSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Specific conventions hang from a framework: the framework says the common principles, each of
/// them settles one subject. Each is a convention of its own.
@Service
@Transactional
public class ConventionsSpecifiques {

    private static final RoleConvention[] RELIENT = {
        RoleConvention.ANIMATEUR, RoleConvention.REFERENT, RoleConvention.PRESIDENT_COPIL
    };

    private static final String CADRE =
            "Choisissez une convention en vigueur, qui ne relève pas elle-même d’un cadre, et dans"
                    + " laquelle vous avez un rôle.";

    private final Creation creation;
    private final Participations participations;
    private final TermesDesConventions termes;
    private final LienDeConventionSql liens;
    private final Journal journal;

    ConventionsSpecifiques(
            Creation creation,
            Participations participations,
            TermesDesConventions termes,
            LienDeConventionSql liens,
            Journal journal) {
        this.creation = creation;
        this.participations = participations;
        this.termes = termes;
        this.liens = liens;
        this.journal = journal;
    }

    /// Whether the actor may open a specific convention under this one.
    @Transactional(readOnly = true)
    public boolean peutEnNaitre(ConventionId cadre) {
        var convention = participations.charger(cadre);
        return convention.etat().engage()
                && !convention.avenant()
                && !liens.specifique(cadre.valeur())
                && participations.de(cadre).est(RELIENT);
    }

    /// Whether the actor may hang this convention from a framework.
    @Transactional(readOnly = true)
    public boolean peutRelier(ConventionId id) {
        var convention = participations.charger(id);
        return !convention.avenant()
                && !convention.etat().close()
                && participations.de(id).est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT)
                && liens.libre(id.valeur())
                && liens.enfants(id.valeur()) == 0;
    }

    /// The end of the current period, once it is in force.
    @Transactional(readOnly = true)
    public Optional<LocalDate> fin(ConventionId id) {
        return termes.trouver(id).map(Terme::fin);
    }

    /// Opens a convention that hangs from a framework.
    public Resultat<ConventionId> creer(ConventionId cadre, NouvelleConvention nouvelle) {
        if (!peutEnNaitre(cadre)) return Resultat.refus("CADRE", CADRE);
        var creee = creation.creer(nouvelle);
        if (creee instanceof Resultat.Fait<ConventionId>(var id)) rattacher(id, cadre);
        return creee;
    }

    /// Hangs a convention from its framework; what it says of its perimeter is taken from the
    /// framework when it says nothing yet.
    public Resultat<ConventionId> relier(ConventionId id, ConventionId cadre) {
        if (!peutRelier(id))
            return Resultat.refus(
                    "CADRE",
                    "Cette convention est déjà rattachée ou finie, ou sert elle-même de cadre,"
                            + " ou vous n’y êtes ni animateur ni référent.");
        if (id.equals(cadre) || !peutEnNaitre(cadre)) return Resultat.refus("CADRE", CADRE);
        return rattacher(id, cadre) ? Resultat.fait(id) : Resultat.depasse();
    }

    private boolean rattacher(ConventionId id, ConventionId cadre) {
        if (!liens.relier(id.valeur(), cadre.valeur())) return false;
        var titre = participations.charger(cadre).titre();
        journal.consigner("convention", id.valeur(), "Rattachée à une convention-cadre", titre);
        journal.consigner(
                "convention",
                cadre.valeur(),
                "Convention spécifique rattachée",
                participations.charger(id).titre());
        return true;
    }
}
