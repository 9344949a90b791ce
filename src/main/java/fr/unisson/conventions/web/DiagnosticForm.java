package fr.unisson.conventions.web;

import fr.unisson.conventions.NouveauDiagnostic;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// A diagnosis to join, as typed; its file comes beside.
public record DiagnosticForm(
        @Nullable String intitule,
        @Nullable String source,
        @Nullable String date,
        @Nullable String lien) {

    /// Addresses of shared folders carry long keys.
    private static final int ADRESSE_AU_PLUS = 2_000;

    static DiagnosticForm vide() {
        return new DiagnosticForm(null, null, null, null);
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        if (Saisies.texte(intitule).isEmpty())
            erreurs = erreurs.plus("intitule", "Donnez un titre au diagnostic.");
        if (Saisies.dateFausse(date))
            erreurs = erreurs.plus("date", "Indiquez une date qui existe.");
        var adresse = Saisies.texte(lien);
        if (!adresse.isEmpty() && !adresse.matches("(?i)https?://\\S+"))
            erreurs = erreurs.plus("lien", "L’adresse commence par http:// ou https://");
        return erreurs.raconter("intitule", intitule, Champs.LIGNE)
                .raconter("source", source, Champs.LIGNE)
                .borner("lien", lien, ADRESSE_AU_PLUS);
    }

    /// To be called when [#erreurs] is empty.
    NouveauDiagnostic commande() {
        var adresse = Saisies.texte(lien);
        return new NouveauDiagnostic(
                Saisies.texte(intitule),
                Saisies.texte(source),
                Saisies.date(date).orElse(null),
                "",
                adresse.isEmpty() ? null : adresse,
                null);
    }
}
