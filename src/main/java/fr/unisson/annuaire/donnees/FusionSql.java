package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.domaine.Bilan;
import fr.unisson.annuaire.domaine.Colonne;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifLigne;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Merges the staging table into the directory, in the import's single transaction.
///
/// Only rows that differ are written, and only the columns that the format carries: reading a file
/// twice changes nothing, reading a poorer one loses nothing.
@Repository
public class FusionSql {

    private static final String DOUBLONS =
            """
            with rangs as (
                select ctid as place, row_number() over (partition by genre, finess order by ligne)
                       as rang
                  from lu where motif is null)
            update lu set motif = :motif, refusee = true, contenu = 'finess=' || lu.finess
              from rangs where lu.ctid = rangs.place and rangs.rang > 1
            """;

    private static final String INCONNUS =
            """
            update lu set motif = :motif, refusee = true, contenu = 'finess=' || lu.finess
             where genre = 'POSITION' and motif is null
               and not exists (select 1 from etablissement e where e.finess_et = lu.finess)
            """;

    /// A town given by its name only is looked for in its department.
    private static final String FICHES =
            """
            create temporary table fiche on commit drop as
            select l.*, coalesce(c.code, v.code, l.commune) as commune_trouvee,
                   coalesce(c.nom, v.nom, l.acheminement) as ville, o.id as organisation_id
              from lu l
              left join organisation o on o.finess_ej = l.finess_ej
              left join commune c on c.code = l.commune
              left join commune v on l.commune is null and v.departement_code = l.departement
                                 and v.cle = l.cle_ville and v.type in ('COM', 'OM')
             where l.motif is null and l.genre = :genre
            """;

    private static final String RATTACHER =
            """
            update etablissement e set organisation_id = o.id
              from organisation o
             where e.organisation_id is null and o.finess_ej = e.finess_ej
            """;

    private static final String COMPTES =
            """
            select count(*) filter (where motif is null) as justes,
                   count(distinct ligne) filter (where refusee) as refuses,
                   count(distinct ligne) filter (where not refusee) as avertis
              from lu where genre = :genre
            """;

    private final JdbcClient db;

    FusionSql(JdbcClient db) {
        this.db = db;
    }

    private record Comptes(long justes, long refuses, long avertis) {}

    /// Sets aside what only the whole file can tell. Positions are judged after establishments.
    public void ecarterLesDoublons() {
        db.sql("set local work_mem = '64MB'").update();
        db.sql("analyze lu").update();
        db.sql(DOUBLONS).param("motif", MotifLigne.NUMERO_EN_DOUBLE.name()).update();
    }

    /// A file most of whose lines are wrong is damaged, or is not what it seems.
    public boolean refusMajoritaires() {
        return db.sql(
                        """
                        select count(distinct (genre, ligne)) filter (where refusee) > 10
                           and count(distinct (genre, ligne)) filter (where refusee)
                               > count(*) filter (where motif is null)
                          from lu
                        """)
                .query(Boolean.class)
                .single();
    }

    public Bilan fusionner(Format format, Genre genre, Instant maintenant) {
        if (genre == Genre.POSITION)
            db.sql(INCONNUS).param("motif", MotifLigne.ETABLISSEMENT_INCONNU.name()).update();
        Comptes comptes =
                db.sql(COMPTES).param("genre", genre.name()).query(Comptes.class).single();
        if (comptes.justes == 0)
            return new Bilan(genre, comptes.refuses, 0, 0, 0, 0, comptes.refuses, comptes.avertis);
        // Entries of the trigram index are sorted by large lots rather than by small ones.
        db.sql("set local gin_pending_list_limit = '256MB'").update();
        db.sql("drop table if exists pg_temp.fiche").update();
        db.sql(FICHES).param("genre", genre.name()).update();
        db.sql("analyze fiche").update();
        Cible cible = Cible.de(genre);
        long fermes = format == Format.FINESS_PLUS ? fermetures(cible) : 0;
        long modifies = modifier(cible, format, maintenant);
        long crees = genre == Genre.POSITION ? 0 : creer(cible, maintenant);
        return new Bilan(
                genre,
                comptes.justes + comptes.refuses,
                crees,
                modifies,
                comptes.justes - crees - modifies,
                fermes,
                comptes.refuses,
                comptes.avertis);
    }

