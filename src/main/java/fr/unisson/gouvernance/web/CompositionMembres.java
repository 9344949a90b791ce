package fr.unisson.gouvernance.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.web.PageMembres.Ancien;
import fr.unisson.gouvernance.web.PageMembres.Groupe;
import fr.unisson.gouvernance.web.PageMembres.Membre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The composition of a body, for its reader.
@Component
class CompositionMembres {

    private final Instances instances;
    private final Sieges sieges;
    private final TetesInstance tetes;
    private final Annuaire annuaire;
    private final Clock horloge;

    CompositionMembres(
            Instances instances,
            Sieges sieges,
            TetesInstance tetes,
            Annuaire annuaire,
            Clock horloge) {
        this.instances = instances;
        this.sieges = sieges;
        this.tetes = tetes;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    PageMembres page(InstanceVue i) {
        var jour = Dates.jourDe(horloge.instant());
        var tous = sieges.lister(i.id());
        var presents =
                tous.stream().filter(s -> s.fin() == null || !s.fin().isBefore(jour)).toList();
        boolean gere = i.active() && instances.peut(i, GesteInstance.COMPOSER);
        boolean courriels = instances.peut(i, GesteInstance.VOIR_LES_COURRIELS);
        var noms = organisations(presents);
        return new PageMembres(
                tetes.de(i, "membres"),
                presents.stream().collect(Collectors.groupingBy(Siege::college)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e ->
                                new Groupe(
                                        e.getKey().libelle(),
                                        e.getValue().stream()
                                                .map(s ->
                                                        membre(
                                                                i, s, presents, noms, jour, gere,
                                                                courriels))
                                                .toList()))
                        .toList(),
                LectureEquilibre.de(i.nature(), presents, jour),
                tous.stream()
                        .filter(s -> !s.vacant() && s.fin() != null && s.fin().isBefore(jour))
                        .sorted(
                                Comparator.comparing((Siege s) -> Objects.requireNonNull(s.fin()))
                                        .reversed())
                        .map(CompositionMembres::ancien)
                        .toList(),
                gere ? TetesInstance.adresse(i) + "/membres/ajouter" : null);
    }

    private Membre membre(
            InstanceVue i,
            Siege s,
            List<Siege> presents,
            Map<OrganisationId, String> noms,
            LocalDate jour,
            boolean gere,
            boolean courriels) {
        return new Membre(
                s.vacant() ? "Siège vacant" : s.nom(),
                precision(s, presents, noms),
                dates(s),
                s.vacant() ? "" : designation(s),
                courriels && !s.courriel().isEmpty() ? s.courriel() : null,
                etat(s, jour),
                gere ? TetesInstance.adresse(i) + "/membres/" + s.id() : null);
    }

    private static String precision(
            Siege s, List<Siege> presents, Map<OrganisationId, String> noms) {
        var mots = new java.util.ArrayList<String>();
        if (s.fonction() != FonctionSiege.MEMBRE) mots.add(s.fonction().libelle());
        if (s.titulaire()) {
            if (s.fonction() != FonctionSiege.INVITE) mots.add("titulaire");
        } else {
            mots.add("suppléance " + deQui(s, presents));
        }
        if (s.organisation() != null) mots.add(noms.getOrDefault(s.organisation(), ""));
        var phrase = String.join(", ", mots);
        return phrase.isEmpty()
                ? ""
                : phrase.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + phrase.substring(1);
    }

    private static String deQui(Siege s, List<Siege> presents) {
        return presents.stream()
                .filter(t -> t.titulaire() && Objects.equals(t.place(), s.suppleantDe()))
                .map(t -> t.vacant() ? "d’un siège vacant" : Elision.de(t.nom()))
                .findFirst()
                .orElse("d’un siège supprimé");
    }

    static String dates(Siege s) {
        var debut = "depuis le " + Dates.jour(s.debut());
        return s.fin() == null
                ? debut
                : "du " + Dates.jour(s.debut()) + " au " + Dates.jour(s.fin());
    }

    private static String designation(Siege s) {
        return s.designation().libelle() + (s.designePar().isEmpty() ? "" : ", " + s.designePar());
    }

    private static @Nullable Pastille etat(Siege s, LocalDate jour) {
        if (s.vacant()) return new Pastille("À pourvoir", Ton.ATTENTE);
        if (s.finitBientot(jour)) {
            return new Pastille("Finit le " + Dates.court(s.fin()), Ton.ATTENTE);
        }
        return s.debut().isAfter(jour) ? new Pastille("À venir", Ton.EN_COURS) : null;
    }

    private static Ancien ancien(Siege s) {
        return new Ancien(s.nom(), s.college().libelle(), dates(s), s.finMotif());
    }

    private Map<OrganisationId, String> organisations(List<Siege> presents) {
        return annuaire.noms(
                presents.stream()
                        .map(Siege::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
