package fr.unisson.conventions.web;

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

/// What the rules of a volet look at, from what its page has read: the check list shown is the one
/// that will be applied.
record DossierLu(
        Fiche fiche,
        List<PartieDuVolet> parties,
        List<Membre> membres,
        List<Seance> seances,
        List<LigneArticle> articles,
        List<Point> points,
        List<Prise> prises) {

    DossierVolet dossier(LocalDate aujourdhui) {
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
                        .map(a -> CompositionVolets.intitule(a.numero(), a.titre()))
                        .toList(),
                (int) points.stream().filter(p -> !p.divergence()).count(),
                points.stream().filter(Point::divergence).map(this::divergence).toList(),
                (int) seances.stream().filter(s -> s.nombrePresents() > 0).count(),
                aujourdhui,
                fiche.dateReprise(),
                fiche.effetSurClauses(),
                fiche.decision());
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
