package fr.unisson.derives.sources;

import fr.unisson.annuaire.AutorisationVue;
import fr.unisson.annuaire.Autorisations;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An authorisation or a certification of a party ends soon, as the party declared it.
@Component
@Order(95)
class AutorisationQuiExpire implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final Parties parties;
    private final Autorisations autorisations;

    AutorisationQuiExpire(Parties parties, Autorisations autorisations) {
        this.parties = parties;
        this.autorisations = autorisations;
    }

    @Override
    public String code() {
        return "autorisation-qui-expire";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.TERME;
    }

    @Override
    public String libelle() {
        return "Autorisation ou certification qui expire";
    }

    @Override
    public String explication() {
        return "Dans ce délai prend fin une autorisation, un agrément ou une certification qu’une"
                + " partie a déclarés dans l’annuaire, pour elle ou pour un établissement concerné.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Avant la fin", "jours", 180, 7, 730));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        int jours = seuils.de(JOURS);
        return parties.lister(c.id()).stream()
                .filter(PartieVue::acceptee)
                .flatMap(p ->
                        autorisations.enCours(p.organisation()).stream()
                                .filter(a -> concernee(p, a))
                                .filter(a -> !a.fin().isAfter(jour.plusDays(jours)))
                                .map(a -> constat(p, a, jour, jours)))
                .toList();
    }

    /// A party that named its establishments answers for those alone.
    private static boolean concernee(PartieVue p, AutorisationVue a) {
        var etablissement = a.etablissement();
        return etablissement == null
                || p.etablissements().isEmpty()
                || p.etablissements().contains(etablissement.valeur());
    }

    private static ConstatDeDerive constat(
            PartieVue p, AutorisationVue a, LocalDate jour, int jours) {
        return new ConstatDeDerive(
                "autorisation:" + a.id(),
                "fin:" + a.fin(),
                a.nature().libelle() + " à renouveler : " + p.nom(),
                "Prévenir "
                        + jours
                        + " jours avant la fin d’une autorisation ou d’une certification.",
                a.designation()
                        + (a.fin().isBefore(jour) ? " a pris fin le " : " prend fin le ")
                        + Dates.jour(a.fin())
                        + ", selon "
                        + p.nom()
                        + " (date déclarée par "
                        + a.par()
                        + " le "
                        + Dates.jour(Dates.jourDe(a.le()))
                        + ").",
                p.id(),
                "/annuaire/organisations/" + a.organisation() + "/autorisations");
    }
}
