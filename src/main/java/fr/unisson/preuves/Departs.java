package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.preuves.donnees.PreuveSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.web.Dependances.Partant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a gesture would make prove no more, and what would fall with it.
@Service
@Transactional(readOnly = true)
public class Departs {

    private final Preuves preuves;
    private final PreuveSql ecrites;
    private final ObjetsDuSite objets;
    private final ActeurDeTransaction acteurs;

    Departs(Preuves preuves, PreuveSql ecrites, ObjetsDuSite objets, ActeurDeTransaction acteurs) {
        this.preuves = preuves;
        this.ecrites = ecrites;
        this.objets = objets;
        this.acteurs = acteurs;
    }

    /// @param objets those that prove something today
    /// @param prouves how many points they prove
    /// @param tombent the points that nothing else proves, in words
    /// @param dAutres other organisations read some of what goes: it may be their proof too, of
    ///   which nothing is told to anybody else
    public record Perte(
            Set<ObjetQuiProuve> objets, int prouves, List<String> tombent, boolean dAutres) {
        public Perte {
            objets = Set.copyOf(objets);
            tombent = List.copyOf(tombent);
        }
    }

    /// What would fall if these went together.
    public Perte de(OrganisationId organisation, Collection<Partant> partants) {
        var cessent = cessent(partants);
        var siens = ecrites.objets(organisation);
        siens.retainAll(cessent);
        var cartes = siens.isEmpty() ? List.<Carte>of() : preuves.cartes(organisation);
        return new Perte(
                cartes.stream()
                        .flatMap(c -> c.quiProuvent(siens).stream())
                        .collect(Collectors.toSet()),
                cartes.stream().mapToInt(c -> c.prouvesPar(siens).size()).sum(),
                cartes.stream().flatMap(c -> tombent(c, siens)).toList(),
                acteurs.devenir(
                        Acteur.systeme(Preuves.MODULE),
                        () -> cessent.stream().anyMatch(o -> peutServir(o, organisation))));
    }

    /// It proves today, and several organisations read it.
    private boolean peutServir(ObjetQuiProuve o, OrganisationId pour) {
        var objet = objets.lire(o.module(), o.type(), List.of(o.id()), pour).get(o.id());
        return objet != null
                && objet.obstacle() == null
                && objets.partage(o.module(), o.type(), o.id());
    }

    private static Stream<String> tombent(Carte carte, Set<ObjetQuiProuve> sans) {
        return carte.tomberaientSans(sans).stream()
                .map(p -> carte.grille().nom() + ", " + p.code() + " " + p.libelle());
    }

    /// Those that would prove no more, and what would go with them.
    private Set<ObjetQuiProuve> cessent(Collection<Partant> partants) {
        var cessent = new HashSet<ObjetQuiProuve>();
        for (var p : partants) {
            if (objets.prouveEn(p.module(), p.type(), p.vers())) continue;
            cessent.add(new ObjetQuiProuve(p.module(), p.type(), p.id()));
            objets.emportes(p.module(), p.type(), p.id()).stream()
                    .map(e -> new ObjetQuiProuve(e.module(), e.type(), e.id()))
                    .forEach(cessent::add);
        }
        return cessent;
    }
}
