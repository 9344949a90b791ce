package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.domaine.RenduDonnees;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.web.ArticleOuvert.Lu;
import fr.unisson.conventions.web.ArticleOuvert.Rubrique;
import fr.unisson.conventions.web.PageArticle.Ailleurs;
import fr.unisson.conventions.web.PageArticle.Fil;
import fr.unisson.conventions.web.PageArticle.Saisie;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Commentaire;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.TexteRiche;
import fr.unisson.socle.web.Ton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Composes the reading page of an article.
@Component
class CompositionArticle {

    private final ArticleOuvert articles;
    private final ArticleLecture lecture;
    private final PointsLecture points;
    private final JsonMapper mapper;

    CompositionArticle(
            ArticleOuvert articles,
            ArticleLecture lecture,
            PointsLecture points,
            JsonMapper mapper) {
        this.articles = articles;
        this.lecture = lecture;
        this.points = points;
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public PageArticle.Lecture composer(long id, String numero, Saisie saisie, Erreurs erreurs) {
        var lu = articles.lire(id, numero, Rubrique.TEXTE);
        var fiche = lu.fiche();
        var lesPoints = points.deLArticle(id, fiche.id());
        var lus = new PointsLus(id, lesPoints, List.of());
        return new PageArticle.Lecture(
                lu.tete(),
                TexteRiche.html(entier(fiche.typeDonnees(), fiche.texte(), fiche.donnees())),
                lecture.brouillon(id, fiche.id())
                        .map(b -> Dates.moment(b.le().toInstant()))
                        .orElse(null),
                ailleurs(fiche.typeDonnees(), lu),
                fils(lecture.commentaires(id, fiche.id()), lu),
                lus.accords(),
                lus.divergences(),
                saisie,
                erreurs);
    }

    /// Text and structured data as they are printed, so that comparing covers both.
    String entier(TypeDonnees type, String texte, String donnees) {
        var rendu =
                SaisieDonnees.lire(type, donnees, mapper)
                        .map(s -> RenduDonnees.enMarkdown(s.donnees(mapper)))
                        .orElse("");
        return rendu.isBlank() ? texte : texte + "\n\n" + rendu;
    }

    String entier(String texte, @Nullable DonneesArticle donnees) {
        var rendu = donnees == null ? "" : RenduDonnees.enMarkdown(donnees);
        return rendu.isBlank() ? texte : texte + "\n\n" + rendu;
    }

    private static @Nullable Ailleurs ailleurs(TypeDonnees type, Lu lu) {
        long id = lu.convention().fiche().id();
        return switch (type) {
            case DIAGNOSTICS ->
                    new Ailleurs(
                            "Les diagnostics et les constats partagés s’impriment à la suite.",
                            "Voir le diagnostic",
                            Face.DIAGNOSTIC.adresse(id));
            case MISSIONS_PROPRES ->
                    new Ailleurs(
                            "Chaque partie écrit ses missions dans sa fiche.",
                            "Voir les fiches des parties",
                            Face.PARTIES.adresse(id));
            case PRINCIPES ->
                    new Ailleurs(
                            "Les principes et les valeurs approuvés s’impriment à la suite.",
                            "Voir les principes",
                            Face.PRINCIPES.adresse(id));
            case DUREE, RENOUVELLEMENT ->
                    new Ailleurs(
                            "La durée et le renouvellement s’impriment à la suite.",
                            "Régler la durée et le renouvellement",
                            "/conventions/" + id + "/cadre#duree");
            default -> null;
        };
    }

    private static List<Fil> fils(List<ArticleLecture.Commentaire> tous, Lu lu) {
        return tous.stream()
                .filter(c -> c.filId() == null)
                .map(c -> {
                    var reponses =
                            tous.stream()
                                    .filter(r -> Objects.equals(r.filId(), c.id()))
                                    .map(r -> commentaire(r, List.of()))
                                    .toList();
                    return new Fil(
                            c.id(),
                            commentaire(c, reponses),
                            c.articleVersion(),
                            c.etat() != EtatCommentaire.CLOS,
                            c.etat() == EtatCommentaire.OUVERT && lu.tete().participe(),
                            c.etat() != EtatCommentaire.CLOS && c.sien());
                })
                .toList();
    }

    private static Commentaire commentaire(
            ArticleLecture.Commentaire c, List<Commentaire> reponses) {
        return new Commentaire(
                "commentaire-" + c.id(),
                c.auteur(),
                c.partie(),
                Dates.moment(c.le().toInstant()),
                c.texte(),
                c.filId() == null ? etat(c.etat()) : null,
                reponses);
    }

    private static Pastille etat(EtatCommentaire etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case OUVERT -> Ton.ATTENTE;
                    case RESOLU -> Ton.EN_COURS;
                    case CLOS -> Ton.FAIT;
                });
    }
}
