package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import java.util.ArrayList;
import java.util.List;

/// The life of a point in words: steps, key facts, past.
final class ViePoint {

    private ViePoint() {}

    static List<Etape> etapes(Point p, List<PointsLecture.Passage> histoire) {
        var ici = p.etat();
        if (ici == null) return List.of();
        var etapes = new ArrayList<Etape>();
        var notee = Dates.jour(Dates.jourDe(p.noteLe().toInstant()));
        etapes.add(
                ici == EtatDivergence.OUVERTE
                        ? Etape.ici("Ouverte", notee, p.auteur())
                        : Etape.faite("Ouverte", notee, p.auteur()));
        var discussion =
                histoire.stream().filter(h -> h.vers().equals("EN_DISCUSSION")).findFirst();
        var jour = discussion.map(h -> Dates.jour(Dates.jourDe(h.le().toInstant()))).orElse(null);
        var qui = discussion.map(PointsLecture.Passage::auteur).orElse(null);
        if (ici == EtatDivergence.EN_DISCUSSION) etapes.add(Etape.ici("En discussion", jour, qui));
        else if (discussion.isPresent()) etapes.add(Etape.faite("En discussion", jour, qui));
        else if (!ici.traitee()) etapes.add(Etape.aVenir("En discussion"));
        if (ici.traitee()) {
            var fin = histoire.getFirst();
            etapes.add(
                    Etape.faite(
                            ici.libelle(),
                            Dates.jour(Dates.jourDe(fin.le().toInstant())),
                            fin.auteur()));
        } else {
            etapes.add(Etape.aVenir("Issue trouvée"));
        }
        return etapes;
    }

    static List<Fait> faits(Point p, long id) {
        var faits = new ArrayList<Fait>();
        var article = p.article();
        if (article != null && p.articleTitre() != null)
            faits.add(
                    new Fait("Article", CompositionVolets.intitule(article, p.articleTitre()))
                            .vers("/conventions/" + id + "/articles/" + article));
        if (p.volet() != null)
            faits.add(
                    new Fait("Volet", Integer.toString(p.volet()))
                            .vers(Face.VOLETS.adresse(id) + "/" + p.volet()));
        if (p.amendementId() != null && article != null)
            faits.add(
                    new Fait("Née de", "un amendement")
                            .vers(
                                    "/conventions/"
                                            + id
                                            + "/articles/"
                                            + article
                                            + "/amendements#amendement-"
                                            + p.amendementId()));
        var issue = PointsLus.issue(p);
        if (issue != null) faits.add(new Fait("Issue", issue));
        return faits;
    }

    static List<Evenement> histoire(Point p, List<PointsLecture.Passage> passages) {
        var histoire = new ArrayList<Evenement>();
        passages.forEach(h ->
                histoire.add(
                        Evenement.du(
                                h.le().toInstant(),
                                EtatDivergence.valueOf(h.vers()).libelle(),
                                h.auteur(),
                                h.motif())));
        histoire.add(
                new Evenement(
                        Dates.moment(p.noteLe().toInstant()),
                        p.divergence() ? "Divergence notée" : "Accord noté",
                        p.auteur()));
        return histoire;
    }
}
