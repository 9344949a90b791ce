package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.Bilan;
import fr.unisson.gouvernance.Bilan.Brouillon;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts of reports, compared by version; frozen ones, written once.
@Repository
public class BilansSql {

    private static final String BROUILLON =
            """
            select version, texte from bilan_instance
             where instance_id = :instance and annee = :annee
            """;

    private static final String CREER =
            """
            insert into bilan_instance (instance_id, annee, texte, modifie_par, modifie_le)
            values (:instance, :annee, :texte, :par, :le)
            on conflict do nothing
            """;

    private static final String MODIFIER =
            """
            update bilan_instance set version = version + 1, texte = :texte, modifie_par = :par,
                   modifie_le = :le
             where instance_id = :instance and annee = :annee and version = :version
            """;

    private static final String FIGER =
            """
            insert into bilan_instance_fige (instance_id, annee, numero, texte, empreinte, fige_par,
                   fige_le)
            select :instance, :annee, 1 + coalesce(max(f.numero), 0), :texte, :empreinte, :par, :le
              from bilan_instance_fige f where f.instance_id = :instance and f.annee = :annee
            returning numero
            """;

    private static final String FIGES =
            """
            select annee, numero, texte, empreinte, compte_nom(fige_par) as par, fige_le
              from bilan_instance_fige where instance_id = :instance
             order by annee desc, numero desc
            """;

    private final JdbcClient db;

    BilansSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Brouillon> brouillon(InstanceId instance, int annee) {
        return db.sql(BROUILLON)
                .param("instance", instance.valeur())
                .param("annee", annee)
                .query((r, _) ->
                        new Brouillon(instance, annee, r.getInt("version"), r.getString("texte")))
                .optional();
    }

    /// Version 0 is the first saving. False when somebody was faster.
    public boolean enregistrer(Brouillon b, Instant le) {
        var ordre = db.sql(b.version() == 0 ? CREER : MODIFIER);
        if (b.version() != 0) ordre = ordre.param("version", b.version());
        return ordre.param("instance", b.instance().valeur())
                        .param("annee", b.annee())
                        .param("texte", b.texte())
                        .param("par", par())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The draft was just written by the same transaction, which holds its row.
    public int figer(Brouillon b, String empreinte, Instant le) {
        return db.sql(FIGER)
                .param("instance", b.instance().valeur())
                .param("annee", b.annee())
                .param("texte", b.texte())
                .param("empreinte", empreinte)
                .param("par", par())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public List<Bilan> figes(InstanceId instance) {
        return db.sql(FIGES)
                .param("instance", instance.valeur())
                .query((r, _) ->
                        new Bilan(
                                instance,
                                r.getInt("annee"),
                                r.getInt("numero"),
                                r.getString("texte"),
                                r.getString("empreinte"),
                                r.getString("par"),
                                r.getTimestamp("fige_le").toInstant()))
                .list();
    }

    private static @Nullable Long par() {
        return Acteur.courant().connecte() ? Acteur.courant().compte() : null;
    }
}
