package fr.unisson.pilotage;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.domaine.DossierMission;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.RoleMission;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.donnees.MissionSql;
import fr.unisson.pilotage.donnees.MissionSql.Passage;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The common missions of a convention in force: whether they are at work, and what the committee
/// made of them.
@Service
@Transactional
public class Missions {

    private final Conventions conventions;
    private final ComiteDePilotage comite;
    private final Parties parties;
    private final MissionSql missions;
    private final Journal journal;
    private final Clock horloge;

    Missions(
            Conventions conventions,
            ComiteDePilotage comite,
            Parties parties,
            MissionSql missions,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.comite = comite;
        this.parties = parties;
        this.missions = missions;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// In the order of the text.
    ///
    /// @throws Introuvable when the convention is not for the actor
    @Transactional(readOnly = true)
    public List<MissionVue> lister(ConventionId convention) {
        conventions.charger(convention);
        return missions.lister(convention);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public MissionVue lire(MissionId id) {
        return missions.trouver(id).orElseThrow(() -> new Introuvable("mission " + id));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<PassageDeMission> histoire(MissionId id) {
        return missions.histoire(id);
    }

    @Transactional(readOnly = true)
    public Set<RoleMission> roles(MissionVue m) {
        return RolesDansLePilotage.sur(m, comite.participation(m.convention()));
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionMission> possibles(MissionVue m) {
        if (!conventions.charger(m.convention()).etat().engage()) return List.of();
        var roles = roles(m);
        return Arrays.stream(TransitionMission.values())
                .filter(t -> t.possibleDepuis(m.etat()) && t.roleParmi(roles).isPresent())
                .filter(t -> t != TransitionMission.ROUVRIR || !m.horsTexte())
                .toList();
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    /// @param enonce the new words, null to keep those that stand
    public Resultat<EtatMission> franchir(
            MissionId id,
            int version,
            TransitionMission transition,
            String note,
            Acte acte,
            @Nullable String enonce) {
        var m = lire(id);
        var role = transition.roleParmi(roles(m)).orElse(RoleMission.LECTEUR);
        var dossier =
                new DossierMission(
                        conventions.charger(m.convention()).etat().engage(),
                        !m.horsTexte(),
                        acte.mots());
        return switch (transition.decider(m.etat(), dossier, new Demande(role, note.strip()))) {
            case Decision.Refusee<EtatMission>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatMission>(var vers) -> {
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                m.etat(),
                                vers,
                                role.name(),
                                note.strip(),
                                acte,
                                nouveau(transition, enonce));
                if (!missions.franchir(passage, horloge.instant())) yield Resultat.depasse();
                noter(lire(id), transition.fait(), note.strip());
                yield Resultat.fait(vers);
            }
        };
    }

    private static @Nullable String nouveau(TransitionMission t, @Nullable String enonce) {
        return TransitionMission.REFORMULENT.contains(t) && enonce != null && !enonce.isBlank()
                ? enonce.strip()
                : null;
    }

    /// Says which party leads it.
    public Resultat<MissionId> confier(MissionId id, int version, long partie) {
        var m = lire(id);
        if (!roles(m).contains(RoleMission.COMITE)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Le pilote est désigné par l’animateur ou la présidence du comité.");
        }
        if (parties.lister(m.convention()).stream()
                .filter(PartieVue::acceptee)
                .noneMatch(p -> p.id() == partie)) {
            return Resultat.refus("PARTIE", "Choisissez une partie de la liste.");
        }
        if (!missions.confier(id, version, partie, null, "", horloge.instant()))
            return Resultat.depasse();
        var apres = lire(id);
        noter(apres, "Pilote désigné", apres.pilote());
        return Resultat.fait(id);
    }

    /// Another party leads it, because an amendment names it: as the platform.
    ///
    /// @param partie null when the words name none of the parties
    void suivre(MissionVue m, @Nullable Long partie, String dit, String acte) {
        if (!missions.confier(m.id(), m.version(), partie, dit, acte, horloge.instant()))
            throw new Conflit("La mission a changé pendant la prise d’effet de l’avenant.");
        noter(lire(m.id()), "Pilote désigné par le texte", dit + " : " + acte);
    }

    /// Who led it, the latest first.
    @Transactional(readOnly = true)
    public List<PiloteDeMission> pilotes(MissionId id) {
        return missions.pilotes(id);
    }

    private void noter(MissionVue m, String fait, String detail) {
        journal.consigner(
                "convention",
                m.convention().valeur(),
                "Mission commune " + m.rang() + " : " + fait.toLowerCase(Locale.FRANCE),
                m.enonce() + (detail.isEmpty() ? "" : " — " + detail));
    }
}
