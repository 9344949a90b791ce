package fr.unisson.gouvernance;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Markdown;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// What minutes say: assembled from what the meeting recorded, then laid out on paper as sent.
@Service
@Transactional(readOnly = true)
public class RedactionsDeComptesRendus {

    private final VieDesReunions vie;
    private final ReunionLecture lecture;
    private final ParticipantsSql participants;
    private final PointsSql points;
    private final Decisions decisions;
    private final RegistreDesAvis avis;
    private final ObjectProvider<Impression> impression;

    RedactionsDeComptesRendus(
            VieDesReunions vie,
            ReunionLecture lecture,
            ParticipantsSql participants,
            PointsSql points,
            Decisions decisions,
            RegistreDesAvis avis,
            ObjectProvider<Impression> impression) {
        this.vie = vie;
        this.lecture = lecture;
        this.participants = participants;
        this.points = points;
        this.decisions = decisions;
        this.avis = avis;
        this.impression = impression;
    }

    /// The minutes as they would be sent now, for those who run the instance.
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

    /// The minutes as they stand: what was sent, what was added.
    public Contenu imprimer(Reunion r, CompteRendu c) {
        var titre = "Compte rendu – " + r.nom();
        var corps = new StringBuilder("<h1>").append(HtmlUtils.htmlEscape(titre)).append("</h1>");
        corps.append(Markdown.html(c.texte()));
        for (var a : c.ajouts()) {
            corps.append("<h2>Rectificatif du ").append(Dates.moment(a.le())).append("</h2>");
            corps.append(Markdown.html(a.texte()));
        }
        var etat =
                r.etat() == EtatReunion.CR_APPROUVE
                        ? "Approuvé le " + Dates.jour(Dates.jourDe(r.etatLe()))
                        : "À approuver";
        var maquette =
                Maquette.de(titre, corps.toString())
                        .avecEntete(r.instance().nom())
                        .avecPied(etat + " – empreinte " + c.empreinte());
        return impression.getObject().imprimer(maquette);
    }
}
