package fr.unisson.gouvernance.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the register of decisions, exactly as the address keeps them.
public record DecisionsForm(
        @Nullable String q,
        @Nullable String instance,
        @Nullable String etat,
        @Nullable String annee,
        @Nullable Boolean retard) {

    public boolean seulementEnRetard() {
        return Boolean.TRUE.equals(retard);
    }

    public boolean actifs() {
        return !requete().isEmpty();
    }

    CriteresDecisions criteres(OrganisationId organisation, LocalDate jour) {
        var seule = instanceLue();
        return new CriteresDecisions(
                seule == null ? organisation : null,
                seule,
                null,
                Saisies.vide(q) ? null : Saisies.texte(q),
                Saisies.parmi(EtatDecision.class, etat).orElse(null),
                Saisies.entier(annee).orElse(null),
                seulementEnRetard(),
                jour);
    }

    DecisionsForm dans(InstanceId seule) {
        return new DecisionsForm(q, seule.toString(), etat, annee, retard);
    }

    /// @param dInstance the instance is chosen by the page, not by a filter
    public boolean actifs(boolean dInstance) {
        return dInstance
                ? !new DecisionsForm(q, null, etat, annee, retard).requete().isEmpty()
                : actifs();
    }

    @Nullable InstanceId instanceLue() {
        return Saisies.texte(instance).matches("\\d{1,18}")
                ? InstanceId.of(Saisies.texte(instance))
                : null;
    }

    /// The query part of an address with the same filters.
    public String requete() {
        return requete(null);
    }

    /// @param apres the last one of the former page
    String requete(@Nullable String apres) {
        var adresse = UriComponentsBuilder.newInstance();
        ajouter(adresse, "q", q);
        ajouter(adresse, "instance", instance);
        ajouter(adresse, "etat", etat);
        ajouter(adresse, "annee", annee);
        ajouter(adresse, "retard", seulementEnRetard() ? "true" : null);
        ajouter(adresse, "apres", apres);
        return adresse.encode().build().toUriString();
    }

    private static void ajouter(UriComponentsBuilder adresse, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            adresse.queryParam(nom, "{" + nom + "}").uriVariables(Map.of(nom, valeur));
        }
    }
}
