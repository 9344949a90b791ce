package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.LectureDIndicateur;
import fr.unisson.indicateurs.Publications.Chiffre;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private final Campagnes campagnes;

    IndicateurQuiDerive(Campagnes campagnes) {
        this.campagnes = campagnes;
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
        return campagnes.lister(c.id()).stream()
                .filter(x -> x.jusqua() == null && !x.publies().isEmpty())
                .flatMap(x -> constats(x, seuils).stream())
                .toList();
    }

    private static List<ConstatDeDerive> constats(CampagneVue x, Seuils seuils) {
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
                                    .collect(Collectors.joining(", "))));
        }
        var cible = dernier.cible();
        if (cible != null
                && LectureDIndicateur.horsTrajectoire(
                        dernier.valeur(), cible, x.sens(), seuils.de(ECART))) {
            constats.add(
                    constat(
                            x,
                            "cible:" + dernier.periode().code(),
                            "Prévenir quand une valeur publiée est moins bonne que sa cible de plus"
                                    + " de "
                                    + seuils.de(ECART)
                                    + "\u00a0%.",
                            dit(dernier)
                                    + ", pour une cible de "
                                    + cible.stripTrailingZeros()
                                            .toPlainString()
                                            .replace('.', ',')));
        }
        return constats;
    }

    private static String dit(Chiffre c) {
        return c.ecrit() + " " + c.periode().dans();
    }

    private static ConstatDeDerive constat(
            CampagneVue x, String cle, String regle, String chiffres) {
        var seuil = x.seuil().isBlank() ? "" : " Seuil dit par le texte : " + x.seuil() + ".";
        return new ConstatDeDerive(
                "indicateur:" + x.indicateur(),
                cle,
                "Indicateur qui s’écarte : " + x.nom(),
                regle,
                x.nomPartie() + " : " + chiffres + "." + seuil,
                x.partie(),
                "");
    }
}
