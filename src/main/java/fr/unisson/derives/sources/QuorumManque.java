package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The committee could not deliberate, several sessions in a row.
@Component
@Order(60)
class QuorumManque implements SourceDeDerive {

    private static final String SEANCES = "seances";

    private final ComitesDeConvention comites;

    QuorumManque(ComitesDeConvention comites) {
        this.comites = comites;
    }

    @Override
    public String code() {
        return "quorum-manque";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.GOUVERNANCE;
    }

    @Override
    public String libelle() {
        return "Quorum manqué plusieurs fois";
    }

    @Override
    public String explication() {
        return "Le comité n’a pas réuni son quorum, ce nombre de fois de suite.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(SEANCES, "Séances de suite", "séances", 2, 1, 6));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        return comites.lister(c.id()).stream()
                .flatMap(i -> constat(i, jour, seuils.de(SEANCES)).stream())
                .toList();
    }

    private Optional<ConstatDeDerive> constat(InstanceDeReunion comite, LocalDate jour, int fois) {
        var manquees =
                comites.passees(comite, jour).stream()
                        .filter(r -> r.etat() == EtatReunion.SANS_QUORUM || r.etat().tenue())
                        .takeWhile(r -> r.etat() == EtatReunion.SANS_QUORUM)
                        .toList();
        if (manquees.size() < fois) return Optional.empty();
        return Optional.of(
                new ConstatDeDerive(
                        "instance:" + comite.id(),
                        "reunion:" + manquees.getFirst().id(),
                        "Quorum manqué " + manquees.size() + " fois de suite : " + comite.nom(),
                        "Prévenir après " + fois + " séances de suite sans quorum.",
                        "Sans quorum : "
                                + manquees.stream()
                                        .map(QuorumManque::date)
                                        .collect(Collectors.joining(", "))
                                + ". Règle du comité : "
                                + comite.quorum().libelle().toLowerCase(java.util.Locale.FRANCE)
                                + ".",
                        null,
                        comite.adresse()));
    }

    private static String date(LigneReunion r) {
        return "le " + Dates.jour(r.debut().toLocalDate());
    }
}
