package fr.unisson.preuves;

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
    Optional<Objet> vraie(ObjetQuiProuve o) {
        return Optional.ofNullable(vraies(o.module(), o.type(), List.of(o.id())).get(o.id()));
    }

    /// Why an object does not prove; null when it does.
    static @Nullable Obstacle obstacle(Optional<Objet> objet) {
        return objet.isEmpty() ? ForceProbante.INCONNU : objet.get().obstacle();
    }

    /// Why some objects of a kind do not prove, in words, by their number.
    Map<Long, String> obstacles(Genre genre, List<Long> ids) {
        var mots = new HashMap<Long, String>();
        vraies(genre.module(), genre.type(), ids)
                .forEach((id, objet) -> {
                    var obstacle = objet.obstacle();
                    if (obstacle != null) mots.put(id, obstacle.phrase());
                });
        return mots;
    }

    /// A few statements for each kind of object, whatever the number of proofs: its names as its
    /// reader may read them, and whether it still proves, which every reader is told.
    List<PreuveVue> lues(List<Ecrite> ecrites) {
        var lus = new HashMap<ObjetQuiProuve, Lu>();
        ecrites.stream()
                .map(Ecrite::objet)
                .collect(Collectors.groupingBy(o -> List.of(o.module(), o.type())))
                .forEach((_, siens) -> lire(siens, lus));
        return ecrites.stream()
                .map(p -> lue(p, Objects.requireNonNull(lus.get(p.objet()))))
                .toList();
    }

    /// @param objet as it is, whoever reads it; empty when it is nowhere any more
    private record Lu(String nom, String lien, Optional<Objet> objet) {}

    /// @param siens of one kind
    private void lire(List<ObjetQuiProuve> siens, Map<ObjetQuiProuve, Lu> dans) {
        var g = siens.getFirst();
        var ids = siens.stream().map(ObjetQuiProuve::id).distinct().toList();
        var lisibles = objets.lire(g.module(), g.type(), ids);
        var vraies = vraies(g.module(), g.type(), ids);
        for (var o : siens) {
            var lisible = lisibles.get(o.id());
            var vraie = Optional.ofNullable(vraies.get(o.id()));
            dans.put(
                    o,
                    lisible == null
                            ? new Lu(objets.libelle(g.module(), g.type()), "", vraie)
                            : new Lu(
                                    lisible.nom(),
                                    objets.lien(g.module(), g.type(), o.id()),
                                    vraie));
        }
    }

    private Map<Long, Objet> vraies(String module, String type, List<Long> ids) {
        return acteurs.devenir(
                Acteur.systeme(Preuves.MODULE), () -> objets.lire(module, type, ids));
    }

    private static PreuveVue lue(Ecrite p, Lu lu) {
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
