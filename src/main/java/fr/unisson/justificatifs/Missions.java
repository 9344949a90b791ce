package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.journal.Journal;
import fr.unisson.justificatifs.donnees.MissionSql;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// For which missions of an ACI contract a convention is evidence, so that a coordinator gathers
/// the papers of a year at once.
@Service
@Transactional
public class Missions {

    private static final int LIBELLE_AU_PLUS = 200;

    private final Conventions conventions;
    private final MissionSql missions;
    private final Journal journal;
    private final Clock horloge;

    Missions(Conventions conventions, MissionSql missions, Journal journal, Clock horloge) {
        this.conventions = conventions;
        this.missions = missions;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<MissionJustifiee> lister(ConventionId id) {
        conventions.charger(id);
        return missions.lister(id);
    }

    /// Over all the conventions that the actor reads.
    @Transactional(readOnly = true)
    public List<MissionJustifiee> toutes() {
        return missions.lister(null);
    }

    @Transactional(readOnly = true)
    public boolean peutDire(ConventionId id) {
        return conventions.charger(id).etat() != EtatConvention.ARCHIVEE
                && conventions
                        .participation(id)
                        .est(
                                RoleConvention.ANIMATEUR,
                                RoleConvention.REFERENT,
                                RoleConvention.PRESIDENT_COPIL);
    }

    public Resultat<ConventionId> ajouter(ConventionId id, MissionAci mission, String libelle) {
        if (!peutDire(id)) return reserve();
        var mots = libelle.strip();
        if (mission == MissionAci.AUTRE && mots.isEmpty()) {
            return Resultat.refus("LIBELLE", "Nommez cette autre mission.");
        }
        if (mots.length() > LIBELLE_AU_PLUS) {
            return Resultat.refus("LIBELLE", "200 caractères au plus.");
        }
        if (!missions.ajouter(id, mission, mots, horloge.instant())) {
            return Resultat.refus("MISSION", "Cette mission est déjà dans la liste.");
        }
        journal.consigner(
                "convention",
                id.valeur(),
                "Justifie une mission",
                mots.isEmpty() ? mission.libelle() : mission.libelle() + " : " + mots);
        return Resultat.fait(id);
    }

    public Resultat<ConventionId> retirer(ConventionId id, int rang) {
        if (!peutDire(id)) return reserve();
        var nom =
                lister(id).stream()
                        .filter(m -> m.rang() == rang)
                        .map(MissionJustifiee::nom)
                        .findFirst();
        if (nom.isEmpty() || !missions.retirer(id, rang, horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner("convention", id.valeur(), "Ne justifie plus une mission", nom.get());
        return Resultat.fait(id);
    }

    private static <T> Resultat<T> reserve() {
        return Resultat.refus(
                Motif.ROLE,
                "L’animateur, un référent ou la présidence du comité disent ce que la convention"
                        + " justifie, tant qu’elle n’est pas archivée.");
    }
}
