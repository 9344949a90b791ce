package fr.unisson.actions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.ActionVue.EtapeVue;
import fr.unisson.actions.ActionVue.Lien;
import fr.unisson.actions.ActionVue.Report;
import fr.unisson.actions.Complements;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One action with all that hangs on it.
@Repository
public class ActionLecture {

    private static final String LIRE =
            """
            select a.*, array_to_string(a.criteres, '|') as criteres_dits, nullif(a.pour_le, 'infinity') as pour, compte_nom(a.pilote_id) as pilote,
                   compte_nom(a.cree_par) as auteur, s.numero as suite_numero,
                   s.titre as suite_titre
              from action a left join action s on s.id = a.suite_de
             where a.id = :id
            """;

    private static final String CONTRIBUTEURS =
            """
            select compte_id, compte_nom(compte_id) as nom from action_contributeur
             where action_id = :id order by nom
            """;

    private static final String ETABLISSEMENTS =
            """
            select e.id, e.nom from action_etablissement x
              join etablissement e on e.id = x.etablissement_id
             where x.action_id = :id order by e.nom
            """;

    private static final String ETAPES =
            """
            select id, version, libelle, pour_le, faite_le, compte_nom(faite_par) as faite_par
              from action_etape where action_id = :id and retiree_le is null order by id
            """;

    private static final String ORIGINES =
            """
            select genre, mots, lien, module, objet_type, objet_id
              from action_origine where action_id = :id order by id
            """;

    private static final String REPORTS =
            """
            select de, vers, motif, coalesce(compte_nom(compte_id), 'Unisson') as par, le
              from action_report where action_id = :id order by version
            """;

    private static final String SUITES =
            "select id, numero, titre from action where suite_de = :id order by id";

    private final JdbcClient db;

    ActionLecture(JdbcClient db) {
        this.db = db;
    }

    public Optional<ActionVue> trouver(ActionId id) {
        var contributeurs = new HashMap<CompteId, String>();
        requete(CONTRIBUTEURS, id)
                .query(rs -> {
                    contributeurs.put(new CompteId(rs.getLong("compte_id")), rs.getString("nom"));
                });
        return requete(LIRE, id).query((rs, _) -> action(rs, id, contributeurs)).optional();
    }

    /// @throws Introuvable also when the actor may not read it
    public ActionVue charger(ActionId id) {
        return trouver(id).orElseThrow(() -> new Introuvable("action " + id));
    }

    /// Its title alone; empty when the actor may not read it.
    public Optional<String> titre(ActionId id) {
        return requete("select titre from action where id = :id", id)
                .query(String.class)
                .optional();
    }

    private Map<EtablissementId, String> etablissements(ActionId id) {
        var noms = new LinkedHashMap<EtablissementId, String>();
        requete(ETABLISSEMENTS, id)
                .query(rs -> {
                    noms.put(new EtablissementId(rs.getLong("id")), rs.getString("nom"));
                });
        return noms;
    }

    private ActionVue action(ResultSet rs, ActionId id, Map<CompteId, String> contributeurs)
            throws SQLException {
        var noms = new HashMap<>(contributeurs);
        var etablissements = etablissements(id);
        var pilote = compte(rs, "pilote_id");
        var auteur = compte(rs, "cree_par");
        if (pilote != null) noms.put(pilote, rs.getString("pilote"));
        if (auteur != null) noms.put(auteur, rs.getString("auteur"));
        return new ActionVue(
                id,
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getInt("numero"),
                rs.getInt("version"),
                EtatAction.valueOf(rs.getString("etat")),
                instant(rs, "etat_le"),
                contenu(rs, pilote, contributeurs, etablissements.keySet()),
                date(rs, "pour"),
                rs.getString("efficacite_resultat"),
                suiteDe(rs),
                requete(SUITES, id).query(ActionLecture::lien).list(),
                auteur,
                instant(rs, "cree_le"),
                noms,
                List.copyOf(etablissements.values()),
                requete(ETAPES, id).query(ActionLecture::etape).list(),
                requete(ORIGINES, id).query(ActionLecture::origine).list(),
                requete(REPORTS, id).query(ActionLecture::report).list());
    }

