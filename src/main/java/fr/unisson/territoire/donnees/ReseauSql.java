package fr.unisson.territoire.donnees;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.modeles.TypeModele;
import fr.unisson.territoire.LienDeReseau;
import fr.unisson.territoire.LienDeReseau.Partie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Conventions as links: those the reader may read, or those shown to who supports a territory.
@Repository
@Transactional(readOnly = true)
public class ReseauSql {

    private static final int LIENS_AU_PLUS = 500;

    private static final String MIENS =
            """
            with retenues as (
                select c.id, c.titre, coalesce(nullif(c.modele_nom, ''), c.modele_code) as modele, c.etat, c.provenance,
                       c.fin_periode as fin
                  from convention c
                 where c.version > 0 and c.nature = 'CONVENTION'
                   and (en_preparation(c.etat) or c.etat in ('SIGNEE', 'EN_VIGUEUR', 'SUSPENDUE'))
                   and (:modele::text is null
                        or coalesce(nullif(c.modele_type, ''), 'LIBRE') = :modele)
                 order by c.id desc limit :limite)
            select r.*, p.organisation_id, o.raison_sociale as nom
              from retenues r
              join partie p on p.convention_id = r.id and p.etat in ('INVITEE', 'ACCEPTEE')
              join organisation o on o.id = p.organisation_id
             order by r.id, o.tri, o.id
            """;

    private static final String DU_TERRITOIRE =
            """
            select l.convention_id as id, c.titre, l.modele, l.etat, l.provenance, l.fin,
                   l.organisation_id, o.raison_sociale as nom
              from territoire_liens(:departement) l
              join organisation o on o.id = l.organisation_id
              left join convention c on c.id = l.convention_id
             where :modele::text is null or l.modele = :modele
             order by l.convention_id, o.tri, o.id
            """;

    /// Row-level security leaves the parties of the conventions that the reader reads: they are
    /// counted once, then named. Asked for again in the query, they are compared one by one.
    private static final String PARTENAIRES =
            """
            with qui as materialized (
                select distinct p.organisation_id as id from partie p
                 where p.etat in ('INVITEE', 'ACCEPTEE'))
            select o.id, o.raison_sociale as nom
              from qui join organisation o on o.id = qui.id
             where o.id <> all ((select acteur_organisations())::bigint[])
             order by o.tri, o.id limit 200
            """;

    public record Partenaire(long id, String nom) {}

    private final JdbcClient db;

    ReseauSql(JdbcClient db) {
        this.db = db;
    }

    /// What binds or is being prepared, the latest first when there are too many.
    public List<LienDeReseau> miens(@Nullable String modele) {
        return assembler(
                db.sql(MIENS)
                        .param("modele", modele)
                        .param("limite", LIENS_AU_PLUS)
                        .query(ReseauSql::ligne)
                        .list());
    }

    /// Nothing for who does not support this territory.
    public List<LienDeReseau> duTerritoire(String departement, @Nullable String modele) {
        return assembler(
                db.sql(DU_TERRITOIRE)
                        .param("departement", departement)
                        .param("modele", modele)
                        .query(ReseauSql::ligne)
                        .list());
    }

    /// Those with whom the reader shares a convention.
    public List<Partenaire> partenaires() {
        return db.sql(PARTENAIRES)
                .query((rs, _) -> new Partenaire(rs.getLong("id"), rs.getString("nom")))
                .list();
    }

    /// One row for each party of a link.
    private static List<LienDeReseau> assembler(List<LienDeReseau> lignes) {
        var parties = new LinkedHashMap<Long, List<Partie>>();
        var liens = new LinkedHashMap<Long, LienDeReseau>();
        for (var l : lignes) {
            liens.putIfAbsent(l.convention(), l);
            parties.computeIfAbsent(l.convention(), _ -> new ArrayList<>()).addAll(l.parties());
        }
        return liens.values().stream()
                .map(l ->
                        new LienDeReseau(
                                l.convention(),
                                l.titre(),
                                l.modele(),
                                l.etat(),
                                l.provenance(),
                                l.fin(),
                                Objects.requireNonNull(parties.get(l.convention()))))
                .toList();
    }

    /// A model keeps its name; a type known alone is told by its own.
    private static String libelle(String modele) {
        return TypeModele.de(modele).map(TypeModele::libelle).orElse(modele);
    }

    private static LienDeReseau ligne(ResultSet rs, int rang) throws SQLException {
        return new LienDeReseau(
                rs.getLong("id"),
                rs.getString("titre"),
                libelle(rs.getString("modele")),
                EtatConvention.valueOf(rs.getString("etat")),
                Provenance.valueOf(rs.getString("provenance")),
                rs.getObject("fin", LocalDate.class),
                List.of(new Partie(rs.getLong("organisation_id"), rs.getString("nom"))));
    }
}
