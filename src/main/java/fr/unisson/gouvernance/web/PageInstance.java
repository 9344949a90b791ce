package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a body.
///
/// @param id none for a new one
public record PageInstance(@Nullable String id, InstanceForm saisie, Erreurs erreurs) {

    public String adresse() {
        return "/administration/instances" + (id == null ? "" : "/" + id);
    }

    public String titre() {
        return id == null ? "Ajouter une instance" : "Modifier l’instance";
    }

    public List<Choix> natures() {
        return Arrays.stream(NatureInstance.values())
                .map(n -> new Choix(n.name(), n.libelle()))
                .toList();
    }

    public List<Choix> roles() {
        return List.of(
                new Choix(InstanceForm.DECIDE, "Elle décide", "Son vote engage l’organisation."),
                new Choix("avis", "Elle donne un avis", "L’organisation doit y répondre."));
    }
}
