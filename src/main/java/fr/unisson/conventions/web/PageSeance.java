package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session of a group, to write or to mend.
///
/// @param id null for a new one
public record PageSeance(
        TeteConvention tete,
        int volet,
        String titreVolet,
        @Nullable Long id,
        SeanceForm form,
        List<Choix> membres,
        boolean apercu,
        Erreurs erreurs) {

    public String retour() {
        return tete.adresse() + "/volets/" + volet;
    }

    public String adresse() {
        return retour() + "/seances" + (id == null ? "" : "/" + id);
    }
}
