package fr.unisson.annuaire.web;

import fr.unisson.annuaire.AutorisationVue;
import fr.unisson.annuaire.NatureAutorisation;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of what an organisation holds until a day.
///
/// @param adresse of the page, to which the forms are sent
public record PageAutorisations(
        String organisation,
        String fiche,
        String adresse,
        List<Ligne> lignes,
        List<Ligne> retirees,
        boolean declarable,
        List<Choix> etablissements,
        AutorisationForm form,
        Erreurs erreurs) {

    /// @param retrait why it no longer stands, null while it does
    /// @param perimee its last day has passed
    public record Ligne(
            long id,
            String titre,
            String fin,
            boolean perimee,
            String dit,
            @Nullable String retrait) {

        static Ligne de(AutorisationVue a, LocalDate jour) {
            boolean perimee = a.fin().isBefore(jour);
            var retrait = a.retrait();
            return new Ligne(
                    a.id(),
                    a.designation(),
                    (perimee ? "A pris fin le " : "Jusqu’au ") + Dates.jour(a.fin()),
                    perimee,
                    "Date " + declaree(a),
                    retrait == null
                            ? null
                            : retrait.motif()
                                    + " ("
                                    + retrait.par()
                                    + ", "
                                    + jourDe(retrait)
                                    + ")");
        }

        private static String declaree(AutorisationVue a) {
            return "déclarée par " + a.par() + " le " + Dates.jour(Dates.jourDe(a.le()));
        }

        private static String jourDe(AutorisationVue.Retrait r) {
            return Dates.jour(Dates.jourDe(r.le()));
        }
    }

    public PageAutorisations {
        lignes = List.copyOf(lignes);
        retirees = List.copyOf(retirees);
        etablissements = List.copyOf(etablissements);
    }

    public List<Choix> natures() {
        return Arrays.stream(NatureAutorisation.values())
                .map(n -> new Choix(n.name(), n.libelle()))
                .toList();
    }

    public List<Choix> aRemplacer() {
        return lignes.stream()
                .map(l -> new Choix(String.valueOf(l.id()), l.titre() + ", " + l.fin()))
                .toList();
    }
}
