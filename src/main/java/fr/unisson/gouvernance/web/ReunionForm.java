package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.domaine.DateDeReunion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed of a meeting: its date, hour, length, place.
///
/// @param duree minutes
public record ReunionForm(
        @Nullable Integer version,
        @Nullable String objet,
        @Nullable String jour,
        @Nullable String heure,
        @Nullable String duree,
        @Nullable String lieu,
        @Nullable String lien,
        @Nullable String motif) {

    private static final int MINUTES_AU_PLUS = 720;
    private static final int MINUTES_AU_MOINS = 15;

    /// Where each refusal of a date is shown.
    static final Map<String, String> CHAMPS =
            Map.of(DateDeReunion.JOUR, "jour", DateDeReunion.HEURE, "heure");

    static final ReunionForm NEUVE =
            new ReunionForm(
                    null,
                    null,
                    null,
                    "14:00",
                    Integer.toString(NouvelleReunion.DUREE_COURANTE),
                    null,
                    null,
                    null);

    static ReunionForm de(Reunion r) {
        return new ReunionForm(
                r.version(),
                r.objet(),
                r.jour().toString(),
                r.debut().toLocalTime().toString(),
                Integer.toString(r.duree()),
                r.lieu(),
                r.lien(),
                null);
    }

    int versionVue() {
        return version == null ? 0 : version;
    }

    /// @param date the form asks for it
    Erreurs erreurs(boolean date) {
        var erreurs =
                Erreurs.AUCUNE
                        .raconter("objet", objet, Champs.LIGNE)
                        .borner("lieu", lieu, Champs.LIGNE)
                        .borner("lien", lien, Champs.LIGNE)
                        .raconter("motif", motif, Champs.TEXTE);
        if (date && Saisies.date(jour).isEmpty()) {
            erreurs = erreurs.plus("jour", "Indiquez la date.");
        }
        if (date && lue().isEmpty()) {
            erreurs = erreurs.plus("heure", "Écrivez une heure, comme 14:00.");
        }
        var minutes = Saisies.entier(duree).orElse(0);
        if (minutes < MINUTES_AU_MOINS || minutes > MINUTES_AU_PLUS) {
            erreurs = erreurs.plus("duree", "Écrivez une durée en minutes, de 15 à 720.");
        }
        if (!Saisies.vide(lien) && !Saisies.texte(lien).matches("https://\\S+")) {
            erreurs = erreurs.plus("lien", "Un lien commence par https://.");
        }
        return erreurs;
    }

    /// The same, with an hour of today already gone, and the reason that a new date asks for.
    ///
    /// @param report the form also asks why
    Erreurs erreursDeDate(boolean report, Clock horloge) {
        var maintenant = LocalDateTime.ofInstant(horloge.instant(), Dates.PARIS);
        var erreurs = erreurs(true);
        if (Saisies.date(jour).isPresent() && lue().isPresent()) {
            for (var m : DateDeReunion.refus(debut(), maintenant).stream().toList()) {
                erreurs = erreurs.plus(CHAMPS.getOrDefault(m.code(), ""), m.phrase());
            }
        } else if (Saisies.avant(jour, maintenant.toLocalDate())) {
            erreurs = erreurs.plus("jour", "Ce jour est passé : choisissez une date à venir.");
        }
        return report && Saisies.vide(motif)
                ? erreurs.plus("motif", "Indiquez le motif en quelques mots.")
                : erreurs;
    }

    private Optional<LocalTime> lue() {
        try {
            return Optional.of(LocalTime.parse(Saisies.texte(heure)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    LocalDateTime debut() {
        return Saisies.date(jour).orElseThrow().atTime(lue().orElseThrow());
    }

    /// @param avant keeps its date when the form does not ask for it
    NouvelleReunion valeurs(@Nullable Reunion avant) {
        return new NouvelleReunion(
                Saisies.texte(objet),
                avant == null ? debut() : avant.debut(),
                Saisies.entier(duree).orElseThrow(),
                Saisies.texte(lieu),
                Saisies.texte(lien));
    }

    public String heureOuVide() {
        return Objects.requireNonNullElse(heure, "");
    }
}
