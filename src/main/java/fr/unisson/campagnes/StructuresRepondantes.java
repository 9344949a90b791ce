package fr.unisson.campagnes;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.StructuresConnues;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which structure an organisation answers for: it says so as soon as it has several.
@Component
class StructuresRepondantes {

    private static final int AU_PLUS = 200;

    private final Annuaire annuaire;
    private final ObjectProvider<StructuresConnues> connues;

    StructuresRepondantes(Annuaire annuaire, ObjectProvider<StructuresConnues> connues) {
        this.annuaire = annuaire;
        this.connues = connues;
    }

    /// The open establishments to choose from; empty when there are not two.
    List<EtablissementVue> de(OrganisationId organisation) {
        var ouverts =
                annuaire.etablissements(organisation, null, AU_PLUS).elements().stream()
                        .filter(e -> !e.ferme())
                        .toList();
        return ouverts.size() < 2 ? List.of() : ouverts;
    }

    /// @return empty for all of them, or for the only one
    Resultat<Optional<EtablissementVue>> choisir(
            OrganisationId organisation, @Nullable StructureEvaluee structure) {
        var offertes = de(organisation);
        if (offertes.isEmpty()) return Resultat.fait(Optional.empty());
        return switch (structure) {
            case StructureEvaluee.Toutes() -> Resultat.fait(Optional.empty());
            case StructureEvaluee.Une(var id) ->
                    offertes.stream()
                            .filter(e -> e.id().equals(id))
                            .findFirst()
                            .map(e -> Resultat.fait(Optional.of(e)))
                            .orElseGet(() ->
                                    Resultat.refus(
                                            "STRUCTURE",
                                            "Choisissez une structure de votre organisation."));
            case null ->
                    Resultat.refus(
                            "STRUCTURE",
                            "Dites quelle structure est évaluée : votre organisation en a"
                                    + " plusieurs.");
        };
    }

    /// As grids tell structures apart; null while nobody told it of this structure.
    @Nullable Portee portee(OrganisationId organisation, Optional<EtablissementId> structure) {
        var toutes = connues.stream().flatMap(c -> c.structures(organisation).stream()).toList();
        if (structure.isEmpty() && (toutes.size() != 1 || !de(organisation).isEmpty())) return null;
        return toutes.stream()
                .filter(s -> structure.isEmpty() || s.id().equals(structure.get()))
                .map(StructuresConnues.Structure::portee)
                .findFirst()
                .orElse(null);
    }
}
