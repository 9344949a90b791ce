package fr.unisson.conventions;

import fr.unisson.conventions.Ateliers.Atelier;
import fr.unisson.conventions.domaine.DossierDivergence;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionDivergence;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.PointSql;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.conventions.donnees.PointsLecture.Prise;
import fr.unisson.conventions.donnees.Vie;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of points of agreement and divergences. Nothing in it is ever deleted.
@Service
public class Registre {

    private final Ateliers ateliers;
    private final PointsLecture lecture;
    private final PointSql points;
    private final ArticleLecture articles;
    private final PassageSql passages;
    private final Journal journal;
    private final Clock horloge;

    Registre(
            Ateliers ateliers,
            PointsLecture lecture,
            PointSql points,
            ArticleLecture articles,
            PassageSql passages,
            Journal journal,
            Clock horloge) {
        this.ateliers = ateliers;
        this.lecture = lecture;
        this.points = points;
        this.articles = articles;
        this.passages = passages;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// A point to be noted, on an article, or on a volet in general.
    public record ANoter(
            @Nullable Integer volet,
            @Nullable String article,
            boolean divergence,
            String enonce,
            boolean bloquante) {}

    /// How a divergence ends.
    ///
    /// @param redaction the version of its article that settles it
    public record Issue(
            @Nullable String motif,
            @Nullable Integer redaction,
            @Nullable String reserve,
            @Nullable LocalDate report,
            @Nullable String decision) {}

    /// Divergences put off to a date, for the committee that meets once the convention is in force.
    @Transactional(readOnly = true)
    public List<PointVue> reportees(ConventionId id) {
        return points.lister(id.valeur()).stream()
                .filter(p -> p.etat() == EtatDivergence.REPORTEE)
                .toList();
    }

    @Transactional
    public Resultat<Long> noter(ConventionId id, ANoter point) {
        var article = point.article == null ? null : articles.charger(id.valeur(), point.article);
        var atelier =
                ateliers.ouvrir(id, article == null ? point.volet : article.volet())
                        .exigerTravail();
        if (!atelier.enRedaction())
            return Resultat.refus("ETAPE", "À cette étape, le registre est arrêté.");
        if (point.enonce.isBlank())
            return Resultat.refus("ENONCE", "Écrivez le point en une phrase ou deux.");
        long note =
                points.noter(
                        id.valeur(),
                        new NouveauPoint(
                                atelier.volet() == null ? null : atelier.volet().id(),
                                article == null ? null : article.id(),
                                point.divergence,
                                point.enonce.strip(),
                                point.bloquante),
                        null,
                        atelier.moi().compte(),
                        horloge.instant());
        journal.consigner(
                "convention",
                id.valeur(),
                point.divergence ? "Divergence notée" : "Point d’accord noté",
                point.enonce.strip());
        return Resultat.fait(note);
    }

    /// A referent speaks for their party, a users' representative in their own name.
    @Transactional
    public Resultat<Position> prendrePosition(
            ConventionId id, long point, Position position, @Nullable String motif) {
        var p = lecture.charger(id.valeur(), point);
        var atelier =
                ateliers.ouvrir(id, p.volet())
                        .exiger(RoleConvention.REFERENT, RoleConvention.REPRESENTANT_USAGERS);
        if (!atelier.enDiscussion())
            return Resultat.refus("ETAPE", "À cette étape, les positions sont arrêtées.");
        var sansMotif = position.verifier(motif);
        if (sansMotif.isPresent()) return Resultat.refus(sansMotif.get());
        var moi = atelier.moi();
        var role =
                moi.est(RoleConvention.REFERENT)
                        ? RoleConvention.REFERENT
                        : RoleConvention.REPRESENTANT_USAGERS;
        points.prendrePosition(
                id.valeur(),
                point,
                role == RoleConvention.REFERENT ? moi.partie(role) : null,
                moi.compteOuZero(),
                role.name(),
                position,
                motif,
                horloge.instant());
        journal.consigner(
                "convention", id.valeur(), "Position prise : " + position.libelle(), p.enonce());
        return Resultat.fait(position);
    }

    @Transactional
    public Resultat<EtatDivergence> franchir(
            ConventionId id,
            long point,
            int version,
            TransitionDivergence transition,
            Issue issue) {
        var p = lecture.charger(id.valeur(), point);
        var etat = p.etat();
        var atelier = ateliers.ouvrir(id, p.volet());
        if (etat == null) return Resultat.refus("ACCORD", "Un point d’accord n’a pas d’étapes.");
        if (!atelier.enDiscussion())
            return Resultat.refus("ETAPE", "À cette étape, le registre est arrêté.");
        var titre = atelier.moi().titre(transition);
        var demande = new Demande(titre.role(), issue.motif);
        return switch (transition.decider(etat, dossier(atelier, p, issue), demande)) {
            case Decision.Refusee<EtatDivergence>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatDivergence>(var vers) -> {
                var passage =
                        new Passage(
                                id.valeur(),
                                point,
                                version,
                                transition.name(),
                                etat.name(),
                                vers.name(),
                                titre.role().name(),
                                atelier.moi().compte(),
                                titre.partie(),
                                issue.motif,
                                horloge.instant());
                if (!passages.franchir(Vie.DIVERGENCE, passage)) yield Resultat.depasse();
                points.conclure(
                        id.valeur(),
                        point,
                        issue.redaction,
                        issue.reserve,
                        issue.report,
                        issue.decision);
                journal.consigner(
                        "convention",
                        id.valeur(),
                        "Divergence : " + vers.libelle().toLowerCase(Locale.FRANCE),
                        p.enonce());
                yield Resultat.fait(vers);
            }
        };
    }

    private DossierDivergence dossier(Atelier atelier, Point p, Issue issue) {
        var actuelles =
                lecture.prises(atelier.id(), List.of(p.id())).stream()
                        .filter(Prise::actuelle)
                        .toList();
        return new DossierDivergence(
                qui(actuelles, Position.DESACCORD, Position.BLOCAGE),
                qui(actuelles, Position.BLOCAGE),
                redaction(atelier, p, issue),
                issue.reserve,
                issue.report,
                Dates.jourDe(horloge.instant()),
                issue.decision);
    }

    /// Only a wording written after the divergence was noted can settle it.
    private @Nullable Long redaction(Atelier atelier, Point p, Issue issue) {
        var numero = p.article();
        if (issue.redaction == null || numero == null) return null;
        long article = articles.charger(atelier.id(), numero).id();
        return articles.versions(atelier.id(), article).stream()
                .filter(v -> v.version() == issue.redaction && v.le().isAfter(p.noteLe()))
                .map(v -> (long) v.version())
                .findFirst()
                .orElse(null);
    }

    private static List<String> qui(List<Prise> prises, Position... positions) {
        return prises.stream()
                .filter(x -> List.of(positions).contains(x.position()))
                .map(x -> Objects.requireNonNullElse(x.partie(), x.auteur()))
                .distinct()
                .toList();
    }
}
