package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.InstanceId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The bodies that serve a convention of the story.
@Component
@Profile("demo")
class InstancesRattachees {

    private final InstancesDeConvention instances;
    private final JdbcClient db;

    InstancesRattachees(InstancesDeConvention instances, JdbcClient db) {
        this.instances = instances;
        this.db = db;
    }

    /// The day after it was born, once its members sit.
    void noter(JsonNode i, InstanceId id, Recit recit, Reperes reperes, Agenda agenda) {
        var cle = texte(i, "convention");
        if (cle == null) return;
        int jour = SiegesDuRecit.jour(i) + 1;
        agenda.noter(
                jour,
                () ->
                        SiegesDuRecit.parler(
                                recit,
                                reperes,
                                requis(i, "par"),
                                jour,
                                () -> instances.attacher(convention(cle, recit), id)));
    }

    private ConventionId convention(String cle, Recit recit) {
        var titre =
                recit.liste("conventions").stream()
                        .filter(c -> requis(c, "cle").equals(cle))
                        .map(c -> requis(c, "titre"))
                        .findFirst()
                        .orElseThrow();
        return new ConventionId(
                db.sql("select id from convention where titre = :titre")
                        .param("titre", titre)
                        .query(Long.class)
                        .single());
    }
}
