package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Minutes of the committee that nobody approved.
@Component
@Order(70)
class CompteRenduNonApprouve implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final ComitesDeConvention comites;

    CompteRenduNonApprouve(ComitesDeConvention comites) {
        this.comites = comites;
    }

    @Override
    public String code() {
        return "compte-rendu-non-approuve";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.GOUVERNANCE;
    }

    @Override
    public String libelle() {
        return "Compte rendu non approuvé";
    }

    @Override
    public String explication() {
        return "Le compte rendu d’une réunion du comité n’est toujours pas approuvé, ce nombre de"
                + " jours après elle.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Délai", "jours", 45, 15, 365));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        int delai = seuils.de(JOURS);
        var effet = c.enVigueurLe();
        return comites.lister(c.id()).stream()
                .flatMap(i -> comites.passees(i, jour).stream())
                .filter(r -> r.etat() == EtatReunion.TENUE || r.etat() == EtatReunion.CR_DIFFUSE)
                .filter(r -> effet == null || !r.debut().toLocalDate().isBefore(effet))
                .filter(r -> ecoules(r, jour) >= delai)
                .map(r -> constat(r, jour, delai))
                .toList();
    }

    private static long ecoules(LigneReunion r, LocalDate jour) {
        return ChronoUnit.DAYS.between(r.debut().toLocalDate(), jour);
    }

    private static ConstatDeDerive constat(LigneReunion r, LocalDate jour, int delai) {
        var date = Dates.jour(r.debut().toLocalDate());
        return new ConstatDeDerive(
                "reunion:" + r.id(),
                "reunion:" + r.id(),
                "Compte rendu à approuver : réunion du " + date,
                "Prévenir quand un compte rendu n’est pas approuvé au bout de " + delai + " jours.",
                "Réunion du "
                        + date
                        + ", il y a "
                        + ecoules(r, jour)
                        + " jours au "
                        + Dates.jour(jour)
                        + ". État : « "
                        + r.etat().libelle()
                        + " ».",
                null,
                "/reunions/" + r.id());
    }
}
