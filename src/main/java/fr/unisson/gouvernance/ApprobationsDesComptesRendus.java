package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatDeLApprobation;
import fr.unisson.gouvernance.domaine.ParoleSurLeCompteRendu;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.CompteRenduSql;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The approval of minutes: the stances of those who sat at the meeting, or the silence of a delay.
@Service
@Transactional
public class ApprobationsDesComptesRendus {

    private final VieDesReunions vie;
    private final ReunionLecture lecture;
    private final CompteRenduSql comptesRendus;
    private final ParticipantsSql participants;
    private final DevoirsDesReunions devoirs;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    ApprobationsDesComptesRendus(
            VieDesReunions vie,
            ReunionLecture lecture,
            CompteRenduSql comptesRendus,
            ParticipantsSql participants,
            DevoirsDesReunions devoirs,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.vie = vie;
        this.lecture = lecture;
        this.comptesRendus = comptesRendus;
        this.participants = participants;
        this.devoirs = devoirs;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public EtatDeLApprobation etat(CompteRendu c) {
        return c.approbation(vie.aujourdhui());
    }

    /// A member's stance, told by themselves; who runs the instance notes it for who has no page to
    /// tell it on.
    public Resultat<EtatReunion> prononcer(
            ReunionId id, long siege, Position position, @Nullable String motif) {
        var r = vie.lire(id);
        if (r.etat() != EtatReunion.CR_DIFFUSE) {
            return Resultat.refus(Motif.ETAT, "Ce compte rendu n’attend pas de position.");
        }
        var lui = votant(id, siege);
        if (!parole(lui).peutDire(r.instance().tenue())) {
            return Resultat.refus(Motif.ROLE, "Chaque membre se prononce pour lui-même.");
        }
        var raison = VieDesReunions.propre(motif);
        if (position.motifRequis() && raison == null) {
            return Resultat.refus(Motif.SANS_MOTIF, "Dites pourquoi en quelques mots.");
        }
        comptesRendus.prononcer(
                r, siege, position, raison == null ? "" : raison, horloge.instant());
        vie.noter(id, "Position sur le compte rendu : " + position.libelle(), lui.nom());
        devoirs.mettreAJour(r);
        return Resultat.fait(approuverSiAcquis(r));
    }

    /// The member no longer sits: their stance is not waited for any more. Said once.
    public Resultat<EtatReunion> constaterLeDepart(ReunionId id, long siege) {
        var r = vie.lire(id);
        if (r.etat() != EtatReunion.CR_DIFFUSE) {
            return Resultat.refus(Motif.ETAT, "Ce compte rendu n’attend pas de position.");
        }
        var lui = votant(id, siege);
        if (!parole(lui).partConstatable(r.instance().tenue())) {
            return Resultat.refus(
                    Motif.ROLE,
                    "La présidence ou le secrétariat note le départ d’une personne dont le siège a"
                            + " pris fin.");
        }
        if (comptesRendus.constaterLeDepart(r, siege, horloge.instant())) {
            vie.noter(id, "N’est plus membre : position non attendue", lui.nom());
            devoirs.mettreAJour(r);
        }
        return Resultat.fait(approuverSiAcquis(r));
    }

    public static ParoleSurLeCompteRendu parole(Participant p) {
        return new ParoleSurLeCompteRendu(p.moi(), p.compte() != null, p.parti());
    }

    private Participant votant(ReunionId id, long siege) {
        return participants.lister(id).stream()
                .filter(Participant::votant)
                .filter(p -> Objects.equals(p.siege(), siege))
                .findFirst()
                .orElseThrow(() -> new Introuvable("siège " + siege));
    }

    /// The last stance, or the delay, approves: nobody has to press a button.
    EtatReunion approuverSiAcquis(Reunion r) {
        if (!vie.approbation(r).acquise()) return r.etat();
        return acteurs.devenir(
                Acteur.systeme("comptes rendus"),
                () -> {
                    var approuve =
                            vie.franchir(
                                    r.id(), r.version(), TransitionReunion.APPROUVER, null, null);
                    if (!(approuve instanceof Resultat.Fait<Reunion>(var apres))) return r.etat();
                    devoirs.mettreAJour(apres);
                    return apres.etat();
                });
    }

    /// One run of the timer, as the platform: delays that have passed without an objection.
    public int approuverParSilence() {
        return (int)
                lecture.aApprouver().stream()
                        .map(vie::lire)
                        .filter(r -> approuverSiAcquis(r) == EtatReunion.CR_APPROUVE)
                        .count();
    }

    /// Those whose stance is still waited for.
    @Transactional(readOnly = true)
    public List<Participant> sansPosition(ReunionId id, CompteRendu c) {
        return participants.lister(id).stream()
                .filter(Participant::votant)
                .filter(p -> c.attend(Objects.requireNonNull(p.siege())))
                .toList();
    }
}
