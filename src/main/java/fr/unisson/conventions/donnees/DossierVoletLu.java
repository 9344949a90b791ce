package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.DossierVolet;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.conventions.donnees.PointsLecture.Prise;
import fr.unisson.conventions.donnees.VoletLecture.Fiche;
import fr.unisson.conventions.donnees.VoletLecture.Membre;
import fr.unisson.conventions.donnees.VoletLecture.PartieDuVolet;
import fr.unisson.conventions.donnees.VoletLecture.Seance;
import fr.unisson.conventions.donnees.VoletsLecture.LigneArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Everything read of one volet. Its page and its rules look at the same facts: the check list
/// shown is the one applied.
public record DossierVoletLu(
        Fiche fiche,
        List<PartieDuVolet> parties,
        List<Membre> membres,
        List<Seance> seances,
        List<LigneArticle> articles,
        List<Point> points,
        List<Prise> prises) {

    @Repository
    @Transactional(readOnly = true)
    public static class Lecture {

        private final VoletLecture volet;
        private final VoletsLecture volets;
        private final PointsLecture points;

        Lecture(VoletLecture volet, VoletsLecture volets, PointsLecture points) {
            this.volet = volet;
            this.volets = volets;
            this.points = points;
        }

        public DossierVoletLu charger(long convention, Fiche fiche) {
            var lesPoints = points.duVolet(convention, fiche.id());
            return new DossierVoletLu(
                    fiche,
                    volet.parties(convention, fiche.id()),
                    volet.membres(convention, fiche.id()),
                    volet.seances(convention, fiche.id()),
                    volets.articles(convention).stream()
                            .filter(a -> Objects.equals(a.volet(), fiche.numero()))
                            .toList(),
                    lesPoints,
                    points.prises(convention, lesPoints.stream().map(Point::id).toList()));
        }
    }

    /// @param reprise given when the volet is put off
    /// @param effet given when the volet is put off
    /// @param decision given by the committee
    public DossierVolet dossier(
            LocalDate aujourdhui,
            @Nullable LocalDate reprise,
            @Nullable String effet,
            @Nullable String decision) {
        return new DossierVolet(
                parties.stream()
                        .map(p ->
                                new DossierVolet.Partie(
                                        p.nom(), p.membres(), p.position(), p.confirme()))
                        .toList(),
                new DossierVolet.Usagers(
                        (int) membres.stream().filter(m -> m.qualite().equals("USAGER")).count(),
                        fiche.raisonSiegeVacant()),
                fiche.echeance(),
                articles.stream()
                        .filter(LigneArticle::vide)
                        .map(a -> "article " + a.numero() + ", " + a.titre())
                        .toList(),
                (int) points.stream().filter(p -> !p.divergence()).count(),
                points.stream().filter(Point::divergence).map(this::divergence).toList(),
                (int) seances.stream().filter(s -> s.nombrePresents() > 0).count(),
                aujourdhui,
                reprise,
                effet,
                decision);
    }

    private DossierVolet.Divergence divergence(Point p) {
        return new DossierVolet.Divergence(
                p.enonce(),
                Objects.requireNonNull(p.etat()),
                p.bloquante(),
                parties.stream()
                        .map(PartieDuVolet::nom)
                        .filter(nom ->
                                prises.stream()
                                        .noneMatch(x ->
                                                x.pointId() == p.id() && nom.equals(x.partie())))
                        .toList());
    }
}
