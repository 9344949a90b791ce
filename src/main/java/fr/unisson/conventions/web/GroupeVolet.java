package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.VoletLecture.Membre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The group of a volet: who sits in it, whether users are there, who could join.
final class GroupeVolet {

    private GroupeVolet() {}

    static PageVolet.Groupe de(CompositionVolet.Lu lu) {
        var fiche = lu.volet().fiche();
        var membres = lu.volet().membres();
        var siegent = membres.stream().map(Membre::compteId).collect(Collectors.toSet());
        return new PageVolet.Groupe(
                membres.stream()
                        .map(m ->
                                new PageVolet.Membre(
                                        m.id(),
                                        m.nom(),
                                        detail(m),
                                        m.qualite().equals("USAGER"),
                                        m.rapporteur()))
                        .toList(),
                compter(membres, "PROFESSIONNEL"),
                compter(membres, "USAGER"),
                compter(membres, "EXPERT"),
                fiche.raisonSiegeVacant(),
                fiche.echeance() == null ? null : fiche.echeance().toString(),
                fiche.echeance() == null ? "à fixer" : Dates.jour(fiche.echeance()),
                lu.travaille() && compose(lu.roles()),
                lu.convention().participants().stream()
                        .filter(p -> !siegent.contains(p.compte()))
                        .collect(
                                Collectors.toMap(
                                        p -> p.compte(), p -> p, (a, _) -> a, LinkedHashMap::new))
                        .values()
                        .stream()
                        .map(p ->
                                new Choix(
                                        Long.toString(p.compte()),
                                        p.organisation() == null
                                                ? p.nom()
                                                : p.nom() + ", " + p.organisation()))
                        .toList());
    }

    private static boolean compose(Set<RoleConvention> roles) {
        return roles.contains(RoleConvention.ANIMATEUR)
                || roles.contains(RoleConvention.REFERENT)
                || roles.contains(RoleConvention.RAPPORTEUR);
    }

    private static int compter(List<Membre> membres, String qualite) {
        return (int) membres.stream().filter(m -> m.qualite().equals(qualite)).count();
    }

    private static String detail(Membre m) {
        var qualite =
                switch (m.qualite()) {
                    case "USAGER" -> "Représentant des usagers";
                    case "EXPERT" -> "Expert invité";
                    default -> m.partie() == null ? "Professionnel" : m.partie();
                };
        return m.rapporteur() ? "Rapporteur · " + qualite : qualite;
    }

    static String nom(Membre m) {
        return m.nom() + (m.partie() == null ? "" : ", " + m.partie());
    }
}
