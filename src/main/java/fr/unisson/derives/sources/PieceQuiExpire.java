package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Assurance;
import fr.unisson.conventions.domaine.DonneesArticle.Assurances;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A party will soon have nobody who may sign for it, or an insurance that the text names ends.
@Component
@Order(90)
class PieceQuiExpire implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final Parties parties;
    private final PromessesDuTexte texte;
    private final Mandats mandats;
    private final EcheancesDuTexte echeances;

    PieceQuiExpire(
            Parties parties, PromessesDuTexte texte, Mandats mandats, EcheancesDuTexte echeances) {
        this.parties = parties;
        this.texte = texte;
        this.mandats = mandats;
        this.echeances = echeances;
    }

    @Override
    public String code() {
        return "piece-qui-expire";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.TERME;
    }

    @Override
    public String libelle() {
        return "Mandat ou assurance qui expire";
    }

    @Override
    public String explication() {
        return "Dans ce délai, une partie n’aura plus personne qui puisse signer, ou une assurance"
                + " nommée par le texte prendra fin.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Avant la fin", "jours", 60, 7, 365));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        int jours = seuils.de(JOURS);
        var presentes = parties.lister(c.id()).stream().filter(PartieVue::acceptee).toList();
        var noms = presentes.stream().collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        var assurances =
                texte.trouver(c.id(), Assurances.class).map(Assurances::assurances).stream()
                        .flatMap(List::stream)
                        .flatMap(a -> assurance(c, a, noms, jour, jours).stream());
        return Stream.concat(
                        presentes.stream().flatMap(p -> mandat(c, p, jour, jours).stream()),
                        assurances)
                .toList();
    }

    /// A party that never named a mandate here is told elsewhere: nothing ends for it.
    private Optional<ConstatDeDerive> mandat(
            ConventionVue c, PartieVue p, LocalDate jour, int jours) {
        if (p.mandat() == null || signe(p, jour.plusDays(jours))) return Optional.empty();
        var dernier = dernierJour(p, jour, jour.plusDays(jours));
        return Optional.of(
                new ConstatDeDerive(
                        "mandat:" + p.id(),
                        "jusqu-au:" + dernier,
                        "Plus personne ne pourra signer pour " + p.nom(),
                        "Prévenir " + jours + " jours avant la fin du dernier mandat enregistré.",
                        dernier.isBefore(jour)
                                ? "Au "
                                        + Dates.jour(jour)
                                        + ", aucun mandat enregistré ne permet de signer pour "
                                        + p.nom()
                                        + "."
                                : "Le dernier mandat enregistré pour "
                                        + p.nom()
                                        + " vaut jusqu’au "
                                        + Dates.jour(dernier)
                                        + ".",
                        p.id(),
                        "/conventions/" + c.id()));
    }

    private boolean signe(PartieVue p, LocalDate jour) {
        return mandats.aUnSignataire(p.organisation().valeur(), Matiere.CONVENTIONS, jour);
    }

    /// The last day on which somebody may sign, by halves.
    ///
    /// @param sans a day on which nobody may
    private LocalDate dernierJour(PartieVue p, LocalDate jour, LocalDate sans) {
        if (!signe(p, jour)) return jour.minusDays(1);
        var avec = jour;
        while (avec.plusDays(1).isBefore(sans)) {
            var milieu = avec.plusDays(java.time.temporal.ChronoUnit.DAYS.between(avec, sans) / 2);
            if (signe(p, milieu)) avec = milieu;
            else sans = milieu;
        }
        return avec;
    }

    /// The date that its people follow prevails: one that was held is owed no more, and the next
    /// one that they gave is looked at in its turn.
    private @Nullable LocalDate fin(ConventionVue c, Assurance a) {
        var suivie = echeances.suivie(c.id(), a).orElse(null);
        if (suivie == null) return a.echeance();
        if (!suivie.faite()) return suivie.pourLe();
        return suivie.tenue() ? null : a.echeance();
    }

    private Optional<ConstatDeDerive> assurance(
            ConventionVue c, Assurance a, Map<Long, String> noms, LocalDate jour, int jours) {
        var fin = fin(c, a);
        if (fin == null || fin.isAfter(jour.plusDays(jours))) return Optional.empty();
        var partie = Rapprochement.proche(a.partie(), noms).orElse(null);
        return Optional.of(
                new ConstatDeDerive(
                        "assurance:" + Rapprochement.normalise(a.partie() + " " + a.police()),
                        "fin:" + fin,
                        "Assurance à renouveler : " + a.partie(),
                        "Prévenir " + jours + " jours avant la fin d’une assurance.",
                        "Le contrat d’assurance nommé par le texte pour "
                                + a.partie()
                                + (fin.isBefore(jour) ? " a pris fin le " : " prend fin le ")
                                + Dates.jour(fin)
                                + ".",
                        partie,
                        "/conventions/" + c.id()));
    }
}