    static ContenuAction contenu(
            ResultSet rs,
            @Nullable CompteId pilote,
            Map<CompteId, String> contributeurs,
            Set<EtablissementId> etablissements)
            throws SQLException {
        var dimension = rs.getString("dimension");
        return new ContenuAction(
                rs.getString("titre"),
                rs.getString("description"),
                TypeAction.valueOf(rs.getString("type")),
                Priorite.valueOf(rs.getString("priorite")),
                dimension == null ? null : Dimension.valueOf(dimension),
                rs.getString("axe"),
                pilote,
                contributeurs.keySet(),
                date(rs, "debut"),
                date(rs, "echeance"),
                rs.getString("moyens"),
                rs.getBigDecimal("cout_prevu"),
                rs.getBigDecimal("cout_reel"),
                rs.getString("resultat_attendu"),
                new Mesure(
                        rs.getString("efficacite_indicateur"),
                        rs.getString("efficacite_cible"),
                        date(rs, "efficacite_le"),
                        indicateur(rs)),
                rs.getInt("avancement"),
                Visibilite.valueOf(rs.getString("visibilite")),
                complements(rs, etablissements));
    }

    private static Complements complements(ResultSet rs, Set<EtablissementId> etablissements)
            throws SQLException {
        var criteres = rs.getString("criteres_dits");
        return new Complements(
                rs.getString("commanditaire"),
                rs.getString("processus"),
                criteres == null || criteres.isEmpty()
                        ? List.of()
                        : List.of(criteres.split("\\|", -1)),
                etablissements,
                rs.getBigDecimal("effort"),
                new Complements.Binome(
                        rs.getString("binome_professionnel"),
                        rs.getString("binome_usager"),
                        rs.getString("sans_binome")),
                rs.getString("reference"));
    }

    /// Null too when the actor may not read the action taken over.
    private static @Nullable Lien suiteDe(ResultSet rs) throws SQLException {
        var titre = rs.getString("suite_titre");
        return titre == null
                ? null
                : new Lien(new ActionId(rs.getLong("suite_de")), rs.getInt("suite_numero"), titre);
    }

    private static Lien lien(ResultSet rs, int rang) throws SQLException {
        return new Lien(new ActionId(rs.getLong("id")), rs.getInt("numero"), rs.getString("titre"));
    }

    private static EtapeVue etape(ResultSet rs, int rang) throws SQLException {
        var faite = rs.getObject("faite_le", OffsetDateTime.class);
        return new EtapeVue(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("libelle"),
                date(rs, "pour_le"),
                faite == null ? null : faite.toInstant(),
                rs.getString("faite_par"));
    }

    private static Origine origine(ResultSet rs, int rang) throws SQLException {
        var module = rs.getString("module");
        return new Origine(
                GenreOrigine.valueOf(rs.getString("genre")),
                rs.getString("mots"),
                rs.getString("lien"),
                module == null
                        ? null
                        : new Origine.Objet(
                                module, rs.getString("objet_type"), rs.getLong("objet_id")));
    }

    private static Report report(ResultSet rs, int rang) throws SQLException {
        return new Report(
                Objects.requireNonNull(date(rs, "de")),
                Objects.requireNonNull(date(rs, "vers")),
                rs.getString("motif"),
                rs.getString("par"),
                instant(rs, "le"));
    }

    private JdbcClient.StatementSpec requete(String sql, ActionId id) {
        return db.sql(sql).param("id", id.valeur());
    }

    private static @Nullable CompteId compte(ResultSet rs, String colonne) throws SQLException {
        long valeur = rs.getLong(colonne);
        return rs.wasNull() ? null : new CompteId(valeur);
    }

    private static @Nullable IndicateurId indicateur(ResultSet rs) throws SQLException {
        long valeur = rs.getLong("efficacite_indicateur_id");
        return rs.wasNull() ? null : new IndicateurId(valeur);
    }

    private static @Nullable LocalDate date(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, LocalDate.class);
    }

    private static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNull(rs.getObject(colonne, OffsetDateTime.class)).toInstant();
    }
}
