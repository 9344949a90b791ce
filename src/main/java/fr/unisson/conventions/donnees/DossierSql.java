package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.DossierConvention.Divergence;
import fr.unisson.conventions.domaine.DossierConvention.Volet;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.EtatVolet;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facts of a convention for its main life, each read in one query.
@Repository
public class DossierSql {

    private static final String COMPTES =
            """
            select (select count(*) from partie where convention_id = :c and etat in ('INVITEE', 'ACCEPTEE'))
                       as organisations,
                   (select count(*) from participant where convention_id = :c
                       and role = 'ANIMATEUR' and jusqu_au is null) as animateurs,
                   (select count(*) from diagnostic where convention_id = :c
                       and ecarte_le is null) as diagnostics,
                   (select count(*) from constat_partage where convention_id = :c
                       and ecarte_le is null) as constats,
                   (select count(*) from commentaire where convention_id = :c
                       and fil_id is null and etat = 'OUVERT') as commentaires
            """;

    private final JdbcClient db;

    DossierSql(JdbcClient db) {
        this.db = db;
    }

    public record Comptes(
            int organisations, int animateurs, int diagnostics, int constats, int commentaires) {}

    public record Figee(int numero, String empreinte) {}

    public Comptes comptes(long convention) {
        return db.sql(COMPTES).param("c", convention).query(Comptes.class).single();
    }

    public List<Volet> volets(long convention) {
        return db.sql("select numero, etat from volet where convention_id = :c order by numero")
                .param("c", convention)
                .query((rs, _) -> new Volet(rs.getInt(1), EtatVolet.valueOf(rs.getString(2))))
                .list();
    }

    public List<Divergence> divergences(long convention) {
        return db.sql(
                        """
                        select enonce, etat from point
                         where convention_id = :c and nature = 'DIVERGENCE' order by id
                        """)
                .param("c", convention)
                .query((rs, _) ->
                        new Divergence(rs.getString(1), EtatDivergence.valueOf(rs.getString(2))))
                .list();
    }

    public Optional<Figee> derniereVersion(long convention) {
        return db.sql(
                        """
                        select numero, empreinte from version_texte
                         where convention_id = :c order by numero desc limit 1
                        """)
                .param("c", convention)
                .query(Figee.class)
                .optional();
    }

    public Map<Long, String> approbations(long convention, @Nullable String empreinte) {
        return db
                .sql(
                        """
                        select partie_id, empreinte from approbation
                         where convention_id = :c and empreinte = :empreinte
                        """)
                .param("c", convention)
                .param("empreinte", empreinte)
                .query((rs, _) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Set<String> avertissementsVus(long convention, int numero) {
        return db.sql(
                        """
                        select cle from avertissement_vu
                         where convention_id = :c and numero = :numero
                        """)
                .param("c", convention)
                .param("numero", numero)
                .query(String.class)
                .set();
    }

    /// Parties whose referent consents to this, since the convention entered its current state; the
    /// consent of the person who asks does not count.
    public Set<Long> soutiens(
            long convention, String objet, int version, @Nullable Long saufCompte) {
        return db.sql(
                        """
                        select partie_id from soutien
                         where convention_id = :c and objet = :objet and depuis = :version
                           and compte_id is distinct from :sauf
                        """)
                .param("c", convention)
                .param("objet", objet)
                .param("version", version)
                .param("sauf", saufCompte, Types.BIGINT)
                .query(Long.class)
                .set();
    }

    public void soutenir(
            long convention, String objet, int version, long partie, long compte, Instant le) {
        db.sql(
                        """
                        insert into soutien (convention_id, objet, depuis, partie_id, compte_id, le)
                        values (:c, :objet, :version, :partie, :compte, :le)
                        on conflict do nothing
                        """)
                .param("c", convention)
                .param("objet", objet)
                .param("version", version)
                .param("partie", partie)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The version at which the convention entered its current state.
    public int entree(long convention) {
        return db.sql("select max(version) from convention_historique where convention_id = :c")
                .param("c", convention)
                .query(Integer.class)
                .single();
    }

    public boolean dejaRelu(long convention) {
        return db.sql(
                        """
                        select exists (select 1 from convention_historique
                          where convention_id = :c and transition = 'OUVRIR_RELECTURE'
                            and version > (select coalesce(max(r.version), 0)
                                 from convention_historique r
                                where r.convention_id = :c
                                  and r.transition = 'REPARTIR_DU_TEXTE'))
                        """)
                .param("c", convention)
                .query(Boolean.class)
                .single();
    }
}
