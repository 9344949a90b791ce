package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Lettre;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.CompteRenduSql;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The minutes: assembled from what the meeting recorded, read again by the secretary, sent once as
/// a frozen text under its digest, approved, completed by dated additions.
@Service
@Transactional
public class ComptesRendus {

    private final VieDesReunions vie;
    private final ReunionLecture lecture;
    private final CompteRenduSql comptesRendus;
    private final ParticipantsSql participants;
    private final PointsSql points;
    private final Decisions decisions;
    private final RegistreDesAvis avis;
    private final DevoirsDesReunions devoirs;
    private final Courrier courrier;
    private final Notifications notifications;
    private final ActeurDeTransaction acteurs;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    ComptesRendus(
            VieDesReunions vie,
            ReunionLecture lecture,
            CompteRenduSql comptesRendus,
            ParticipantsSql participants,
            PointsSql points,
            Decisions decisions,
            RegistreDesAvis avis,
            DevoirsDesReunions devoirs,
            Courrier courrier,
            Notifications notifications,
            ActeurDeTransaction acteurs,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.vie = vie;
        this.lecture = lecture;
        this.comptesRendus = comptesRendus;
        this.participants = participants;
        this.points = points;
        this.decisions = decisions;
        this.avis = avis;
        this.devoirs = devoirs;
        this.courrier = courrier;
        this.notifications = notifications;
        this.acteurs = acteurs;
        this.impression = impression;
        this.horloge = horloge;
    }

    /// The minutes as they would be sent now, for those who run the instance.
    @Transactional(readOnly = true)
    public String brouillon(Reunion r) {
        var siens = participants.lister(r.id());
        var inscrits = points.lister(r.id());
        return RedactionDuCompteRendu.rediger(
                new RedactionDuCompteRendu.Matiere(
                        r,
                        siens,
                        vie.quorum(r, siens),
                        inscrits,
                        decisions.lister(CriteresDecisions.de(r.id())).reversed(),
                        decisions.actionsDesPoints(inscrits.stream().map(Point::id).toList()),
                        avis.lister(CriteresAvis.de(r.instance().id()), null),
                        prochaine(r)));
    }

    private @Nullable LocalDateTime prochaine(Reunion r) {
        return lecture.lister(r.instance().id(), null, r.fin(), r.fin().plusYears(1)).stream()
                .filter(l -> l.etat() != EtatReunion.ANNULEE && !l.id().equals(r.id()))
                .map(LigneReunion::debut)
                .findFirst()
                .orElse(null);
    }

    /// What was sent; empty before.
    @Transactional(readOnly = true)
    public Optional<CompteRendu> trouver(ReunionId id) {
        return comptesRendus.trouver(id);
    }

    @Transactional(readOnly = true)
    public EtatDeLApprobation approbation(CompteRendu c) {
        return c.approbation(vie.aujourdhui());
    }

    /// Freezes the text and sends it; whoever has a voice then owes a stance.
    public Resultat<CompteRendu> diffuser(ReunionId id, int version) {
        var diffuse = vie.franchir(id, version, TransitionReunion.DIFFUSER, null, null);
        if (!(diffuse instanceof Resultat.Fait<Reunion>(var r))) {
            return new Resultat.Refus<>(diffuse.motifs());
        }
        var texte = brouillon(r);
        comptesRendus.diffuser(r, texte, Empreinte.de(texte), horloge.instant());
        var c = comptesRendus.trouver(id).orElseThrow();
        ecrire(r, "Compte rendu : " + r.nom(), annonce(c), null);
        devoirs.mettreAJour(r);
        return Resultat.fait(c);
    }

    private static String annonce(CompteRendu c) {
        return c.jours() == null
                ? "Le compte rendu est diffusé. Chacun est invité à se prononcer."
                : "Le compte rendu est diffusé. Sans objection jusqu’au "
                        + Dates.jour(c.limite())
                        + ", il sera approuvé.";
    }

