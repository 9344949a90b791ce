package fr.unisson.echeances.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.echeances.Registre;
import fr.unisson.echeances.Registre.Criteres;
import fr.unisson.echeances.Registre.Etat;
import fr.unisson.echeances.Registre.Qui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the register, as they stand in the address.
public record FiltresDuRegistre(
        @Nullable String qui, @Nullable String etat, @Nullable String module, @Nullable String q) {

    /// What cannot be read is as if it were not there.
    Criteres criteres() {
        var organisation = SessionCourante.exigee().organisation();
        return new Criteres(
                deLOrganisation() ? Qui.ORGANISATION : Qui.MOI,
                organisation,
                etatVoulu(),
                dit(module),
                dit(q));
    }

    public boolean deLOrganisation() {
        return "ORGANISATION".equals(qui) && SessionCourante.exigee().organisation() != null;
    }

    public Registre.Etat etatVoulu() {
        for (var e : Etat.values()) {
            if (e.name().equals(etat)) return e;
        }
        return Etat.EN_COURS;
    }

    public boolean actifs() {
        return deLOrganisation()
                || etatVoulu() != Etat.EN_COURS
                || !dit(module).isEmpty()
                || !dit(q).isEmpty();
    }

    /// The same filters on another page.
    public UriComponentsBuilder sur(String chemin) {
        var adresse = UriComponentsBuilder.fromPath(chemin);
        if (deLOrganisation()) adresse.queryParam("qui", "ORGANISATION");
        if (etatVoulu() != Etat.EN_COURS) adresse.queryParam("etat", etatVoulu().name());
        if (!dit(module).isEmpty()) adresse.queryParam("module", "{module}");
        if (!dit(q).isEmpty()) adresse.queryParam("q", "{q}");
        return adresse.uriVariables(java.util.Map.of("module", dit(module), "q", dit(q)));
    }

    private static String dit(@Nullable String texte) {
        return texte == null ? "" : texte.strip();
    }
}
