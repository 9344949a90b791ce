package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.domaine.Bilan;
import fr.unisson.annuaire.domaine.MotifLigne;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ImportSql {

    private static final String DEMANDER =
            """
            insert into import_fichier (nom, empreinte, taille, etat, par, compte_id, demande_le,
                                        deja_importe)
            values (:nom, :empreinte, :taille, 'EN_ATTENTE', :par, :compte, :le,
                    (select max(id) from import_fichier
                      where empreinte = :empreinte and etat = 'TERMINE'))
            returning id
            """;

    private static final String COMMENCER =
            "update import_fichier set etat = 'EN_COURS', format = :format, debut_le = :le where id = :id";

    private static final String AVANCER =
            """
            update import_fichier set avancement = :avancement, lignes = :lignes
             where id = :id and etat = 'EN_COURS'
            """;

    private static final String FINIR =
            """
            update import_fichier set etat = :etat, edition = :edition, motif = :motif,
                   motif_ligne = :ligne, fin_le = :le, avancement = :avancement, lignes = :lignes
             where id = :id
            """;

    private static final String BILAN =
            """
            insert into import_bilan (import_id, genre, lus, crees, modifies, inchanges, fermes,
                                      refuses, avertis)
            values (:import, :genre, :lus, :crees, :modifies, :inchanges, :fermes, :refuses, :avertis)
            """;

    private static final String GARDER_LES_LIGNES =
            """
            insert into import_ligne (import_id, genre, ligne, refusee, motif, contenu)
            select :import, genre, ligne, refusee, motif, coalesce(contenu, '')
              from lu where motif is not null order by ligne
            """;

    /// An import under way holds the directory's lock: without it, nobody works on it any more. One
    /// just asked for is about to take it, here or on another node.
    private static final String INTERROMPUS =
            """
            update import_fichier set etat = 'REFUSE', motif = 'PANNE', fin_le = :le
             where (etat = 'EN_COURS'
                    or etat = 'EN_ATTENTE' and demande_le < :le - interval '1 minute')
               and pg_try_advisory_xact_lock(hashtextextended('annuaire:import', 0))
            """;

    private static final String LIRE =
            """
            select id, nom, empreinte, taille, etat, format, edition, avancement, lignes, motif,
                   motif_ligne, deja_importe, par, demande_le, debut_le, fin_le
              from import_fichier
            """;

    private final JdbcClient db;

    ImportSql(JdbcClient db) {
        this.db = db;
    }

    public record Ligne(
            long id,
            String nom,
            String empreinte,
            long taille,
            String etat,
            @Nullable String format,
            @Nullable String edition,
            int avancement,
            long lignes,
            @Nullable String motif,
            @Nullable Long motifLigne,
            @Nullable Long dejaImporte,
            String par,
            OffsetDateTime demandeLe,
            @Nullable OffsetDateTime debutLe,
            @Nullable OffsetDateTime finLe) {}

    public record LigneEcartee(long ligne, boolean refusee, MotifLigne motif, String contenu) {}

    public long demander(
            String nom,
            String empreinte,
            long taille,
            String par,
            @Nullable Long compte,
            Instant le) {
        return db.sql(DEMANDER)
                .param("nom", nom)
                .param("empreinte", empreinte)
                .param("taille", taille)
                .param("par", par)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// One import at a time over all nodes, until the end of the transaction.
    public void verrouiller() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('annuaire:import', 0))")
                .query()
                .singleRow();
    }

    public int refuserLesInterrompus(Instant le) {
        return db.sql(INTERROMPUS).param("le", le.atOffset(ZoneOffset.UTC)).update();
    }

    public void commencer(long id, @Nullable String format, Instant le) {
        db.sql(COMMENCER)
                .param("id", id)
                .param("format", format)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void avancer(long id, int avancement, long lignes) {
        db.sql(AVANCER)
                .param("id", id)
                .param("avancement", avancement)
                .param("lignes", lignes)
                .update();
    }

    public void finir(
            long id,
            String etat,
            @Nullable String edition,
            @Nullable String motif,
            @Nullable Long ligne,
            int avancement,
            long lignes,
            Instant le) {
        db.sql(FINIR)
                .param("id", id)
                .param("etat", etat)
                .param("edition", edition)
                .param("motif", motif)
                .param("ligne", ligne)
                .param("avancement", avancement)
                .param("lignes", lignes)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void garderLesLignes(long id) {
        db.sql(GARDER_LES_LIGNES).param("import", id).update();
    }

    public void ajouter(long id, Bilan b) {
        db.sql(BILAN)
                .param("import", id)
                .param("genre", b.genre().name())
                .param("lus", b.lus())
                .param("crees", b.crees())
                .param("modifies", b.modifies())
                .param("inchanges", b.inchanges())
                .param("fermes", b.fermes())
                .param("refuses", b.refuses())
                .param("avertis", b.avertis())
                .update();
    }

    public Optional<Ligne> trouver(long id) {
        return db.sql(LIRE + " where id = :id").param("id", id).query(Ligne.class).optional();
    }

    public List<Ligne> lister(int taille) {
        return db.sql(LIRE + " order by id desc limit :taille")
                .param("taille", taille)
                .query(Ligne.class)
                .list();
    }

    public List<Bilan> bilans(long id) {
        return db.sql(
                        """
                        select genre, lus, crees, modifies, inchanges, fermes, refuses, avertis
                          from import_bilan where import_id = :id
                        """)
                .param("id", id)
                .query(Bilan.class)
                .list();
    }

    /// Reads the lines set aside one by one, however many they are.
    public void lignesEcartees(long id, boolean refusees, Consumer<LigneEcartee> pour) {
        try (var lignes =
                db
                        .sql(
                                """
                                select ligne, refusee, motif, contenu from import_ligne
                                 where import_id = :id and (refusee or not :refusees)
                                 order by rang
                                """)
                        .param("id", id)
                        .param("refusees", refusees)
                        .withFetchSize(500)
                        .query(LigneEcartee.class)
                        .stream()) {
            lignes.forEach(pour);
        }
    }
}
