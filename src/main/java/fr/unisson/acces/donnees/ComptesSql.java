package fr.unisson.acces.donnees;

import fr.unisson.acces.Compte;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ComptesSql {

    private static final String COLONNES =
            "select id, courriel, prenom, nom, plateforme, technique,"
                    + " ferme_le is not null as ferme from compte ";

    private static final String CREER =
            """
            insert into compte (courriel, prenom, nom, plateforme, cree_le)
            values (:courriel, :prenom, :nom, :plateforme, :le)
            returning id
            """;

    private static final String CREER_TECHNIQUE =
            """
            insert into compte (courriel, prenom, nom, technique, cree_le, ferme_le)
            values ('jeton-' || gen_random_uuid() || '@ferme.invalid', 'Jeton', :nom, true, :le, :le)
            returning id
            """;

    private static final String NOMMER =
            "update compte set prenom = :prenom, nom = :nom where id = :id";

    /// The address goes, so that the person can be invited again one day as somebody new.
    private static final String FERMER =
            """
            update compte set ferme_le = :le, courriel = 'compte-' || id || '@ferme.invalid',
                   plateforme = false
             where id = :id and ferme_le is null
            """;

    private static final RowMapper<Compte> LIRE =
            (rs, _) ->
                    new Compte(
                            new CompteId(rs.getLong("id")),
                            rs.getString("courriel"),
                            rs.getString("prenom"),
                            rs.getString("nom"),
                            rs.getBoolean("plateforme"),
                            rs.getBoolean("ferme"),
                            rs.getBoolean("technique"));

    private final JdbcClient db;

    ComptesSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Compte> trouver(CompteId id) {
        return db.sql(COLONNES + "where id = :id").param("id", id.valeur()).query(LIRE).optional();
    }

    /// Those who hold a role there.
    public Map<CompteId, Compte> deLOrganisation(OrganisationId organisation) {
        return db
                .sql(
                        COLONNES
                                + """
                                where id = any (array(select compte_id from habilitation
                                                       where organisation_id = :organisation))
                                """)
                .param("organisation", organisation.valeur())
                .query(LIRE)
                .list()
                .stream()
                .collect(Collectors.toMap(Compte::id, c -> c));
    }

    public Optional<Compte> parCourriel(String courriel) {
        return db.sql(COLONNES + "where courriel = :courriel and ferme_le is null")
                .param("courriel", courriel)
                .query(LIRE)
                .optional();
    }

    public List<Compte> ouverts() {
        return db.sql(COLONNES + "where ferme_le is null order by id limit 200").query(LIRE).list();
    }

    public Optional<String> nom(CompteId id) {
        return db.sql("select compte_nom(:id)")
                .param("id", id.valeur())
                .query((rs, _) -> Optional.ofNullable(rs.getString(1)))
                .single();
    }

    public CompteId creer(
            String courriel, String prenom, String nom, boolean plateforme, Instant le) {
        return new CompteId(
                db.sql(CREER)
                        .param("courriel", courriel)
                        .param("prenom", prenom)
                        .param("nom", nom)
                        .param("plateforme", plateforme)
                        .param("le", Instants.sql(le))
                        .query(Long.class)
                        .single());
    }

    /// An account that only tokens use.
    public CompteId creerTechnique(String nom, Instant le) {
        return new CompteId(
                db.sql(CREER_TECHNIQUE)
                        .param("nom", nom)
                        .param("le", Instants.sql(le))
                        .query(Long.class)
                        .single());
    }

    public void nommer(CompteId id, String prenom, String nom) {
        db.sql(NOMMER).param("id", id.valeur()).param("prenom", prenom).param("nom", nom).update();
    }

    public void donnerLaPlateforme(CompteId id) {
        db.sql("update compte set plateforme = true where id = :id")
                .param("id", id.valeur())
                .update();
    }

    public boolean plateformeTenue() {
        return db.sql("select exists (select 1 from compte where plateforme and ferme_le is null)")
                .query(Boolean.class)
                .single();
    }

    public boolean fermer(CompteId id, Instant le) {
        return db.sql(FERMER).param("id", id.valeur()).param("le", Instants.sql(le)).update() == 1;
    }
}
