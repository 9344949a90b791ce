package fr.unisson.modeles.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.ModelePropre;
import fr.unisson.modeles.TypeModele;
import fr.unisson.modeles.VersionDeModele;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Models of organisations and their versions. Row-level security shows those of the actor's own.
@Repository
public class ModelePropreSql {

    private static final String VERSIONS =
            """
            select v.*, compte_nom(v.publie_par) as par, m.archive_le is not null as archive
              from modele_version v
              join modele_propre m on m.id = v.modele_id
            """;

    private static final String DERNIERES_PUBLIEES =
            VERSIONS
                    + """
                     where v.publie_le is not null and m.archive_le is null
                       and not exists (select 1 from modele_version w
                             where w.modele_id = v.modele_id and w.publie_le is not null
                               and w.numero > v.numero)
                    """;

    private static final String CREER =
            """
            insert into modele_propre (organisation_id, cree_par, cree_le)
            values (:organisation, acteur_compte(), :le) returning id
            """;

    private static final String OUVRIR =
            """
            insert into modele_version (modele_id, organisation_id, numero, nom, description, type,
                                        issu_de, cree_le)
            select id, organisation_id,
                   coalesce((select max(numero) from modele_version where modele_id = :modele), 0)
                     + 1, :nom, :description, :type, :issuDe, :le
              from modele_propre where id = :modele
            on conflict do nothing
            returning numero
            """;

    private final JdbcClient db;
    private final ArticleDeModeleSql articles;

    ModelePropreSql(JdbcClient db, ArticleDeModeleSql articles) {
        this.db = db;
        this.articles = articles;
    }

    public long creer(OrganisationId organisation, Instant le) {
        return db.sql(CREER)
                .param("organisation", organisation.valeur())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Its number; empty when a draft is already open.
    public Optional<Integer> ouvrir(
            long modele,
            String nom,
            String description,
            TypeModele type,
            String issuDe,
            Instant le) {
        return db.sql(OUVRIR)
                .param("modele", modele)
                .param("nom", nom)
                .param("description", description)
                .param("type", type.name())
                .param("issuDe", issuDe)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    public List<ModelePropre> lister(OrganisationId organisation) {
        return regrouper(
                db.sql(
                                VERSIONS
                                        + " where v.organisation_id = :o order by v.modele_id, v.numero desc")
                        .param("o", organisation.valeur())
                        .query((rs, _) -> ligne(rs))
                        .list());
    }

    public Optional<ModelePropre> trouver(long id) {
        return regrouper(
                        db.sql(VERSIONS + " where v.modele_id = :id order by v.numero desc")
                                .param("id", id)
                                .query((rs, _) -> ligne(rs))
                                .list())
                .stream()
                .findFirst();
    }

    public Optional<VersionDeModele> version(long id, int numero) {
        return db.sql(VERSIONS + " where v.modele_id = :id and v.numero = :numero")
                .param("id", id)
                .param("numero", numero)
                .query((rs, _) -> entiere(rs))
                .optional();
    }

    /// The last published version of each model that is not put away.
    public List<VersionDeModele> publies() {
        return db.sql(DERNIERES_PUBLIEES + " order by v.nom, v.modele_id")
                .query((rs, _) -> entiere(rs))
                .list();
    }

    public Optional<VersionDeModele> publie(long id) {
        return db.sql(DERNIERES_PUBLIEES + " and v.modele_id = :id")
                .param("id", id)
                .query((rs, _) -> entiere(rs))
                .optional();
    }

    /// Takes the draft for one writing; false when somebody wrote since, or it is published.
    public boolean prendre(long id, int numero, int ecriture) {
        return db.sql(
                                """
                                update modele_version set ecriture = ecriture + 1
                                 where modele_id = :id and numero = :numero
                                   and ecriture = :ecriture and publie_le is null
                                """)
                        .param("id", id)
                        .param("numero", numero)
                        .param("ecriture", ecriture)
                        .update()
                == 1;
    }

    public void decrire(long id, int numero, String nom, String description, TypeModele type) {
        db.sql(
                        """
                        update modele_version
                           set nom = :nom, description = :description, type = :type
                         where modele_id = :id and numero = :numero
                        """)
                .param("id", id)
                .param("numero", numero)
                .param("nom", nom)
                .param("description", description)
                .param("type", type.name())
                .update();
    }

    public boolean publier(long id, int numero, int ecriture, String note, Instant le) {
        return db.sql(
                                """
                                update modele_version
                                   set publie_le = :le, publie_par = acteur_compte(), note = :note
                                 where modele_id = :id and numero = :numero
                                   and ecriture = :ecriture and publie_le is null
                                """)
                        .param("id", id)
                        .param("numero", numero)
                        .param("ecriture", ecriture)
                        .param("note", note)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void archiver(long id, @Nullable Instant le) {
        db.sql("update modele_propre set archive_le = :le where id = :id")
                .param("id", id)
                .param("le", le == null ? null : le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Ligne(OrganisationId organisation, boolean archive, VersionDeModele version) {}

    private static List<ModelePropre> regrouper(List<Ligne> lignes) {
        var parModele = new LinkedHashMap<ModeleId, List<Ligne>>();
        for (var l : lignes)
            parModele.computeIfAbsent(l.version().modele(), _ -> new ArrayList<>()).add(l);
        return parModele.entrySet().stream()
                .map(e ->
                        new ModelePropre(
                                e.getKey(),
                                e.getValue().getFirst().organisation(),
                                e.getValue().getFirst().archive(),
                                e.getValue().stream().map(Ligne::version).toList()))
                .toList();
    }

    private static Ligne ligne(ResultSet rs) throws SQLException {
        return new Ligne(
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getBoolean("archive"),
                version(rs, List.of()));
    }

    private VersionDeModele entiere(ResultSet rs) throws SQLException {
        return version(rs, articles.lister(rs.getLong("modele_id"), rs.getInt("numero")));
    }

    private static VersionDeModele version(ResultSet rs, List<VersionDeModele.Article> articles)
            throws SQLException {
        var le = rs.getObject("publie_le", OffsetDateTime.class);
        return new VersionDeModele(
                new ModeleId(rs.getLong("modele_id")),
                rs.getInt("numero"),
                rs.getString("nom"),
                rs.getString("description"),
                TypeModele.valueOf(rs.getString("type")),
                rs.getString("issu_de"),
                rs.getInt("ecriture"),
                le == null ? null : le.toInstant(),
                rs.getString("par"),
                rs.getString("note"),
                articles);
    }
}
