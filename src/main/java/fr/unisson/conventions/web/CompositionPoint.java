package fr.unisson.conventions.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.conventions.domaine.DossierDivergence;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionDivergence;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.conventions.donnees.PointsLecture.Prise;
import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.conventions.donnees.VoletsLecture;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PassageOffert;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the pages of a point.
@Component
class CompositionPoint {

    private static final Set<TransitionDivergence> SECONDAIRES =
            EnumSet.of(TransitionDivergence.ROUVRIR, TransitionDivergence.REPORTER);

    private final DossiersLus dossiers;
    private final PointsLecture lecture;
    private final VoletLecture volets;
    private final VoletsLecture articles;
    private final ArticleLecture article;
    private final ActionsDesConstats actions;
    private final Clock horloge;

    CompositionPoint(
            DossiersLus dossiers,
            PointsLecture lecture,
            VoletLecture volets,
            VoletsLecture articles,
            ArticleLecture article,
            ActionsDesConstats actions,
            Clock horloge) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.volets = volets;
        this.articles = articles;
        this.article = article;
        this.actions = actions;
        this.horloge = horloge;
    }

    record Lu(Dossier convention, Point point, List<Prise> prises, Set<RoleConvention> roles) {

        String adresse() {
            return convention.tete().adresse() + "/points/" + point.id();
        }

        List<Prise> actuelles() {
            return prises.stream().filter(Prise::actuelle).toList();
        }
    }

    /// @param position the stance typed and refused, null otherwise
    @Transactional(readOnly = true)
    public PagePoint composer(
            long id,
            long point,
            @Nullable String position,
            @Nullable String motif,
            Erreurs erreurs) {
        var lu = lire(id, point);
        var p = lu.point;
        var histoire = lecture.histoire(id, point);
        var mienne = lu.actuelles().stream().filter(Prise::mienne).findFirst();
        boolean ouvert = ouvert(lu);
        return new PagePoint(
                lu.convention.tete(),
                point,
                p.divergence(),
                p.enonce(),
                PointsLus.etat(p),
                p.bloquante() && !PointsLus.traitee(p),
                ViePoint.etapes(p, histoire),
                ViePoint.faits(p, id),
                lu.actuelles().stream()
                        .filter(x -> !PointsLus.usager(x))
                        .map(PointsLus::prise)
                        .toList(),
                lu.actuelles().stream().filter(PointsLus::usager).map(PointsLus::prise).toList(),
                lu.prises.stream().filter(x -> !x.actuelle()).map(PointsLus::prise).toList(),
                ouvert ? attendus(lu) : List.of(),
                ouvert ? pour(lu) : null,
                position == null ? mienne.map(x -> x.position().name()).orElse(null) : position,
                motif == null ? mienne.map(Prise::motif).orElse(null) : motif,
                ouvert && p.etat() != null ? passages(lu, p.etat()) : List.of(),
                ViePoint.histoire(p, histoire),
                actions.de(ConstatsDesConventions.point(point)),
                erreurs);
    }

    @Transactional(readOnly = true)
    public PagePoint.Nouveau nouveau(long id, PointForm form, Erreurs erreurs) {
        var convention = dossiers.ouvrir(id, Face.VOLETS);
        var retour =
                form.volet() != null
                        ? Face.VOLETS.adresse(id) + "/" + form.volet()
                        : SeanceForm.texte(form.article()).isEmpty()
                                ? Face.VOLETS.adresse(id)
                                : convention.tete().adresse() + "/articles/" + form.article();
        return new PagePoint.Nouveau(
                convention.tete(),
                articles.articles(id).stream()
                        .filter(a -> form.volet() == null || form.volet().equals(a.volet()))
                        .map(a ->
                                new Choix(
                                        a.numero(),
                                        CompositionVolets.intitule(a.numero(), a.titre())))
                        .toList(),
                List.of(),
                form,
                erreurs,
                retour);
    }

    @Transactional(readOnly = true)
    public PageFranchissement passage(
            long id,
            long point,
            TransitionDivergence transition,
            FranchissementForm form,
            Erreurs erreurs) {
        var lu = lire(id, point);
        return new PageFranchissement(
                lu.convention.tete().fil().puis("Divergence", lu.adresse()),
                transition.libelle(),
                lu.point.enonce(),
                effet(transition),
                transition.libelle(),
                lu.adresse() + "/passage/" + PassagesOfferts.chemin(transition),
                lu.adresse(),
                PassagesOfferts.exigences(transition, dossier(lu), lu.adresse()),
                PassagesOfferts.champs(transition),
                redactions(id, lu.point),
                form.version() == null ? FranchissementForm.vide(lu.point.version()) : form,
                erreurs);
    }

    private Lu lire(long id, long point) {
        var convention = dossiers.ouvrir(id, Face.VOLETS);
        var p = lecture.charger(id, point);
        var numero = p.volet();
        var roles =
                numero == null
                        ? convention.lecteur().roles()
                        : CompositionVolet.roles(
                                convention.lecteur(),
                                volets.membres(id, volets.charger(id, numero).id()));
        return new Lu(convention, p, lecture.prises(id, List.of(point)), roles);
    }

    private static boolean ouvert(Lu lu) {
        return lu.convention.en(
                EtatConvention.CO_CONSTRUCTION,
                EtatConvention.CONSOLIDATION,
                EtatConvention.RELECTURE);
    }

    private static @Nullable String pour(Lu lu) {
        var lecteur = lu.convention.lecteur();
        return lu.convention.parties().stream()
                .filter(p -> lecteur.pour().contains(p.id()) && p.etat().equals("ACCEPTEE"))
                .map(p -> p.nom())
                .findFirst()
                .orElse(lecteur.usager() ? "vous-même, comme représentant des usagers" : null);
    }

    private static List<String> attendus(Lu lu) {
        return lu.convention.parties().stream()
                .filter(p -> p.etat().equals("ACCEPTEE"))
                .map(p -> p.nom())
                .filter(nom -> lu.prises.stream().noneMatch(x -> nom.equals(x.partie())))
                .toList();
    }

    private List<PassageOffert> passages(Lu lu, EtatDivergence etat) {
        return PassagesOfferts.offerts(
                        TransitionDivergence.values(),
                        etat,
                        dossier(lu),
                        lu.roles,
                        lu.adresse(),
                        SECONDAIRES)
                .stream()
                .filter(PassageOffert::mien)
                .toList();
    }

    private DossierDivergence dossier(Lu lu) {
        var p = lu.point;
        return new DossierDivergence(
                qui(lu, Position.DESACCORD, Position.BLOCAGE),
                qui(lu, Position.BLOCAGE),
                p.redactionVersion() == null ? null : Long.valueOf(p.redactionVersion()),
                p.reserve(),
                p.dateReport(),
                Dates.jourDe(horloge.instant()),
                p.decision());
    }

    private static List<String> qui(Lu lu, Position... positions) {
        return lu.actuelles().stream()
                .filter(x -> List.of(positions).contains(x.position()))
                .map(x -> Objects.requireNonNullElse(x.partie(), x.auteur()))
                .distinct()
                .toList();
    }

    private List<Choix> redactions(long id, Point p) {
        var numero = p.article();
        if (numero == null) return List.of();
        return article.versions(id, article.charger(id, numero).id()).stream()
                .filter(v -> v.le().isAfter(p.noteLe()))
                .map(v ->
                        new Choix(
                                Integer.toString(v.version()),
                                "Version "
                                        + v.version()
                                        + ", "
                                        + Dates.jour(Dates.jourDe(v.le().toInstant()))))
                .toList();
    }

    private static String effet(TransitionDivergence transition) {
        return switch (transition) {
            case DISCUTER -> "Chacun saura que la divergence est à l’ordre du jour du groupe.";
            case LEVER ->
                    "La nouvelle rédaction répond à la divergence. Les positions restent écrites.";
            case ACCEPTER_COMME_RESERVE ->
                    "La divergence demeure, sous la forme d’une réserve imprimée en annexe.";
            case REPORTER ->
                    "La divergence sera inscrite à l’ordre du jour du comité à cette date.";
            case ARBITRER -> "Le comité tranche. Chaque position reste écrite, mot pour mot.";
            case ROUVRIR -> "La divergence revient en discussion, avec tout son passé.";
        };
    }
}
