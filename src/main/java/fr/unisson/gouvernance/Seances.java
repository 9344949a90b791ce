package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatDuQuorum;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A meeting while it is held: attendance, quorum, notes point by point.
@Service
@Transactional
public class Seances {

    private static final int AU_PLUS = 500;

    public static final String REPRESENTANT = "REPRESENTANT";

    private final VieDesReunions vie;
    private final OrdresDuJour ordres;
    private final PointsSql points;
    private final ParticipantsSql participants;
    private final DecisionLecture decisions;
    private final AvisLecture avis;
    private final DevoirsDesReunions devoirs;
    private final Clock horloge;

    Seances(
            VieDesReunions vie,
            OrdresDuJour ordres,
            PointsSql points,
            ParticipantsSql participants,
            DecisionLecture decisions,
            AvisLecture avis,
            DevoirsDesReunions devoirs,
            Clock horloge) {
        this.vie = vie;
        this.ordres = ordres;
        this.points = points;
        this.participants = participants;
        this.decisions = decisions;
        this.avis = avis;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// Nobody is there before it is noted: what people answered is only proposed on the sheet.
    public Resultat<Reunion> ouvrir(ReunionId id, int version) {
        var ouverte = vie.franchir(id, version, TransitionReunion.OUVRIR, null, null);
        if (ouverte instanceof Resultat.Fait<Reunion>(var r)) {
            devoirs.mettreAJour(r);
        }
        return ouverte;
    }

    @Transactional(readOnly = true)
    public EtatDuQuorum quorum(Reunion r, List<Participant> presents) {
        return vie.quorum(r, presents);
    }

    /// @param version of the line that was shown
    public Resultat<Long> presence(
            ReunionId id,
            long participant,
            int version,
            @Nullable EtatPresence presence,
            String representePar) {
        var r = vie.lire(id);
        if (!r.instance().tenue()) return Reunions.reserve();
        if (r.etat() != EtatReunion.EN_SEANCE) return horsSeance();
        var par = presence == EtatPresence.REPRESENTE ? representePar.strip() : "";
        if (presence == EtatPresence.REPRESENTE && par.isEmpty()) {
            return Resultat.refus(REPRESENTANT, "Écrivez qui représente cette personne.");
        }
        return participants.presence(id, participant, version, presence, par)
                ? Resultat.fait(participant)
                : Resultat.depasse();
    }

    /// Notes on a point, until the minutes are sent.
    ///
    /// @param version of the note that was shown, 0 when there was none
    public Resultat<PointId> noter(PointId id, int version, String texte) {
        var point = ordres.lire(id);
        var r = vie.lire(point.reunion());
        if (!r.instance().tenue()) return Reunions.reserve();
        if (r.etat() != EtatReunion.EN_SEANCE && r.etat() != EtatReunion.TENUE) {
            return horsSeance();
        }
        if (point.note().equals(texte) && point.noteVersion() == version) return Resultat.fait(id);
        var nommee = DonneeDePatient.refus("NOTES", texte);
        if (nommee.isPresent()) return new Resultat.Refus<>(List.of(nommee.get()));
        return points.noter(id, version, texte, horloge.instant())
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    /// The quorum is not reached: a second meeting keeps the agenda.
    ///
    /// @return the second meeting
    public Resultat<ReunionId> ajourner(ReunionId id, int version, LocalDateTime nouvelleDate) {
        var refus = vie.dateRefusee(nouvelleDate);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var constat =
                vie.franchir(
                        id, version, TransitionReunion.CONSTATER_LE_DEFAUT_DE_QUORUM, null, null);
        if (!(constat instanceof Resultat.Fait<Reunion>(var r))) {
            return new Resultat.Refus<>(constat.motifs());
        }
        devoirs.mettreAJour(r);
        var seconde =
                vie.naitre(
                        r.instance(),
                        new NouvelleReunion(r.objet(), nouvelleDate, r.duree(), r.lieu(), r.lien()),
                        id);
        if (seconde instanceof Resultat.Fait<ReunionId>(var suite)) {
            points.lister(id).stream()
                    .filter(p -> p.etat().alOrdreDuJour())
                    .forEach(p -> reprendre(vie.lire(suite), p));
            devoirs.mettreAJour(vie.lire(suite));
        }
        return seconde;
    }

    private void reprendre(Reunion suite, Point p) {
        points.inserer(
                suite,
                new NouveauPoint(p.titre(), p.nature(), p.duree(), p.presentePar(), p.precisions()),
                Sujet.repris(p, ""),
                "AJOUTER",
                EtatPoint.INSCRIT,
                "ANIMATEUR",
                horloge.instant());
    }

    /// « Lever la séance »: the minutes are already written, they wait to be read again and sent. A
    /// point on which something was said, decided or confided is dealt with, button pressed or not.
    public Resultat<Reunion> lever(ReunionId id, int version) {
        var seance = vie.lire(id);
        var inscrits = points.lister(id);
        var aboutis = aboutis(seance, inscrits);
        boolean levable =
                seance.etat() == EtatReunion.EN_SEANCE
                        && vie.quorum(seance).atteint()
                        && inscrits.stream().allMatch(p -> !p.ouvert() || aboutis.contains(p.id()));
        if (levable) {
            inscrits.stream()
                    .filter(Point::ouvert)
                    .forEach(p ->
                            ordres.franchir(p.id(), p.version(), TransitionPoint.TRAITER, null));
        }
        var levee = vie.franchir(id, version, TransitionReunion.LEVER, null, null);
        if (levee instanceof Resultat.Fait<Reunion>(var r)) devoirs.mettreAJour(r);
        return levee;
    }

    /// The points still open that hold a note, a decision, an action, or the opinion of the day.
    @Transactional(readOnly = true)
    public Set<PointId> aboutis(Reunion r, List<Point> points) {
        var ouverts = points.stream().filter(Point::ouvert).toList();
        if (ouverts.isEmpty()) return Set.of();
        var ids = ouverts.stream().map(Point::id).toList();
        var tenus = new HashSet<PointId>();
        decisions.lister(CriteresDecisions.de(r.id()), AU_PLUS).stream()
                .map(DecisionVue::point)
                .filter(Objects::nonNull)
                .forEach(tenus::add);
        decisions.actionsDesPoints(ids).forEach(a -> tenus.add(new PointId(a.origine().id())));
        ouverts.stream().filter(p -> !p.note().isBlank()).map(Point::id).forEach(tenus::add);
        var dits = avisDuJour(r, ouverts);
        for (var p : ouverts) {
            var sien = SujetsAvis.avis(p);
            if (sien != null && dits.contains(sien)) tenus.add(p.id());
        }
        tenus.retainAll(ids);
        return tenus;
    }

    private Set<AvisId> avisDuJour(Reunion r, List<Point> points) {
        if (points.stream().allMatch(p -> SujetsAvis.avis(p) == null)) return Set.of();
        return avis.lister(CriteresAvis.de(r.instance().id()), null, r.jour(), AU_PLUS).stream()
                .filter(a -> r.jour().equals(a.renduLe()) || r.jour().equals(a.reponduLe()))
                .map(Avis::id)
                .collect(Collectors.toSet());
    }

    private static <T> Resultat<T> horsSeance() {
        return Resultat.refus(Motif.ETAT, "La séance n’est pas ouverte.");
    }
}
