package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouvelAvis;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes opinions. Every change compares version and state: a stale writer gets false.
@Repository
public class AvisInstanceSql {

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('instance-avis:' || :instance, 0))";

    private static final String INSERER =
            """
            insert into avis_instance (instance_id, numero, etat, spontane, matiere, objet,
                   question, demandeur, lien, demande_le, pour, sens, texte, rendu_le,
                   reponse_pour, cree_par, cree_le)
            select :instance, 1 + coalesce(max(a.numero), 0), :etat, :spontane, :matiere, :objet,
                   :question, :demandeur, :lien, :demandeLe, :pour, :sens, :texte,
                   :renduLe::date, :reponsePour::date, :par, :le
              from avis_instance a where a.instance_id = :instance
            returning id
            """;

    private static final String NAITRE =
            """
            insert into avis_instance_historique (avis_id, version, transition, vers, role,
                   compte_id, le)
            values (:id, 1, :transition, :vers, :role, :par, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update avis_instance
                   set etat = :vers, version = version + 1, sens = :sens, texte = :texte,
                       reponse_pour = :reponsePour, suite = :suite, reponse = :reponse,
                       effet_pour = :effetPour, effet = :effet,
                       motif = coalesce(:motif::text, motif),
                       rendu_le = case when :vers = 'RENDU' then :jour else rendu_le end,
                       repondu_le = case when :vers = 'REPONDU' then :jour else repondu_le end,
                       effet_le = case when :vers = 'EFFET_CONSTATE' then :jour else effet_le end
                 where id = :id and version = :version and etat = :de
                returning id, version)
            insert into avis_instance_historique (avis_id, version, transition, de, vers, role,
                   compte_id, motif, le)
            select id, version, :transition, :de, :vers, :role, :par, :motif, :le from passage
            """;

    private final JdbcClient db;

    AvisInstanceSql(JdbcClient db) {
        this.db = db;
    }

    /// @param jour the day it is asked, or given when it is spontaneous
    public record Naissance(
            NouvelAvis avis, String transition, String etat, String role, LocalDate jour) {}

    /// One passage, with what the opinion then says.
    public record Passage(
            AvisId id,
            int version,
            String transition,
            String de,
            String vers,
            String role,
            @Nullable String motif,
            LocalDate jour) {}

    /// Numbers of one body wait for each other.
    public void verrouiller(InstanceId instance) {
        db.sql(VERROUILLER).param("instance", instance.valeur()).query().singleRow();
    }

    public AvisId naitre(Naissance n, DossierAvis d, Instant le) {
        var a = n.avis();
        boolean spontane = n.transition().equals("EMETTRE");
        long id =
                db.sql(INSERER)
                        .param("instance", a.instance().valeur())
                        .param("etat", n.etat())
                        .param("spontane", spontane)
                        .param("matiere", a.matiere().name())
                        .param("objet", a.objet())
                        .param("question", a.question())
                        .param("demandeur", a.demandeur())
                        .param("lien", a.lien())
                        .param("demandeLe", n.jour())
                        .param("pour", a.pour())
                        .param("sens", d.sens() == null ? null : d.sens().name())
                        .param("texte", d.texte())
                        .param("renduLe", spontane ? n.jour() : null)
                        .param("reponsePour", d.reponsePour())
                        .param("par", par())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        db.sql(NAITRE)
                .param("id", id)
                .param("transition", n.transition())
                .param("vers", n.etat())
                .param("role", n.role())
                .param("par", par())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
        return new AvisId(id);
    }

    public boolean franchir(Passage p, DossierAvis d, Instant le) {
        return ecrire(db.sql(FRANCHIR), d)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("motif", p.motif())
                        .param("jour", p.jour())
                        .param("par", par())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static StatementSpec ecrire(StatementSpec ordre, DossierAvis d) {
        return ordre.param("sens", d.sens() == null ? null : d.sens().name())
                .param("texte", d.texte())
                .param("reponsePour", d.reponsePour())
                .param("suite", d.suite() == null ? null : d.suite().name())
                .param("reponse", d.reponse())
                .param("effetPour", d.effetPour())
                .param("effet", d.effet());
    }

    private static @Nullable Long par() {
        return Acteur.courant().connecte() ? Acteur.courant().compte() : null;
    }
}
