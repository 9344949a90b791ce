package fr.unisson.indicateurs.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.MethodeVue;
import fr.unisson.socle.Acteur;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Indicators and the versions of their method.
@Repository
public class IndicateursSql {

    private static final String ORDRE = "m.famille, sans_accent(lower(m.libelle)), i.id";

    private static final String TROUVER = Lecture.INDICATEUR + " where i.id = :id";

    private static final String LISTER =
            Lecture.INDICATEUR + " where i.organisation_id = :organisation order by " + ORDRE;

    private static final String PAGE =
            (Lecture.INDICATEUR
                            + """
                             where i.organisation_id = :organisation
                               and (:apres::bigint is null or (%1$s) >
                                    (select %1$s from indicateur i
                                       join indicateur_methode m
                                         on m.indicateur_id = i.id and m.version = i.methode
                                      where i.id = :apres
                                        and i.organisation_id = :organisation))
                             order by %1$s
                             limit :auPlus
                            """)
                    .formatted(ORDRE);

    private static final String VERROUILLER =
            "select version from indicateur where id = :id for update";

    private static final String INSERER =
            """
            insert into indicateur (organisation_id, code, responsable_id, valideur_id, delai,
                                    suivi_depuis, modele, cree_par, cree_le)
            values (:organisation, :code, :responsable, :valideur, :delai, :depuis, :modele, :par,
                    :le)
            on conflict (organisation_id, code) do nothing
            returning id
            """;

    private static final String METHODE =
            """
            insert into indicateur_methode (indicateur_id, organisation_id, version, libelle, but,
                   famille, nature, calcul, rapport, numerateur, denominateur, multiplicateur,
                   formule, source, unite, decimales, sens, frequence, population, provenance,
                   reference, note, phrase, seuil_alerte, seuil_critique, motif, compte_id, le)
            select i.id, i.organisation_id, :version, :libelle, :but, :famille, :nature, :calcul,
                   :rapport, :numerateur, :denominateur, :multiplicateur, :formule, :source, :unite,
                   :decimales, :sens, :frequence, :population, :provenance, :reference, :note,
                   :phrase, :alerte, :critique, :motif, :par, :le
              from indicateur i where i.id = :id
            """;

    private static final String MODIFIER =
            """
            update indicateur
               set version = version + 1, methode = :methode, responsable_id = :responsable,
                   valideur_id = :valideur, delai = :delai, suivi_depuis = :depuis
             where id = :id and version = :version
            """;

    private static final String ARRETER =
            """
            update indicateur set version = version + 1, arrete_le = :le
             where id = :id and version = :version
            """;

    private static final String METHODES =
            """
            select m.*, nullif(concat_ws(' ', c.prenom, c.nom), '') as auteur
              from indicateur_methode m left join compte c on c.id = m.compte_id
             where m.indicateur_id = :id order by m.version desc
            """;

    private final JdbcClient db;

    IndicateursSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<IndicateurVue> trouver(IndicateurId id) {
        return db.sql(TROUVER).param("id", id.valeur()).query(Lecture::indicateur).optional();
    }

    public List<IndicateurVue> lister(OrganisationId organisation) {
        return db.sql(LISTER)
                .param("organisation", organisation.valeur())
                .query(Lecture::indicateur)
                .list();
    }

    /// The same, after one of them, so many at most.
    public List<IndicateurVue> page(
            OrganisationId organisation, @Nullable IndicateurId apres, int auPlus) {
        return db.sql(PAGE)
                .param("organisation", organisation.valeur())
                .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                .param("auPlus", auPlus)
                .query(Lecture::indicateur)
                .list();
    }

    public void verrouiller(IndicateurId id) {
        db.sql(VERROUILLER).param("id", id.valeur()).query(Integer.class).optional();
    }

    /// Empty when the code is already taken in the organisation.
    public Optional<IndicateurId> inserer(
            OrganisationId organisation,
            String code,
            Tenue tenue,
            @Nullable String modele,
            Instant le) {
        return tenue(db.sql(INSERER), tenue)
                .param("organisation", organisation.valeur())
                .param("code", code)
                .param("modele", modele)
                .param("par", par())
                .param("le", utc(le))
                .query(Long.class)
                .optional()
                .map(IndicateurId::new);
    }

    public void ajouterMethode(
            IndicateurId id, int version, Definition d, String motif, Instant le) {
        db.sql(METHODE)
                .param("id", id.valeur())
                .param("version", version)
                .param("libelle", d.libelle())
                .param("but", d.but())
                .param("famille", d.famille().name())
                .param("nature", d.nature().name())
                .param("calcul", d.calcul().name())
                .param("rapport", d.rapport() == null ? null : d.rapport().name())
                .param("numerateur", d.numerateur())
                .param("denominateur", d.denominateur())
                .param("multiplicateur", d.multiplicateur())
                .param("formule", d.formule())
                .param("source", d.source())
                .param("unite", d.unite())
                .param("decimales", d.decimales())
                .param("sens", d.sens().name())
                .param("frequence", d.frequence().name())
                .param("population", d.population())
                .param("provenance", d.provenance())
                .param("reference", d.reference())
                .param("note", d.note())
                .param("phrase", d.phrase())
                .param("alerte", d.seuilAlerte())
                .param("critique", d.seuilCritique())
                .param("motif", motif)
                .param("par", par())
                .param("le", utc(le))
                .update();
    }

    public boolean modifier(IndicateurId id, int version, int methode, Tenue tenue) {
        return tenue(db.sql(MODIFIER), tenue)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("methode", methode)
                        .update()
                == 1;
    }

    public boolean arreter(IndicateurId id, int version, @Nullable LocalDate le) {
        return db.sql(ARRETER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("le", le)
                        .update()
                == 1;
    }

    public List<MethodeVue> methodes(IndicateurId id) {
        return db.sql(METHODES)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new MethodeVue(
                                rs.getInt("version"),
                                Lecture.definition(rs),
                                rs.getString("motif"),
                                rs.getString("auteur"),
                                rs.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static JdbcClient.StatementSpec tenue(JdbcClient.StatementSpec sql, Tenue t) {
        return sql.param("responsable", id(t.responsable()))
                .param("valideur", id(t.valideur()))
                .param("delai", t.delai())
                .param("depuis", t.suiviDepuis());
    }

    private static @Nullable Long id(@Nullable CompteId compte) {
        return compte == null ? null : compte.valeur();
    }

    static @Nullable Long par() {
        return Acteur.courant().connecte() ? Acteur.courant().compte() : null;
    }

    static OffsetDateTime utc(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}
