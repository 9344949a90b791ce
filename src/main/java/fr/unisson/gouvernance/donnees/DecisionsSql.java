package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moi;
import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.actions.ActionId;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouvelleDecision;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.SiegeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes decisions.
@Repository
public class DecisionsSql {

    private static final String NUMEROTER =
            """
            insert into instance_decision_numero (instance_id, annee, dernier)
            values (:instance, :annee, 1)
            on conflict (instance_id, annee)
              do update set dernier = instance_decision_numero.dernier + 1
            returning dernier
            """;

    private static final String INSERER =
            """
            insert into instance_decision (instance_id, annee, rang, numero, etat, etat_le, texte,
                   vote, reunion_id, point_id, porteur_siege, porteur_nom, pour_le, prise_le,
                   prise_par)
            values (:instance, :annee, :rang, :numero, 'A_FAIRE', :le, :texte, :vote, :reunion,
                    :point, :porteur, :porteurNom, :pourLe, :priseLe, :par)
            returning id
            """;

    private static final String NAITRE =
            """
            insert into instance_decision_historique (decision_id, instance_id, version, transition,
                                                      vers, role, compte_id, le)
            values (:id, :instance, 1, 'PRENDRE', 'A_FAIRE', :role, :par, :le)
            """;

    private static final String POSITION =
            """
            insert into instance_decision_position (decision_id, instance_id, siege_id, position,
                                                    motif)
            select :id, :instance, s.id, :position, :motif from siege s
             where s.id = :siege and s.instance_id = :instance
            """;

    private static final String OBJET =
            """
            insert into instance_decision_objet (decision_id, instance_id, rang, libelle, lien,
                                                 module, objet_type, objet_id)
            values (:id, :instance, :rang, :libelle, :lien, :module, :type, :objet)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update instance_decision set etat = :vers, etat_le = :le, version = version + 1
                 where id = :id and version = :version and etat = :de
                returning id, instance_id, version)
            insert into instance_decision_historique (decision_id, instance_id, version, transition,
                                                      de, vers, role, compte_id, motif, le)
            select id, instance_id, version, :transition, :de, :vers, :role, :par, :motif, :le
              from passage
            """;

    /// As it was just proposed, by who said it.
    private static final String RETENIR =
            """
            insert into reunion_action (objet_type, objet_id, action_id, reunion_id, instance_id,
                                        numero, titre, pilote, pour_le)
            select :type, :objet, a.id, :reunion, :instance, a.numero, a.titre,
                   coalesce(compte_nom(a.pilote_id), ''), nullif(a.pour_le, 'infinity')
              from action a where a.id = :action
            """;

    private final JdbcClient db;

    DecisionsSql(JdbcClient db) {
        this.db = db;
    }

    /// Whether this seat is one of the body that meets.
    public boolean siege(Reunion r, long siege) {
        return db.sql(
                        "select exists (select from siege where id = :id and instance_id = :instance)")
                .param("id", siege)
                .param("instance", r.instance().id().valeur())
                .query(Boolean.class)
                .single();
    }

    public void porter(DecisionId id, SiegeId siege) {
        db.sql("update instance_decision set porteur_siege = :siege where id = :id")
                .param("siege", siege.valeur())
                .param("id", id.valeur())
                .update();
    }

    /// What a meeting heard of an action, whoever's plan holds it.
    public void retenir(Reunion r, String type, long objet, ActionId action) {
        db.sql(RETENIR)
                .param("type", type)
                .param("objet", objet)
                .param("action", action.valeur())
                .param("reunion", r.id().valeur())
                .param("instance", r.instance().id().valeur())
                .update();
    }

    /// The next rank of the year; two decisions at once wait for each other.
    public int numeroter(InstanceId instance, int annee) {
        return db.sql(NUMEROTER)
                .param("instance", instance.valeur())
                .param("annee", annee)
                .query(Integer.class)
                .single();
    }

    /// A birth.
    ///
    /// @param point what it was taken on, null when on none
    public record Naissance(
            Reunion reunion,
            @Nullable PointId point,
            int annee,
            int rang,
            String numero,
            LocalDate priseLe,
            String role) {}

    public DecisionId inserer(Naissance n, NouvelleDecision d, Instant le) {
        long instance = n.reunion().instance().id().valeur();
        long id =
                db.sql(INSERER)
                        .param("instance", instance)
                        .param("annee", n.annee())
                        .param("rang", n.rang())
                        .param("numero", n.numero())
                        .param("le", moment(le))
                        .param("texte", d.texte())
                        .param("vote", d.vote())
                        .param("reunion", n.reunion().id().valeur())
                        .param("point", n.point() == null ? null : n.point().valeur())
                        .param("porteur", d.porteur())
                        .param("porteurNom", d.porteurNom())
                        .param("pourLe", d.pourLe())
                        .param("priseLe", n.priseLe())
                        .param("par", moi())
                        .query(Long.class)
                        .single();
        db.sql(NAITRE)
                .param("id", id)
                .param("instance", instance)
                .param("role", n.role())
                .param("par", moi())
                .param("le", moment(le))
                .update();
        attacher(id, instance, d);
        return new DecisionId(id);
    }

    private void attacher(long id, long instance, NouvelleDecision d) {
        for (var p : d.positions()) {
            db.sql(POSITION)
                    .param("id", id)
                    .param("instance", instance)
                    .param("siege", p.siege())
                    .param("position", p.position().name())
                    .param("motif", p.motif())
                    .update();
        }
        for (int rang = 0; rang < d.objets().size(); rang++) {
            var o = d.objets().get(rang);
            var objet = o.objet();
            db.sql(OBJET)
                    .param("id", id)
                    .param("instance", instance)
                    .param("rang", rang)
                    .param("libelle", o.libelle())
                    .param("lien", o.lien())
                    .param("module", objet == null ? null : objet.module())
                    .param("type", objet == null ? null : objet.type())
                    .param("objet", objet == null ? null : objet.id())
                    .update();
        }
    }

    public record Passage(
            DecisionId id,
            int version,
            String transition,
            String de,
            String vers,
            String role,
            @Nullable String motif) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("motif", p.motif())
                        .param("par", moi())
                        .param("le", moment(le))
                        .update()
                == 1;
    }
}
