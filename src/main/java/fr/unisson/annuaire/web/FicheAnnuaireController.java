package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.Autorisations;
import fr.unisson.annuaire.ComplementEtablissement;
import fr.unisson.annuaire.ComplementOrganisation;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.Numeros;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.annuaire.Personnes;
import fr.unisson.annuaire.Rattachements;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The page of an organisation and that of an establishment.
@Controller
@Acces(Acces.Qui.PUBLIC)
class FicheAnnuaireController {
    private static final int TAILLE = 50;

    private final Annuaire annuaire;
    private final Numeros numeros;
    private final Personnes personnes;
    private final Autorisations autorisations;
    private final Rattachements rattachements;
    private final ObjectProvider<ComplementOrganisation> complements;
    private final ObjectProvider<ComplementEtablissement> siens;
    private final Templates pages;

    FicheAnnuaireController(
            Annuaire annuaire,
            Numeros numeros,
            Personnes personnes,
            Autorisations autorisations,
            Rattachements rattachements,
            ObjectProvider<ComplementOrganisation> complements,
            ObjectProvider<ComplementEtablissement> siens,
            Templates pages) {
        this.annuaire = annuaire;
        this.numeros = numeros;
        this.personnes = personnes;
        this.autorisations = autorisations;
        this.rattachements = rattachements;
        this.complements = complements;
        this.siens = siens;
        this.pages = pages;
    }

    @GetMapping("/annuaire/organisations/{id}")
    Object organisation(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String suite) {
        var actuelle = rattachements.actuelle(id);
        if (actuelle.isPresent())
            return Redirection.vers("/annuaire/organisations/" + actuelle.get())
                    .avecMessage(
                            "« "
                                    + annuaire.charger(id).raisonSociale()
                                    + " » est rattachée à cette fiche.");
        return organisation(id, suite, OrganisationPage.Saisie.VIDE, Erreurs.AUCUNE);
    }

    /// Gives its number to an organisation that has none.
    @PostMapping("/annuaire/organisations/{id}/numero")
    @Acces
    Object identifier(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String siren,
            @RequestParam(required = false) @Nullable String rna) {
        var motifs = numeros.donner(id, siren, rna);
        if (motifs.isEmpty())
            return Redirection.vers("/annuaire/organisations/" + id)
                    .avecMessage("Le numéro est enregistré.");
        var erreurs = Erreurs.AUCUNE;
        for (var motif : motifs) erreurs = erreurs.plus(motif.champ(), motif.message());
        return Refus.page(organisation(id, null, new OrganisationPage.Saisie(siren, rna), erreurs));
    }

    private JteModel organisation(
            OrganisationId id,
            @Nullable String suite,
            OrganisationPage.Saisie saisie,
            Erreurs erreurs) {
        OrganisationVue organisation = annuaire.charger(id);
        Tranche<EtablissementVue> etablissements = annuaire.etablissements(id, suite, TAILLE);
        String ici = "/annuaire/organisations/" + id;
        return pages.annuaireOrganisation(
                new OrganisationPage(
                        organisation,
                        Fiches.faits(organisation),
                        complements(id),
                        personnes.lister(id),
                        autorisations(id),
                        etablissements.elements().stream().map(Lignes::de).toList(),
                        etablissements.suite() == null
                                ? null
                                : ici + "?suite=" + etablissements.suite(),
                        suite == null ? null : ici,
                        source(organisation),
                        organisation.sansIdentifiant() != null && numeros.peutDonner(id),
                        new OrganisationPage.Fusion(
                                rattachements.anciennes(id),
                                rattachements.auteur(id) ? ici + "/rattachement" : null),
                        saisie,
                        erreurs));
    }

    @GetMapping("/annuaire/etablissements/{id}")
    JteModel etablissement(@PathVariable EtablissementId id) {
        EtablissementVue etablissement = annuaire.charger(id);
        return pages.annuaireEtablissement(
                new EtablissementPage(
                        etablissement,
                        Fiches.faits(etablissement),
                        siens.orderedStream()
                                .map(c ->
                                        new OrganisationPage.Complement(
                                                c.titre(), c.liens(etablissement)))
                                .filter(c -> !c.liens().isEmpty())
                                .toList(),
                        etablissement.organisation() == null
                                ? List.of()
                                : complements(etablissement.organisation())));
    }

    private OrganisationPage.Autorisations autorisations(OrganisationId id) {
        var dites = autorisations.enCours(id);
        boolean declarable = autorisations.peutDeclarer(id);
        return new OrganisationPage.Autorisations(
                dites.stream()
                        .map(a -> a.designation() + ", jusqu’au " + Dates.jour(a.fin()))
                        .toList(),
                dites.isEmpty() && !declarable ? "" : AutorisationsController.adresse(id),
                declarable ? "Déclarer ou retirer une date de fin" : "Qui a déclaré ces dates");
    }

    private List<OrganisationPage.Complement> complements(OrganisationId id) {
        return complements
                .orderedStream()
                .map(c -> new OrganisationPage.Complement(c.titre(), c.liens(id)))
                .filter(c -> !c.liens().isEmpty())
                .toList();
    }

    private static @Nullable String source(OrganisationVue o) {
        return switch (o.source()) {
            case "finess" ->
                    "Source : FINESS, Agence du numérique en santé et ministère chargé de la santé.";
            case "saisie" -> "Organisation ajoutée par ses utilisateurs.";
            default -> "Organisation fictive, pour la démonstration.";
        };
    }
}
