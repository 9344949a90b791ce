package fr.unisson.conventions.donnees;

import fr.unisson.conventions.AnnexeVue;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Annexes and their versions.
@Repository
public class AnnexeSql {

    private static final String LISTER =
            """
            select a.id, a.rang, a.titre, a.nature, a.partie_id, o.raison_sociale as partie,
                   a.revoir_le, a.version, a.remplace, a.retiree_le, a.motif_retrait
              from annexe a
              left join partie p on p.convention_id = a.convention_id and p.id = a.partie_id
              left join organisation o on o.id = p.organisation_id
             where a.convention_id = :convention order by a.rang
            """;

    private static final String VERSIONS =
            """
            select v.annexe_id, v.version, v.fichier_id, v.empreinte, v.note, d.numero as decision,
                   coalesce(compte_nom(v.compte_id), 'Unisson') as par, v.le
              from annexe_version v left join instance_decision d on d.id = v.decision_id
             where v.convention_id = :convention order by v.annexe_id, v.version desc
            """;

    private static final String CREER =
            """
            insert into annexe (convention_id, nature, rang, titre, partie_id, revoir_le, remplace,
                                remplace_version, cree_par, cree_le)
            select :convention, :nature, coalesce(max(rang), 0) + 1, :titre, :partie, :revoir,
                   :remplace, :remplaceVersion, acteur_compte(), :le
              from annexe where convention_id = :convention
            returning id
            """;

    private static final String ECRIRE =
            """
            insert into annexe_version (convention_id, annexe_id, version, fichier_id, empreinte,
                                        note, decision_id, compte_id, le)
            values (:convention, :annexe, :version, :fichier, :empreinte, :note, :decision,
                    acteur_compte(), :le)
            """;

    private static final String AVANCER =
            """
            update annexe set version = version + 1, revoir_le = :revoir
             where convention_id = :convention and id = :annexe and version = :version
            """;

    private static final String REVOIR =
            """
            update annexe set revoir_le = :revoir
             where convention_id = :convention and id = :annexe and version = :version
               and nature = 'VIVANTE'
            """;

    private static final String RETIRER =
            """
            update annexe set retiree_le = :le, motif_retrait = :motif, version = version + 1,
                              revoir_le = null
             where convention_id = :convention and id = :annexe and version = :version
               and retiree_le is null
            """;

    private final JdbcClient db;

    AnnexeSql(JdbcClient db) {
        this.db = db;
    }

    /// A new version of an annex.
    public record Nouvelle(
            long convention,
            long annexe,
            int version,
            long fichier,
            String empreinte,
            String note,
            @Nullable Long decision) {}

    public List<AnnexeVue> lister(long convention) {
        var versions = versions(convention);
        return db
                .sql(LISTER)
                .param("convention", convention)
                .query((rs, _) ->
                        new AnnexeVue(
                                rs.getLong("id"),
                                rs.getInt("rang"),
                                rs.getString("titre"),
                                rs.getString("nature").equals("VIVANTE"),
                                Lecture.nombre(rs, "partie_id"),
                                rs.getString("partie"),
                                Lecture.jour(rs, "revoir_le"),
                                rs.getInt("version"),
                                Lecture.entier(rs, "remplace"),
                                Colonnes.instant(rs, "retiree_le"),
                                rs.getString("motif_retrait"),
                                versions.getOrDefault(rs.getLong("id"), List.of())))
                .list()
                .stream()
                // Its first version came after the period of a party that left.
                .filter(a -> !a.versions().isEmpty())
                .toList();
    }

    /// @param remplacee the annex of the amended convention that this one replaces
    public long creer(
            long convention,
            boolean vivante,
            String titre,
            @Nullable Long partie,
            @Nullable LocalDate revoir,
            @Nullable AnnexeVue remplacee,
            Instant le) {
        return db.sql(CREER)
                .param("remplace", remplacee == null ? null : remplacee.rang(), Types.INTEGER)
                .param(
                        "remplaceVersion",
                        remplacee == null ? null : remplacee.version(),
                        Types.INTEGER)
                .param("convention", convention)
                .param("nature", vivante ? "VIVANTE" : "FIGEE")
                .param("titre", titre)
                .param("partie", partie, Types.BIGINT)
                .param("revoir", revoir, Types.DATE)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public void ecrire(Nouvelle n, Instant le) {
        db.sql(ECRIRE)
                .param("convention", n.convention())
                .param("annexe", n.annexe())
                .param("version", n.version())
                .param("fichier", n.fichier())
                .param("empreinte", n.empreinte())
                .param("note", n.note())
                .param("decision", n.decision(), Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false when somebody wrote another version meanwhile
    public boolean avancer(long convention, long annexe, int version, @Nullable LocalDate revoir) {
        return ecrire(AVANCER, convention, annexe, version, revoir);
    }

    /// @return false when somebody wrote another version meanwhile
    public boolean retirer(long convention, long annexe, int version, String motif, Instant le) {
        return db.sql(RETIRER)
                        .param("convention", convention)
                        .param("annexe", annexe)
                        .param("version", version)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when somebody wrote another version meanwhile
    public boolean revoir(long convention, long annexe, int version, LocalDate revoir) {
        return ecrire(REVOIR, convention, annexe, version, revoir);
    }

    private boolean ecrire(
            String sql, long convention, long annexe, int version, @Nullable LocalDate revoir) {
        return db.sql(sql)
                        .param("convention", convention)
                        .param("annexe", annexe)
                        .param("version", version)
                        .param("revoir", revoir, Types.DATE)
                        .update()
                == 1;
    }

    private Map<Long, List<AnnexeVue.Version>> versions(long convention) {
        return db
                .sql(VERSIONS)
                .param("convention", convention)
                .query((rs, _) ->
                        Map.entry(
                                rs.getLong("annexe_id"),
                                new AnnexeVue.Version(
                                        rs.getInt("version"),
                                        rs.getLong("fichier_id"),
                                        rs.getString("empreinte"),
                                        rs.getString("note"),
                                        rs.getString("decision"),
                                        rs.getString("par"),
                                        Objects.requireNonNull(Colonnes.instant(rs, "le")))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
