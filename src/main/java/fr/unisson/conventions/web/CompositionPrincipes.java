package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import fr.unisson.conventions.donnees.PrincipesLecture;
import fr.unisson.conventions.donnees.PrincipesLecture.Ancienne;
import fr.unisson.conventions.donnees.PrincipesLecture.Position;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PositionOfferte;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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

    private record Lus(Dossier dossier, List<Position> positions, List<Ancienne> anciennes) {}

    /// @param saisie what was typed and refused
    @Transactional(readOnly = true)
    public PagePrincipes composer(long id, PagePrincipes.Saisie saisie, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PRINCIPES);
        var lus = new Lus(dossier, lecture.positions(id), lecture.anciennes(id));
        boolean ouvert = dossier.en(EtatConvention.PRINCIPES);
        boolean prepare = ouvert && dossier.lecteur().prepare();
        var tous = lecture.principes(id);
        return new PagePrincipes(
                dossier.tete(),
                dossier.fiche().version(),
                dossier.fiche().succede() && lus.positions.isEmpty(),
                principes(tous, "PRINCIPE", lus),
                principes(tous, "VALEUR", lus),
                lecture.ecartes(id).stream()
                        .map(e ->
                                new PagePrincipes.Ecarte(
                                        e.intitule(), e.motif(), le("Écarté", e.le(), e.par())))
                        .toList(),
                saisie.perimetre() == null ? dossier.fiche().perimetre() : saisie.perimetre(),
                prepare,
                ouvert && dossier.lecteur().contribue(),
                prepare,
                ouvert && dossier.lecteur().anime(),
                ouvert ? pour(dossier) : null,
                saisie,
                erreurs);
    }

    private static List<PagePrincipes.Principe> principes(
            List<PrincipesLecture.Principe> tous, String nature, Lus lus) {
        return tous.stream()
                .filter(p -> p.nature().equals(nature))
                .map(p -> principe(p, lus))
                .toList();
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

    private static PagePrincipes.Principe principe(PrincipesLecture.Principe p, Lus lus) {
        var toutes = lus.positions.stream().filter(x -> x.principe() == p.id()).toList();
        var siennes = toutes.stream().filter(x -> x.version() == p.version()).toList();
        var mienne = mienne(siennes, lus.dossier.lecteur());
        return new PagePrincipes.Principe(
                p.id(),
                p.version(),
                p.intitule(),
                p.sens(),
                p.source(),
                p.version() == 1 && p.par() == null
                        ? null
                        : le(p.version() == 1 ? "Proposé" : "Reformulé", p.le(), p.par()),
                prises(siennes, x -> !x.usagers()),
                prises(siennes, Position::usagers),
                prises(toutes, x -> x.version() < p.version()),
                lus.anciennes.stream()
                        .filter(a -> a.principe() == p.id())
                        .map(CompositionPrincipes::ancienne)
                        .toList(),
                attendus(siennes, lus.dossier),
                mienne.map(Position::position).orElse(null),
                mienne.map(Position::motif).orElse(null));
    }

    private static List<String> attendus(List<Position> siennes, Dossier dossier) {
        return dossier.parties().stream()
                .filter(x -> x.etat().equals("ACCEPTEE"))
                .filter(x ->
                        siennes.stream()
                                .noneMatch(y -> !y.usagers() && Objects.equals(y.partie(), x.id())))
                .map(Partie::nom)
                .toList();
    }

    private static Optional<Position> mienne(List<Position> siennes, Lecteur lecteur) {
        return siennes.stream()
                .filter(x ->
                        x.usagers()
                                ? x.compte() == Acteur.courant().compte()
                                : lecteur.pour().contains(x.partie()))
                .findFirst();
    }

    private static List<PagePrincipes.Prise> prises(
            List<Position> positions, Predicate<Position> lesquelles) {
        return positions.stream().filter(lesquelles).map(CompositionPrincipes::prise).toList();
    }

    private static PagePrincipes.Prise prise(Position p) {
        return new PagePrincipes.Prise(
                p.organisation() == null ? p.nom() : p.organisation() + " (" + p.nom() + ")",
                PositionOfferte.valueOf(p.position()),
                p.motif(),
                "le " + Dates.jour(Dates.jourDe(p.le())));
    }

    private static PagePrincipes.Ancienne ancienne(Ancienne a) {
        return new PagePrincipes.Ancienne(
                a.version(),
                a.intitule(),
                a.sens(),
                a.par() == null ? "Texte du modèle" : le("Écrit", a.le(), a.par()));
    }

    private static String le(String fait, Instant le, @Nullable String par) {
        return fait + " le " + Dates.jour(Dates.jourDe(le)) + (par == null ? "" : " par " + par);
    }
}
