package fr.unisson.campagnes;

import fr.unisson.annuaire.EtablissementId;

/// For what an organisation of several establishments answers.
public sealed interface StructureEvaluee {

    record Une(EtablissementId id) implements StructureEvaluee {}

    record Toutes() implements StructureEvaluee {}
}
