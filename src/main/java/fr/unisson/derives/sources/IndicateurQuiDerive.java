package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.LectureDIndicateur;
import fr.unisson.indicateurs.Publications.Chiffre;
import fr.unisson.indicateurs.Sens;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.LectureDesIndicateurs;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An indicator of the text goes the wrong way. Only published values are read: an alert is seen by
/// all parties.
@Component
@Order(30)
class IndicateurQuiDerive implements SourceDeDerive {

    private static final String LECTURES = "lectures";
    private static final String ECART = "ecart";
    private static final Set<EtatPromesse> NEUTRES =
            EnumSet.of(EtatPromesse.NON_ACTIVE, EtatPromesse.SANS_OBJET);

    private final Campagnes campagnes;
    private final Promesses promesses;

    IndicateurQuiDerive(Campagnes campagnes, Promesses promesses) {
        this.campagnes = campagnes;
        this.promesses = promesses;
    }

    @Override
    public String code() {
        return "indicateur-qui-derive";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.INDICATEUR;
    }

    @Override
    public String libelle() {
        return "Indicateur au-delà du seuil ou loin de sa cible";
    }

    @Override
    public String explication() {
        return "Un indicateur demandé par le texte dépasse son seuil d’alerte plusieurs fois de suite,"
                + " ou s’écarte de sa cible. Seules les valeurs publiées comptent.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(
                new Seuil(LECTURES, "Relevés de suite au-delà du seuil", "relevés", 2, 1, 6),
                new Seuil(ECART, "Écart défavorable à la cible", "%", 20, 5, 100));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        var toutes = campagnes.lister(c.id());
        var noms = toutes.stream().map(CampagneVue::nom).toList();
        var objectifs =
                promesses.lister(c.id()).stream()
                        .filter(p -> p.genre() == GenrePromesse.OBJECTIF && !p.horsTexte())
                        // What the committee repositioned is no longer measured by the signed
                        // words.
                        .filter(p -> !NEUTRES.contains(p.etat()) && p.repositionne().isEmpty())
                        .toList();
        return toutes.stream()
                .filter(x -> x.jusqua() == null && !x.publies().isEmpty())
                .flatMap(x -> constats(x, seuils, vise(c, x, objectifs, noms)).stream())
                .toList();
    }

    /// What is aimed at, and in which direction.
    private record Vise(BigDecimal valeur, Sens sens) {}

    /// The target of the measured period, else where the path of the objective stands at its end: a
    /// target years ahead is no duty of today.
    private static Optional<Vise> vise(
            ConventionVue c, CampagneVue x, List<PromesseVue> objectifs, List<String> noms) {
        var dernier = x.publies().getFirst();
        var cible = dernier.cible();
        if (cible != null) return Optional.of(new Vise(cible, x.sens()));
        return objectifs.stream()
                .filter(o -> o.partie() == null || o.partie() == x.partie())
                .filter(o -> LectureDesIndicateurs.mesure(o.texte().indicateur(), x.nom(), noms))
                .flatMap(o -> chemin(c, o.texte(), dernier.periode().fin()).stream())
                .findFirst();
    }

    private static Optional<Vise> chemin(
            ConventionVue c, PromesseVue.Texte objectif, LocalDate jour) {
        var debut = c.enVigueurLe();
        var echeance = objectif.echeance();
        var depart = LectureDesIndicateurs.nombre(objectif.depart());
        var cible = LectureDesIndicateurs.nombre(objectif.cible());
        if (debut == null || echeance == null || depart.isEmpty() || cible.isEmpty()) {
            return Optional.empty();
        }
        int ecart = cible.get().compareTo(depart.get());
        if (ecart == 0) return Optional.empty();
        return Optional.of(
                new Vise(
                        LectureDIndicateur.attendue(
                                depart.get(), cible.get(), debut, echeance, jour),
                        ecart > 0 ? Sens.HAUSSE : Sens.BAISSE));
    }

    private static List<ConstatDeDerive> constats(
            CampagneVue x, Seuils seuils, Optional<Vise> vise) {
        var constats = new ArrayList<ConstatDeDerive>();
        int combien = seuils.de(LECTURES);
        var dernier = x.publies().getFirst();
        if (LectureDIndicateur.auDelaDuSeuil(
                x.publies().stream().map(Chiffre::inquiete).toList(), combien)) {
            constats.add(
                    constat(
                            x,
                            "seuil:" + dernier.periode().code(),
                            "Prévenir après "
                                    + combien
                                    + " relevés publiés de suite au-delà du seuil d’alerte.",
                            x.publies().stream()
                                            .limit(combien)
                                            .map(IndicateurQuiDerive::dit)
                                            .collect(Collectors.joining(", "))
                                    + "."
                                    + (x.seuil().isBlank()
                                            ? ""
                                            : " Seuil dit par le texte : " + x.seuil() + ".")));
        }
        var hors =
                vise.filter(v ->
                        LectureDIndicateur.horsTrajectoire(
                                dernier.valeur(), v.valeur(), v.sens(), seuils.de(ECART)));
        if (hors.isPresent()) {
            constats.add(
                    constat(
                            x,
                            "cible:" + dernier.periode().code(),
                            "Prévenir quand une valeur publiée est moins bonne que sa cible de plus"
                                    + " de "
                                    + seuils.de(ECART)
                                    + "\u00a0%.",
                            dit(dernier)
                                    + (dernier.cible() != null
                                            ? ", pour une cible de "
                                            : ", quand le chemin vers l’objectif demandait, au "
                                                    + Dates.jour(dernier.periode().fin())
                                                    + ", ")
                                    + chiffre(hors.get().valeur(), x)
                                    + " : un écart de "
                                    + chiffre(
                                            LectureDIndicateur.ecart(
                                                    dernier.valeur(),
                                                    hors.get().valeur(),
                                                    hors.get().sens()))
                                    + " %."));
        }
        return constats;
    }

    private static String dit(Chiffre c) {
        return c.ecrit() + " " + c.periode().dans();
    }

    private static String chiffre(BigDecimal valeur, CampagneVue x) {
        return chiffre(valeur) + (x.unite().isBlank() ? "" : " " + x.unite().strip());
    }

    private static String chiffre(BigDecimal valeur) {
        return Nombres.exact(valeur);
    }

    /// @param chiffres those of the rule that speaks, and of no other
    private static ConstatDeDerive constat(
            CampagneVue x, String cle, String regle, String chiffres) {
        return new ConstatDeDerive(
                "indicateur:" + x.indicateur(),
                cle,
                "Indicateur qui s’écarte : " + x.nom(),
                regle,
                x.nomPartie() + " : " + chiffres,
                x.partie(),
                "");
    }
}