    /// Members with an account are told as they chose; the others, who have no page to open, get
    /// the text itself by mail.
    private void ecrire(Reunion r, String objet, String annonce, @Nullable String ajout) {
        var comptes = new ArrayList<CompteId>();
        for (var p : participants.lister(r.id())) {
            if (p.retire() || p.siege() == null) continue;
            if (p.compte() != null) {
                comptes.add(p.compte());
            } else if (p.joignable()) {
                var texte = ajout == null ? entier(r.id()) : ajout;
                courrier.deposer(
                        Objects.requireNonNull(p.courriel()),
                        Lettre.de(
                                objet,
                                "Bonjour " + p.nom() + ",\n\n" + annonce + "\n\n" + texte,
                                null));
            }
        }
        notifications.notifier(
                new Notification(
                        GenreDeNotification.REUNION,
                        new Notification.Objet(
                                DevoirsDesReunions.MODULE, VieDesReunions.OBJET, r.id().valeur()),
                        ajout == null ? "compte-rendu" : "rectificatif",
                        comptes,
                        objet,
                        annonce,
                        r.adresse() + "/compte-rendu"));
    }

    private String entier(ReunionId id) {
        return comptesRendus.trouver(id).map(CompteRendu::texte).orElse("");
    }

    /// A member's stance, told by themselves; who runs the instance notes it for somebody without
    /// an account.
    public Resultat<EtatReunion> prononcer(
            ReunionId id, long siege, Position position, @Nullable String motif) {
        var r = vie.lire(id);
        if (r.etat() != EtatReunion.CR_DIFFUSE) {
            return Resultat.refus(Motif.ETAT, "Ce compte rendu n’attend pas de position.");
        }
        var lui = votant(id, siege);
        if (!lui.moi() && !(r.instance().tenue() && lui.compte() == null)) {
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

    private Participant votant(ReunionId id, long siege) {
        return participants.lister(id).stream()
                .filter(p -> p.voix() && !p.suppleant() && !p.retire())
                .filter(p -> Objects.equals(p.siege(), siege))
                .findFirst()
                .orElseThrow(() -> new Introuvable("siège " + siege));
    }

    /// The last stance, or the delay, approves: nobody has to press a button.
    private EtatReunion approuverSiAcquis(Reunion r) {
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

    /// A dated addition: what was sent is not rewritten. It answers the objections, and while the
    /// minutes wait for approval the delay starts again.
    public Resultat<CompteRendu> completer(ReunionId id, String texte) {
        var r = vie.lire(id);
        if (!r.instance().tenue()) return Reunions.reserve();
        if (r.etat() != EtatReunion.CR_DIFFUSE && r.etat() != EtatReunion.CR_APPROUVE) {
            return Resultat.refus(Motif.ETAT, "Le compte rendu n’est pas encore diffusé.");
        }
        var propre = texte.strip();
        if (propre.isEmpty()) return Resultat.refus("TEXTE", "Écrivez ce qui est corrigé.");
        comptesRendus.ajouter(r, propre, Empreinte.de(propre), horloge.instant());
        vie.noter(id, "Compte rendu complété", propre);
        ecrire(
                r,
                "Compte rendu complété : " + r.nom(),
                "Un rectificatif est joint au compte rendu.",
                propre);
        devoirs.mettreAJour(r);
        if (r.etat() == EtatReunion.CR_DIFFUSE) approuverSiAcquis(r);
        return Resultat.fait(comptesRendus.trouver(id).orElseThrow());
    }

    /// The minutes as they stand: what was sent, what was added.
    @Transactional(readOnly = true)
    public Contenu imprimer(Reunion r, CompteRendu c) {
        var corps = new StringBuilder(Markdown.html(c.texte()));
        for (var a : c.ajouts()) {
            corps.append("<h2>Rectificatif du ").append(Dates.moment(a.le())).append("</h2>");
            corps.append(Markdown.html(a.texte()));
        }
        var etat =
                r.etat() == EtatReunion.CR_APPROUVE
                        ? "Approuvé le " + Dates.jour(Dates.jourDe(r.etatLe()))
                        : "À approuver";
        var maquette =
                Maquette.de("Compte rendu – " + r.nom(), corps.toString())
                        .avecEntete(r.instance().nom())
                        .avecPied(etat + " – empreinte " + c.empreinte());
        return impression.getObject().imprimer(maquette);
    }

    /// For who must read again before sending.
    @Transactional(readOnly = true)
    public List<Participant> sansPosition(ReunionId id, CompteRendu c) {
        var dits = c.positions().stream().map(CompteRendu.Prononce::siege).toList();
        return participants.lister(id).stream()
                .filter(p -> p.voix() && !p.suppleant() && !p.retire())
                .filter(p -> !dits.contains(p.siege()))
                .toList();
    }
}
