package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import fr.unisson.conventions.donnees.PrincipesLecture;
import fr.unisson.conventions.donnees.PrincipesLecture.Position;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PositionOfferte;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the founding principles.
@Component
class CompositionPrincipes {

    private final DossiersLus dossiers;
    private final PrincipesLecture lecture;

    CompositionPrincipes(DossiersLus dossiers, PrincipesLecture lecture) {
        this.dossiers = dossiers;
        this.lecture = lecture;
    }

    /// @param perimetre what was typed and refused
    @Transactional(readOnly = true)
    public PagePrincipes composer(
            long id,
            PagePrincipes.Saisie saisie,
            PrincipeForm ajout,
            @Nullable String perimetre,
            Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PRINCIPES);
        var positions = lecture.positions(id);
        boolean ouvert = dossier.en(EtatConvention.PRINCIPES);
        var tous = lecture.principes(id);
        return new PagePrincipes(
                dossier.tete(),
                dossier.fiche().version(),
                tous.stream()
                        .filter(p -> p.nature().equals("PRINCIPE"))
                        .map(p -> principe(p, positions, dossier))
                        .toList(),
                tous.stream()
                        .filter(p -> p.nature().equals("VALEUR"))
                        .map(p -> principe(p, positions, dossier))
                        .toList(),
                perimetre == null ? dossier.fiche().perimetre() : perimetre,
                ouvert && dossier.lecteur().prepare(),
                ouvert && dossier.lecteur().prepare(),
                ouvert ? pour(dossier) : null,
                saisie,
                ajout,
                erreurs);
    }

    /// For whom the reader speaks: their party, or themselves as a users' representative.
    private static @Nullable String pour(Dossier dossier) {
        var parties =
                dossier.parties().stream()
                        .filter(p -> dossier.lecteur().pour().contains(p.id()))
                        .filter(p -> p.etat().equals("ACCEPTEE"))
                        .map(Partie::nom)
                        .collect(Collectors.joining(" et "));
        if (!parties.isEmpty()) {
            return parties;
        }
        return dossier.lecteur().usager() ? "vous-même, comme représentant des usagers" : null;
    }

    private static PagePrincipes.Principe principe(
            PrincipesLecture.Principe p, List<Position> toutes, Dossier dossier) {
        var siennes = toutes.stream().filter(x -> x.principe() == p.id()).toList();
        var mienne = mienne(siennes, dossier.lecteur());
        return new PagePrincipes.Principe(
                p.id(),
                p.version(),
                p.intitule(),
                p.sens(),
                p.source(),
                siennes.stream()
                        .filter(x -> !x.usagers())
                        .map(CompositionPrincipes::prise)
                        .toList(),
                siennes.stream()
                        .filter(Position::usagers)
                        .map(CompositionPrincipes::prise)
                        .toList(),
                dossier.parties().stream()
                        .filter(x -> x.etat().equals("ACCEPTEE"))
                        .filter(x ->
                                siennes.stream()
                                        .noneMatch(y ->
                                                !y.usagers() && Objects.equals(y.partie(), x.id())))
                        .map(Partie::nom)
                        .toList(),
                mienne.map(Position::position).orElse(null),
                mienne.map(Position::motif).orElse(null));
    }

    private static Optional<Position> mienne(List<Position> siennes, Lecteur lecteur) {
        return siennes.stream()
                .filter(x ->
                        x.usagers()
                                ? x.compte() == Acteur.courant().compte()
                                : lecteur.pour().contains(x.partie()))
                .findFirst();
    }

    private static PagePrincipes.Prise prise(Position p) {
        return new PagePrincipes.Prise(
                p.organisation() == null ? p.nom() : p.organisation() + " (" + p.nom() + ")",
                PositionOfferte.valueOf(p.position()),
                p.motif(),
                "le " + Dates.jour(Dates.jourDe(p.le())));
    }
}
