package fr.unisson.gouvernance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What proves no more when an object goes: the annexes of a convention that ends. Offered as a
/// bean by the module of the first.
public final class ObjetsEmportes {

    private final String module;
    private final String type;
    private final String requete;
    private final JdbcClient db;

    public record Emporte(String module, String type, long id) {}

    /// @param requete reads `module`, `type` and `id` of what goes with `:objet`
    public ObjetsEmportes(String module, String type, String requete, JdbcClient db) {
        this.module = module;
        this.type = type;
        this.requete = requete;
        this.db = db;
    }

    List<Emporte> avec(String autreModule, String autreType, long objet) {
        return module.equals(autreModule) && type.equals(autreType)
                ? db.sql(requete)
                        .param("objet", objet)
                        .query((rs, _) ->
                                new Emporte(
                                        rs.getString("module"),
                                        rs.getString("type"),
                                        rs.getLong("id")))
                        .list()
                : List.of();
    }
}
