package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.Intervalle;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The committee has not met for much longer than was agreed.
@Component
@Order(50)
class ComiteSansReunion implements SourceDeDerive {

    private static final String POUR_CENT = "intervalle";

    private final ComitesDeConvention comites;

    ComiteSansReunion(ComitesDeConvention comites) {
        this.comites = comites;
    }

    @Override
    public String code() {
        return "comite-sans-reunion";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.GOUVERNANCE;
    }

    @Override
    public String libelle() {
        return "Comité qui ne se réunit plus";
    }

    @Override
    public String explication() {
        return "Aucune réunion tenue depuis cette part de l’intervalle convenu : 150 % de six mois,"
                + " c’est neuf mois.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(POUR_CENT, "Part de l’intervalle convenu", "%", 150, 100, 400));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        var effet = c.suivieDepuis();
        var siens = comites.lister(c.id());
        int promises = comites.promises(c.id(), siens);
        if (effet == null || promises <= 0) return List.of();
        var tenue =
                siens.stream()
                        .flatMap(i -> comites.passees(i, jour).stream())
                        .filter(r -> r.etat().tenue())
                        .map(r -> r.debut().toLocalDate())
                        .max(Comparator.naturalOrder());
        var depuis = tenue.filter(d -> d.isAfter(effet)).orElse(effet);
        var regle = new Intervalle(promises, seuils.de(POUR_CENT));
        if (!regle.depasse(depuis, jour)) return List.of();
        return List.of(
                new ConstatDeDerive(
                        "comite",
                        depuis + ":" + regle.passes(depuis, jour),
                        "Le comité de pilotage ne s’est pas réuni",
                        "Le rythme convenu est de "
                                + promises
                                + (promises == 1 ? " réunion" : " réunions")
                                + " par an. Prévenir au bout de "
                                + seuils.de(POUR_CENT)
                                + "\u00a0% de l’intervalle, soit "
                                + regle.jours()
                                + " jours.",
                        (tenue.isPresent() && depuis.equals(tenue.get())
                                        ? "Dernière réunion tenue le "
                                        : siens.isEmpty()
                                                ? "Aucun comité n’est rattaché depuis " + debut(c)
                                                : "Aucune réunion tenue depuis " + debut(c))
                                + Dates.jour(depuis)
                                + " : "
                                + regle.ecart(depuis, jour)
                                + " jours au "
                                + Dates.jour(jour)
                                + ".",
                        null,
                        adresse(c, siens)));
    }

    private static String debut(ConventionVue c) {
        return Objects.equals(c.suivieDepuis(), c.enVigueurLe())
                ? "l’entrée en vigueur, le "
                : "l’importation de la convention, le ";
    }

    private static String adresse(ConventionVue c, List<InstanceDeReunion> siens) {
        return siens.isEmpty()
                ? "/conventions/" + c.id() + "/instances"
                : siens.getFirst().adresse();
    }
}
