package fr.unisson.documents.donnees;

import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/// SQL of the files. Row-level security decides what exists for whom.
@Repository
public class FichiersSql {

    /// A deposit before it has an identifier.
    public record Nouveau(
            String empreinte,
            String nom,
            String type,
            long taille,
            @Nullable Long organisation,
            @Nullable Long compte,
            Instant le) {}

    private static final String GARDER =
            """
            insert into fichier_contenu (empreinte, taille, octets)
            values (:empreinte, :taille, :octets)
            on conflict (empreinte) do update set octets = excluded.octets
             where fichier_contenu.octets is null and fichier_contenu.ailleurs is null
            """;

    private static final String DEPOSER =
            """
            insert into fichier (empreinte, nom, type, taille, organisation_id, depose_par, depose_le)
            values (:empreinte, :nom, :type, :taille, :organisation, :compte, :le)
            returning id
            """;

    private static final String JOINDRE =
            """
            insert into fichier_objet (objet_type, objet_id, fichier_id, depose_par, joint_le)
            select :type, :objet, f.id, f.depose_par, :le from fichier f where f.id = :fichier
            on conflict (objet_type, objet_id, fichier_id) do nothing
            """;

    private static final String TROUVER =
            """
            select id, nom, type, taille, empreinte, depose_le, elimine_le from fichier where id = :id
            """;

    private static final String LISTER =
            """
            select f.id, f.nom, f.type, f.taille, f.empreinte, f.depose_le, f.elimine_le
              from fichier_objet o join fichier f on f.id = o.fichier_id
             where o.objet_type = :type and o.objet_id = :objet
             order by o.joint_le, f.id
            """;

    /// In three groups: `premiers`, `seconds`, then the others.
    private static final String PAGE =
            """
            with rangees as (
                select f.id, f.nom, f.type, f.taille, f.empreinte, f.depose_le, f.elimine_le,
                       o.joint_le, case when f.id = any (:premiers) then 0
                                        when f.id = any (:seconds) then 1 else 2 end as groupe
                  from fichier_objet o join fichier f on f.id = o.fichier_id
                 where o.objet_type = :type and o.objet_id = :objet)
            select r.* from rangees r
             where :apres::bigint is null or (r.groupe, r.joint_le, r.id) >
                   (select a.groupe, a.joint_le, a.id from rangees a where a.id = :apres)
             order by r.groupe, r.joint_le, r.id
             limit :auPlus
            """;

    private static final String MORCEAU =
            """
            select substring(c.octets from :debut for :longueur)
              from fichier f join fichier_contenu c on c.empreinte = f.empreinte
             where f.id = :id and f.elimine_le is null
            """;

    private static final String ELIMINER =
            "update fichier set elimine_le = :le where id = :id and elimine_le is null";

    /// An object of the S3 store is condemned with the content that it held.
    private static final String VIDER =
            """
            with avant as (
                select c.empreinte, c.ailleurs
                  from fichier f join fichier_contenu c on c.empreinte = f.empreinte
                 where f.id = :id),
            vide as (
                update fichier_contenu c set octets = null, ailleurs = null from avant
                 where c.empreinte = avant.empreinte
                returning avant.ailleurs)
            insert into contenu_a_effacer (cle, depuis)
            select ailleurs, :le from vide where ailleurs is not null
            """;

    private final JdbcClient db;

    FichiersSql(JdbcClient db) {
        this.db = db;
    }

    public void garder(String empreinte, long taille, InputStream octets) {
        db.sql(GARDER)
                .param("empreinte", empreinte)
                .param("taille", taille)
                .param("octets", new SqlBinaryValue(octets, taille))
                .update();
    }

    public FichierId deposer(Nouveau fichier) {
        return new FichierId(
                db.sql(DEPOSER)
                        .param("empreinte", fichier.empreinte())
                        .param("nom", fichier.nom())
                        .param("type", fichier.type())
                        .param("taille", fichier.taille())
                        .param("organisation", fichier.organisation())
                        .param("compte", fichier.compte())
                        .param("le", fichier.le().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    public void joindre(FichierId fichier, String type, long objet, Instant le) {
        db.sql(JOINDRE)
                .param("fichier", fichier.valeur())
                .param("type", type)
                .param("objet", objet)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean eliminer(FichierId id, Instant le) {
        boolean elimine =
                db.sql(ELIMINER)
                                .param("id", id.valeur())
                                .param("le", le.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (elimine) {
            db.sql(VIDER)
                    .param("id", id.valeur())
                    .param("le", le.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return elimine;
    }

    public Optional<Fichier> trouver(FichierId id) {
        return db.sql(TROUVER).param("id", id.valeur()).query(FichiersSql::lire).optional();
    }

    public List<Fichier> lister(String type, long objet) {
        return db.sql(LISTER)
                .param("type", type)
                .param("objet", objet)
                .query(FichiersSql::lire)
                .list();
    }

    /// After one of them, so many at most.
    ///
    /// @param premiers those that come first
    /// @param seconds those that come before the rest
    public List<Fichier> page(
            String type,
            long objet,
            Collection<FichierId> premiers,
            Collection<FichierId> seconds,
            @Nullable FichierId apres,
            int auPlus) {
        return db.sql(PAGE)
                .param("type", type)
                .param("objet", objet)
                .param("premiers", ids(premiers))
                .param("seconds", ids(seconds))
                .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                .param("auPlus", auPlus)
                .query(FichiersSql::lire)
                .list();
    }

    private static Long[] ids(Collection<FichierId> fichiers) {
        return fichiers.stream().map(FichierId::valeur).toArray(Long[]::new);
    }

    /// A part of the content; empty when the file is not there for this actor.
    ///
    /// @param debut the first byte, from 0
    public byte[] morceau(FichierId id, long debut, int longueur) {
        return db.sql(MORCEAU)
                .param("id", id.valeur())
                .param("debut", Math.toIntExact(debut) + 1)
                .param("longueur", longueur)
                .query((ligne, rang) -> ligne.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    private static Fichier lire(ResultSet ligne, int rang) throws SQLException {
        var elimine = ligne.getTimestamp("elimine_le");
        return new Fichier(
                new FichierId(ligne.getLong("id")),
                ligne.getString("nom"),
                ligne.getString("type"),
                ligne.getLong("taille"),
                ligne.getString("empreinte"),
                ligne.getTimestamp("depose_le").toInstant(),
                elimine == null ? null : elimine.toInstant());
    }
}
