package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ForceProbante;
import fr.unisson.gouvernance.ForceProbante.Obstacle;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.preuves.donnees.PreuveSql.Ecrite;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What proofs are worth, and how their objects are called by their reader.
@Component
class LectureDesPreuves {

    private final ObjetsDuSite objets;
    private final ActeurDeTransaction acteurs;

    LectureDesPreuves(ObjetsDuSite objets, ActeurDeTransaction acteurs) {
        this.objets = objets;
        this.acteurs = acteurs;
    }

    /// "Une action".
    String genre(ObjetQuiProuve o) {
        return objets.libelle(o.module(), o.type());
    }

    /// What an object is worth, whoever asks; empty when it is nowhere any more.
    Optional<Objet> vraie(OrganisationId pour, ObjetQuiProuve o) {
        return Optional.ofNullable(vraies(pour, o.module(), o.type(), List.of(o.id())).get(o.id()));
    }

    /// Why an object does not prove; null when it does.
    static @Nullable Obstacle obstacle(Optional<Objet> objet) {
        return objet.isEmpty() ? ForceProbante.INCONNU : objet.get().obstacle();
    }

    /// Why some objects of a kind do not prove, in words, by their number.
    Map<Long, String> obstacles(OrganisationId pour, Genre genre, List<Long> ids) {
        var mots = new HashMap<Long, String>();
        vraies(pour, genre.module(), genre.type(), ids)
                .forEach((id, objet) -> {
                    var obstacle = objet.obstacle();
                    if (obstacle != null) mots.put(id, obstacle.phrase());
                });
        return mots;
    }

    /// A few statements for each kind of object, whatever the number of proofs: its names as its
    /// reader may read them, and whether it still proves, which every reader is told.
    List<PreuveVue> lues(List<Ecrite> ecrites) {
        var lus = new HashMap<Siens, Map<Long, Lu>>();
        ecrites.stream()
                .collect(Collectors.groupingBy(Siens::de))
                .forEach((siens, p) -> lus.put(siens, lire(siens, p)));
        return ecrites.stream().map(p -> lue(p, lus)).toList();
    }

    /// The objects of one kind that prove something for one organisation.
    private record Siens(OrganisationId pour, String module, String type) {
        static Siens de(Ecrite p) {
            return new Siens(p.organisation(), p.objet().module(), p.objet().type());
        }
    }

    /// @param objet as it is, whoever reads it; empty when it is nowhere any more
    private record Lu(String nom, String lien, Optional<Objet> objet) {}

    private Map<Long, Lu> lire(Siens s, List<Ecrite> preuves) {
        var ids = preuves.stream().map(p -> p.objet().id()).distinct().toList();
        var lisibles = objets.lire(s.module(), s.type(), ids, s.pour());
        var vraies = vraies(s.pour(), s.module(), s.type(), ids);
        var lus = new HashMap<Long, Lu>();
        for (var id : ids) {
            var lisible = lisibles.get(id);
            var vraie = Optional.ofNullable(vraies.get(id));
            lus.put(
                    id,
                    lisible == null
                            ? new Lu(objets.libelle(s.module(), s.type()), "", vraie)
                            : new Lu(lisible.nom(), objets.lien(s.module(), s.type(), id), vraie));
        }
        return lus;
    }

    private Map<Long, Objet> vraies(
            OrganisationId pour, String module, String type, List<Long> ids) {
        return acteurs.devenir(
                Acteur.systeme(Preuves.MODULE), () -> objets.lire(module, type, ids, pour));
    }

    private static PreuveVue lue(Ecrite p, Map<Siens, Map<Long, Lu>> lus) {
        var siens = Objects.requireNonNull(lus.get(Siens.de(p)));
        var lu = Objects.requireNonNull(siens.get(p.objet().id()));
        var objet = lu.objet();
        return new PreuveVue(
                p.id(),
                p.organisation(),
                p.noeud(),
                p.code(),
                p.libelle(),
                p.objet(),
                lu.nom(),
                lu.lien(),
                obstacle(objet),
                p.note(),
                p.validite(),
                objet.map(o -> p.validite().dans(o.du(), o.au())).orElse(p.validite()),
                p.version());
    }
}
