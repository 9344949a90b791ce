package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.EnvoiDesNotifications.Nouveau;
import fr.unisson.echeances.donnees.EnvoisSql.Devoir;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The words of a mail that tells one thing, or several by kind; then how to receive fewer.
@Component
class LettreDeNotifications {

    private final Preferences preferences;
    private final String site;

    LettreDeNotifications(Preferences preferences, @Value("${unisson.adresse}") String site) {
        this.preferences = preferences;
        this.site = site.replaceAll("/+$", "");
    }

    Lettre ecrire(CompteId lecteur, Cadence cadence, List<Nouveau> nouveaux, Instant maintenant) {
        var aujourdHui = Dates.jourDe(maintenant);
        var lettre =
                nouveaux.size() == 1 && cadence == Cadence.AU_PLUS_TOT
                        ? seule(nouveaux.getFirst(), aujourdHui)
                        : plusieurs(cadence, nouveaux, aujourdHui);
        var genres = nouveaux.stream().map(n -> n.prise().genre()).collect(Collectors.toSet());
        var sortie = new Preferences.Sortie(lecteur, genres);
        return lettre.facultative(pied(sortie), preferences.adresseDeSortie(sortie));
    }

    private static Lettre seule(Nouveau n, LocalDate aujourdHui) {
        var t = n.texte();
        var devoir = n.prise().devoir();
        var suite = t.texte().isEmpty() ? "" : "\n" + t.texte();
        return Lettre.de(
                prefixe(n.prise().genre()) + t.titre(),
                "Bonjour,\n\n" + t.titre() + suite + "\n" + delai(devoir, aujourdHui),
                t.lien());
    }

    private Lettre plusieurs(Cadence cadence, List<Nouveau> nouveaux, LocalDate aujourdHui) {
        var parGenre = new EnumMap<GenreDeNotification, List<Nouveau>>(GenreDeNotification.class);
        parGenre.putAll(nouveaux.stream().collect(Collectors.groupingBy(n -> n.prise().genre())));
        var texte = new StringBuilder("Bonjour,\n");
        for (Map.Entry<GenreDeNotification, List<Nouveau>> e : parGenre.entrySet()) {
            texte.append("\n").append(e.getKey().libelle()).append("\n\n");
            e.getValue().forEach(n -> texte.append(puce(n, aujourdHui)));
        }
        return Lettre.de(objet(cadence, nouveaux.size(), aujourdHui), texte.toString(), null);
    }

    private static String objet(Cadence cadence, int nombre, LocalDate aujourdHui) {
        var combien = nombre == 1 ? "1 nouvelle" : nombre + " nouvelles";
        return switch (cadence) {
            case AU_PLUS_TOT, JAMAIS -> "Unisson : " + combien;
            case QUOTIDIEN -> "Votre résumé du " + Dates.jour(aujourdHui) + " : " + combien;
            case HEBDOMADAIRE -> "Votre semaine au " + Dates.jour(aujourdHui) + " : " + combien;
        };
    }

    private String puce(Nouveau n, LocalDate aujourdHui) {
        var t = n.texte();
        var precisions = t.texte().isEmpty() ? "" : "\n  " + t.texte().replace("\n", "\n  ");
        var delai = delai(n.prise().devoir(), aujourdHui).strip();
        return "- "
                + t.titre()
                + precisions
                + (delai.isEmpty() ? "" : "\n  " + delai)
                + "\n  "
                + site
                + t.lien()
                + "\n";
    }

    private static String prefixe(GenreDeNotification genre) {
        return switch (genre) {
            case DEVOIR -> "À faire : ";
            case RAPPEL -> "Rappel : ";
            case REMONTEE -> "En retard : ";
            case REUNION, AVIS, MENTION, NOUVELLE, ALERTE, DOSSIER -> "";
        };
    }

    private static String delai(@Nullable Devoir devoir, LocalDate aujourdHui) {
        if (devoir == null || devoir.pour() == null) return "";
        var date = Dates.jour(devoir.pour());
        if (!devoir.remontee().isEmpty()) {
            return "Remonté jusqu’à vous : " + devoir.remontee() + ".\n";
        }
        var quand =
                devoir.pour().isBefore(aujourdHui)
                        ? "C’était à faire avant le " + date + "."
                        : "À faire au plus tard le " + date + ".";
        return quand + (devoir.sinon().isEmpty() ? "" : " " + phrase(devoir.sinon())) + "\n";
    }

    private static String phrase(String mots) {
        return Character.toUpperCase(mots.charAt(0)) + mots.substring(1) + ".";
    }

    private String pied(Preferences.Sortie sortie) {
        var pied =
                new StringBuilder("\n-- \nChoisir ce que vous recevez et quand : ")
                        .append(site)
                        .append("/compte/notifications\n");
        for (var genre : sortie.enOrdre()) {
            var seul = new Preferences.Sortie(sortie.compte(), java.util.Set.of(genre));
            pied.append("Ne plus recevoir par courriel « ")
                    .append(genre.libelle())
                    .append(" » : ")
                    .append(site)
                    .append(preferences.adresseDeSortie(seul))
                    .append("\n");
        }
        return pied.toString();
    }
}
