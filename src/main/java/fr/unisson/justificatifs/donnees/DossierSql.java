package fr.unisson.justificatifs.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.FichierId;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.DossierId;
import fr.unisson.justificatifs.DossierVu;
import fr.unisson.justificatifs.EtatDossier;
import fr.unisson.justificatifs.NaturePiece;
import fr.unisson.justificatifs.PublicVise;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files of evidence that people asked for.
@Repository
public class DossierSql {

    private static final String DEMANDER =
            """
            insert into dossier_justificatif (compte_id, public_vise, precision, debut, fin, natures,
                                              conventions, demande_le)
            values (acteur_compte(), :public, :precision, :debut, :fin, :natures, :conventions, :le)
            returning id
            """;

    private static final String LISTER =
            "select * from dossier_justificatif where compte_id = acteur_compte()"
                    + " order by id desc limit 100";

    private static final String TROUVER = "select * from dossier_justificatif where id = :id";

    private static final String EN_COURS =
            """
            select count(*) from dossier_justificatif
             where compte_id = acteur_compte() and etat in ('DEMANDE', 'EN_PREPARATION')
            """;

    /// The oldest that waits, or that a stopped program left half-way. One node takes it.
    private static final String PRENDRE =
            """
            update dossier_justificatif set etat = 'EN_PREPARATION', pris_le = :le
             where id = (select id from dossier_justificatif
                          where etat = 'DEMANDE'
                             or (etat = 'EN_PREPARATION' and pris_le < :abandonne)
                          order by id limit 1 for update skip locked)
            returning *
            """;

    private static final String FINIR =
            """
            update dossier_justificatif
               set etat = 'PRET', fini_le = :le, expire_le = :expire, fichier_id = :fichier,
                   empreinte = :empreinte, taille = :taille, pieces = :pieces, manques = :manques
             where id = :id and etat = 'EN_PREPARATION'
            """;

    private static final String ECHOUER =
            """
            update dossier_justificatif set etat = 'ECHEC', fini_le = :le
             where id = :id and etat = 'EN_PREPARATION'
            """;

    private static final String EXPIRER =
            """
            update dossier_justificatif set etat = 'EFFACE'
             where etat = 'PRET' and expire_le <= :le returning fichier_id
            """;

    /// Conventions that were signed, whatever became of them since.
    private static final String A_CHOISIR =
            """
            select c.id, c.numero, c.titre, c.etat from convention c
             where c.nature = 'CONVENTION'
               and c.etat in ('SIGNEE', 'EN_VIGUEUR', 'SUSPENDUE', 'EXPIREE', 'RESILIEE', 'CADUQUE',
                              'REMPLACEE', 'ARCHIVEE')
             order by sans_accent(c.titre), c.id limit 200
            """;

    private final JdbcClient db;

    DossierSql(JdbcClient db) {
        this.db = db;
    }

    public record AChoisir(long id, @Nullable String numero, String titre, String etat) {}

    public DossierId demander(DemandeDeDossier d, Instant le) {
        return new DossierId(
                db.sql(DEMANDER)
                        .param("public", d.pour().name())
                        .param("precision", d.precision())
                        .param("debut", d.debut())
                        .param("fin", d.fin())
                        .param(
                                "natures",
                                d.natures().stream().map(Enum::name).toArray(String[]::new))
                        .param(
                                "conventions",
                                d.conventions().stream()
                                        .map(ConventionId::valeur)
                                        .toArray(Long[]::new))
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    public List<DossierVu> lister() {
        return db.sql(LISTER).query((r, _) -> lire(r)).list();
    }

    public Optional<DossierVu> trouver(DossierId id) {
        return db.sql(TROUVER).param("id", id.valeur()).query((r, _) -> lire(r)).optional();
    }

    public int enCours() {
        return db.sql(EN_COURS).query(Integer.class).single();
    }

    /// @param abandonne taken before this moment and not finished: taken again
    public Optional<DossierVu> prendre(Instant le, Instant abandonne) {
        return db.sql(PRENDRE)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("abandonne", abandonne.atOffset(ZoneOffset.UTC))
                .query((r, _) -> lire(r))
                .optional();
    }

    public record Fini(
            FichierId fichier, String empreinte, long taille, int pieces, List<String> manques) {}

    public boolean finir(DossierId id, Fini fini, Instant le, Instant expire) {
        return db.sql(FINIR)
                        .param("id", id.valeur())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .param("expire", expire.atOffset(ZoneOffset.UTC))
                        .param("fichier", fini.fichier().valeur())
                        .param("empreinte", fini.empreinte())
                        .param("taille", fini.taille())
                        .param("pieces", fini.pieces())
                        .param("manques", fini.manques().toArray(String[]::new))
                        .update()
                == 1;
    }

    public void echouer(DossierId id, Instant le) {
        db.sql(ECHOUER).param("id", id.valeur()).param("le", le.atOffset(ZoneOffset.UTC)).update();
    }

    /// @return the files whose content may go
    public List<FichierId> expirer(Instant le) {
        return db
                .sql(EXPIRER)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(FichierId::new)
                .toList();
    }

    public List<AChoisir> aChoisir() {
        return db.sql(A_CHOISIR).query(AChoisir.class).list();
    }

    private static DossierVu lire(ResultSet r) throws SQLException {
        long fichier = r.getLong("fichier_id");
        boolean sans = r.wasNull();
        return new DossierVu(
                new DossierId(r.getLong("id")),
                new CompteId(r.getLong("compte_id")),
                new DemandeDeDossier(
                        PublicVise.valueOf(r.getString("public_vise")),
                        r.getString("precision"),
                        r.getObject("debut", LocalDate.class),
                        r.getObject("fin", LocalDate.class),
                        textes(r.getArray("natures")).stream().map(NaturePiece::valueOf).toList(),
                        Arrays.stream((Long[]) r.getArray("conventions").getArray())
                                .map(ConventionId::new)
                                .toList()),
                EtatDossier.valueOf(r.getString("etat")),
                Objects.requireNonNull(instant(r, "demande_le")),
                instant(r, "fini_le"),
                instant(r, "expire_le"),
                sans ? null : new FichierId(fichier),
                r.getString("empreinte"),
                r.getLong("taille"),
                r.getInt("pieces"),
                textes(r.getArray("manques")));
    }

    private static List<String> textes(Array tableau) throws SQLException {
        return List.of((String[]) tableau.getArray());
    }

    private static @Nullable Instant instant(ResultSet r, String colonne) throws SQLException {
        var moment = r.getObject(colonne, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
