package fr.unisson.echeances.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Registre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A duty in the words of the register's pages.
@Component
class CompositionDuRegistre {

    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

    private static final Map<String, String> MODULES =
            Map.of(
                    "conventions", "Conventions",
                    "gouvernance", "Instances et réunions",
                    "actions", "Plan d’actions",
                    "indicateurs", "Indicateurs",
                    "documents", "Documents");

    private final String site;

    CompositionDuRegistre(@Value("${unisson.adresse}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    Ligne ligne(Registre.Ligne l, Map<OrganisationId, String> noms, LocalDate aujourdHui) {
        var remontee = l.remontee().isEmpty() ? "" : "remonté : " + l.remontee();
        return new Ligne(
                l.libelle(),
                l.lien(),
                Stream.of(l.sujet(), attendu(l, noms), remontee, l.sinon())
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining("\u00a0· ")),
                etat(l, aujourdHui),
                Dates.jour(l.pour()) + (l.debut() == null ? "" : " à " + heure(l.debut())));
    }

    Mois.Entree entree(Registre.Ligne l, Map<OrganisationId, String> noms, LocalDate aujourdHui) {
        return new Mois.Entree(
                l.pour(),
                (l.debut() == null ? "" : heure(l.debut()) + " ") + l.libelle(),
                l.lien(),
                Stream.of(l.sujet(), nom(l, noms))
                        .filter(s -> !s.isEmpty())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(null),
                l.leveeLe() == null && !l.enRetard(aujourdHui) ? null : etat(l, aujourdHui));
    }

    List<@Nullable Object> cellules(
            Registre.Ligne l, Map<OrganisationId, String> noms, LocalDate aujourdHui) {
        return Arrays.asList(
                l.pour(),
                l.debut() == null ? null : l.debut().toString(),
                l.fin() == null ? null : l.fin().toString(),
                l.libelle(),
                l.sujet(),
                l.attendu(),
                nom(l, noms),
                etat(l, aujourdHui).mot(),
                l.leveeLe() == null ? null : Dates.jourDe(l.leveeLe()),
                site + l.lien());
    }

    List<Choix> modules() {
        return MODULES.entrySet().stream()
                .map(m -> new Choix(m.getKey(), m.getValue()))
                .sorted(Comparator.comparing(Choix::libelle))
                .toList();
    }

    private static Pastille etat(Registre.Ligne l, LocalDate aujourdHui) {
        if (l.leveeLe() != null) return new Pastille("Terminé", Ton.FAIT);
        if (l.enRetard(aujourdHui)) return new Pastille("En retard", Ton.DANGER);
        return l.pour().equals(aujourdHui)
                ? new Pastille("Aujourd’hui", Ton.ATTENTE)
                : new Pastille("À venir", Ton.NEUTRE);
    }

    private static String attendu(Registre.Ligne l, Map<OrganisationId, String> noms) {
        var nom = nom(l, noms);
        return nom.isEmpty() ? l.attendu() : l.attendu() + ", " + nom;
    }

    private static String nom(Registre.Ligne l, Map<OrganisationId, String> noms) {
        var organisation = l.organisation();
        return organisation == null ? "" : noms.getOrDefault(organisation, "");
    }

    private static String heure(LocalTime heure) {
        return HEURE.format(heure);
    }
}
