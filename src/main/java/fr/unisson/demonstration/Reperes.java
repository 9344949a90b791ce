package fr.unisson.demonstration;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.socle.Acteur;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the keys of the story became in the database.
class Reperes {

    final Map<String, OrganisationId> organisations = new HashMap<>();
    final Map<String, String> noms = new HashMap<>();
    final Map<String, EtablissementId> etablissements = new HashMap<>();
    final Map<String, CompteId> comptes = new HashMap<>();
    final Map<String, MandatId> mandats = new HashMap<>();
    final Map<String, Instance> instances = new HashMap<>();
    final Map<String, Titulaire> titulaires = new HashMap<>();
    private final Map<OrganisationId, String> directions = new HashMap<>();
    private final Map<String, Set<Long>> appartenances = new HashMap<>();

    /// Who holds a mandate, and in what capacity.
    record Titulaire(String personne, String fonction) {}

    record Instance(InstanceId id, String organisation, String nom) {}

    static <T> T de(Map<String, T> table, String cle) {
        return Objects.requireNonNull(table.get(cle), () -> "Clé inconnue : " + cle);
    }

    void appartient(String personne, OrganisationId organisation) {
        appartenances.computeIfAbsent(personne, _ -> new HashSet<>()).add(organisation.valeur());
    }

    void dirige(String personne, OrganisationId organisation) {
        directions.put(organisation, personne);
    }

    /// Somebody who may answer for the organisation.
    String direction(OrganisationId organisation) {
        return Objects.requireNonNull(directions.get(organisation));
    }

    /// The person, as if signed in.
    Acteur acteur(String personne) {
        return Acteur.compte(
                de(comptes, personne).valeur(),
                de(noms, personne),
                appartenances.getOrDefault(personne, Set.of()));
    }
}
