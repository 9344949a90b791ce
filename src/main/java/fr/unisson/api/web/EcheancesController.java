package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.acces.Portee;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Registre;
import fr.unisson.echeances.Registre.Criteres;
import fr.unisson.echeances.Registre.Etat;
import fr.unisson.echeances.Registre.Qui;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Dated duties.
@RestController
@Acces
@Tag(name = "Échéances")
class EcheancesController {

    private final Registre registre;

    EcheancesController(Registre registre) {
        this.registre = registre;
    }

    /// @param lien where it is done, in the pages
    /// @param attendu the person or the role that has it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Echeance(
            long id,
            String module,
            String libelle,
            String sujet,
            String lien,
            LocalDate pour,
            @Nullable Long organisation,
            String attendu,
            Instant modifieeLe,
            @Nullable Instant faiteLe) {

        static Echeance de(Registre.Ligne l) {
            var organisation = l.organisation();
            return new Echeance(
                    l.id(),
                    l.module(),
                    l.libelle(),
                    l.sujet(),
                    l.lien(),
                    l.pour(),
                    organisation == null ? null : organisation.valeur(),
                    l.attendu(),
                    l.modifieeLe(),
                    l.leveeLe());
        }
    }

    @GetMapping("/api/v1/echeances")
    @Ouvre(Portee.ECHEANCES_LIRE)
    @Operation(
            summary = "Les échéances de ce jeton, ou de tous les rôles d’une de ses organisations")
    PageDeListe<Echeance> lister(
            @RequestParam(required = false) @Nullable Long organisation,
            @RequestParam(defaultValue = "EN_COURS") Etat etat,
            @RequestParam(required = false) @Nullable String module,
            @RequestParam(required = false) @Nullable String mots,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var criteres =
                new Criteres(
                        organisation == null ? Qui.MOI : Qui.ORGANISATION,
                        organisation == null ? null : new OrganisationId(organisation),
                        etat,
                        Saisies.texte(module),
                        Saisies.texte(mots));
        return PageDeListe.de(
                registre.lister(criteres, Saisies.texte(suite), PageDeListe.taille(taille)),
                Echeance::de);
    }
}