    /// Before the first large file: an almost empty directory is filled without its indexes. False,
    /// with nothing changed, when the directory is in use.
    public boolean alleger() {
        return db.sql("select annuaire_alleger()").query(Boolean.class).single();
    }

    /// Builds at once what [#alleger] dropped.
    public void indexer() {
        db.sql("select annuaire_indexer()").query().singleRow();
    }

    /// Establishments that came before their legal entity.
    public int rattacher() {
        return db.sql(RATTACHER).update();
    }

    private long fermetures(Cible cible) {
        return db.sql(
                        "select count(*) from %s c join fiche f on f.finess = c.%s where f.ferme and not c.ferme"
                                .formatted(cible.table, cible.cle))
                .query(Long.class)
                .single();
    }

    private long modifier(Cible cible, Format format, Instant maintenant) {
        Map<String, String> colonnes = cible.colonnes(format.colonnes(cible.genre));
        String avant = String.join(", ", colonnes.keySet().stream().map(c -> "c." + c).toList());
        String apres = String.join(", ", colonnes.values());
        String pose =
                colonnes.entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .collect(Collectors.joining(", "));
        return db.sql(
                        """
                        update %s c set %s, maj_le = :maintenant from fiche f
                         where f.finess = c.%s and (%s) is distinct from (%s)
                        """
                                .formatted(cible.table, pose, cible.cle, avant, apres))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long creer(Cible cible, Instant maintenant) {
        Map<String, String> colonnes = cible.colonnes(EnumSet.allOf(Colonne.class));
        return db.sql(
                        """
                        insert into %1$s as c (source, maj_le, %2$s, %3$s)
                        select 'finess', :maintenant, f.finess, %4$s from fiche f
                         where not exists (select 1 from %1$s d where d.%2$s = f.finess)
                        """
                                .formatted(
                                        cible.table,
                                        cible.cle,
                                        String.join(", ", colonnes.keySet()),
                                        String.join(", ", colonnes.values())
                                                .replaceAll(
                                                        "coalesce\\((f\\.\\w+), c\\.\\w+\\)",
                                                        "$1")))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The table that a kind of line feeds.
    private record Cible(Genre genre, String table, String cle, Set<Colonne> ignorees) {
        private static final Map<Colonne, String> DE_LA_FICHE = new EnumMap<>(Colonne.class);

        static {
            DE_LA_FICHE.put(Colonne.COMMUNE, "coalesce(f.commune_trouvee, c.commune)");
            DE_LA_FICHE.put(Colonne.DEPARTEMENT, "coalesce(f.departement, c.departement)");
            DE_LA_FICHE.put(Colonne.ACHEMINEMENT, "coalesce(f.ville, c.ville)");
            DE_LA_FICHE.put(Colonne.FERME, "coalesce(f.ferme, false)");
        }

        static Cible de(Genre genre) {
            return genre == Genre.ORGANISATION
                    ? new Cible(
                            genre,
                            "organisation",
                            "finess_ej",
                            EnumSet.of(Colonne.FINESS_EJ, Colonne.SIRET, Colonne.CATEGORIE))
                    : new Cible(
                            genre,
                            "etablissement",
                            "finess_et",
                            EnumSet.of(Colonne.SIREN, Colonne.STATUT));
        }

        /// Column of the table → expression over the line `f` (and the present row `c`).
        Map<String, String> colonnes(Set<Colonne> portees) {
            Map<String, String> colonnes = new java.util.LinkedHashMap<>();
            for (Colonne colonne : portees) {
                if (colonne == Colonne.FINESS || ignorees.contains(colonne)) continue;
                colonnes.put(nom(colonne), DE_LA_FICHE.getOrDefault(colonne, "f." + brut(colonne)));
            }
            if (genre == Genre.ETABLISSEMENT && portees.contains(Colonne.FINESS_EJ))
                colonnes.put("organisation_id", "f.organisation_id");
            return colonnes;
        }

        private String nom(Colonne colonne) {
            if (colonne == Colonne.ACHEMINEMENT) return "ville";
            if (colonne == Colonne.NOM && genre == Genre.ORGANISATION) return "raison_sociale";
            return brut(colonne);
        }

        private static String brut(Colonne colonne) {
            return colonne.name().toLowerCase(Locale.ROOT);
        }
    }
}
