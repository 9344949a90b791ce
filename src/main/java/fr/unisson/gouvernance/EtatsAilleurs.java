package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a module knows of the objects of another, and that makes them prove no more: a document
/// that is a superseded annex. Offered as a bean.
public final class EtatsAilleurs {

    private final String module;
    private final String type;
    private final String requete;
    private final ForceProbante force;
    private final JdbcClient db;

    /// @param requete reads `id` and `etat` of those of which something is known, by anybody or by
    ///   `:organisation`
    public EtatsAilleurs(
            String module, String type, String requete, ForceProbante force, JdbcClient db) {
        this.module = module;
        this.type = type;
        this.requete = requete;
        this.force = force;
        this.db = db;
    }

    boolean disentDe(String autreModule, String autreType) {
        return module.equals(autreModule) && type.equals(autreType);
    }

    /// One that already proves nothing keeps its own reason.
    List<Objet> completer(Collection<Objet> objets, OrganisationId pour) {
        var etats = etats(objets.stream().map(Objet::id).toList(), pour);
        return objets.stream()
                .map(o -> {
                    var etat = etats.get(o.id());
                    return etat == null || o.obstacle() != null
                            ? o
                            : o.avec(force.obstacle(etat).orElse(null));
                })
                .toList();
    }

    private Map<Long, String> etats(List<Long> ids, OrganisationId pour) {
        return db
                .sql("select o.id, o.etat from (" + requete + ") o where o.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("organisation", pour.valeur())
                .query((rs, _) -> Map.entry(rs.getLong("id"), rs.getString("etat")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
