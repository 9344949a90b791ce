package fr.unisson.gouvernance.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.InstanceVue.Lien;
import fr.unisson.gouvernance.InstanceVue.Porteur;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Reglement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes a body beside its calendar: what it is for, its rules, its bearers, its end.
@Repository
public class FichesSql {

    private static final String TROUVER =
            """
            select i.id, i.version, i.organisation_id, i.nom, i.nature, i.decide, i.delai_dossiers,
                   i.active, i.close_le, i.close_motif, i.objet, i.debut, i.fin, i.choix_membres,
                   i.reunions_par_an, i.convocation_jours, i.compte_rendu_jours, i.approbation,
                   i.silence_jours, i.quorum,
                   p.id as parent_id, p.nom as parent_nom
              from instance i
              left join instance p on p.id = i.parent_id
             where i.id = :id
            """;

    private static final String ENFANTS =
            "select id, nom from instance where parent_id = :id order by active desc, nom";

    private static final String PORTEURS =
            """
            select o.id, o.raison_sociale as nom, io.depuis, io.jusqua
              from instance_organisation io
              join organisation o on o.id = io.organisation_id
              join instance i on i.id = io.instance_id
             where io.instance_id = :id
             order by o.id <> i.organisation_id, o.raison_sociale
            """;

    private static final String REGLER =
            """
            update instance
               set version = version + 1, nom = :nom, nature = :nature, decide = :decide,
                   delai_dossiers = :delai, parent_id = :parent, objet = :objet, debut = :debut,
                   fin = :fin, choix_membres = :choix, reunions_par_an = :reunions,
                   convocation_jours = :convocation, compte_rendu_jours = :compteRendu,
                   approbation = :approbation, silence_jours = :silence, quorum = :quorum
             where id = :id and version = :version
            """;

    private static final String NOM_PRIS =
            """
            select exists (select 1 from instance
                where organisation_id = :organisation and id <> :id and lower(nom) = lower(:nom))
            """;

    private static final String PORTER =
            """
            insert into instance_organisation (instance_id, organisation_id, depuis)
            values (:id, :organisation, :depuis)
            on conflict (instance_id, organisation_id) do update set jusqua = null
             where instance_organisation.jusqua is not null
            """;

    /// The first bearer stays: it answers opinions.
    private static final String QUITTER =
            """
            update instance_organisation set jusqua = greatest(depuis, :jour)
             where instance_id = :id and organisation_id = :organisation and jusqua is null
               and organisation_id <> (select i.organisation_id from instance i where i.id = :id)
            """;

    private static final String TRANSMETTRE =
            """
            update instance set version = version + 1, organisation_id = :organisation
             where id = :id and version = :version
            """;

    private static final String CLORE =
            """
            update instance set version = version + 1, active = false, close_le = :le,
                   close_motif = :motif
             where id = :id and version = :version and active
            """;

    private static final String ROUVRIR =
            """
            update instance set version = version + 1, active = true, close_le = null,
                   close_motif = null
             where id = :id and version = :version and not active
            """;

    /// Those above a body, itself included.
    private static final String ASCENDANTS =
            """
            with recursive a(id, parent_id) as (
              select id, parent_id from instance where id = :id
              union select i.id, i.parent_id from instance i join a on i.id = a.parent_id)
            select id from a
            """;

    private final JdbcClient db;

    FichesSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<InstanceVue> trouver(InstanceId id) {
        return db.sql(TROUVER)
                .param("id", id.valeur())
                .query((r, _) -> lire(r, enfants(id), porteurs(id)))
                .optional();
    }

    public boolean regler(InstanceVue i, @Nullable InstanceId parent, Reglement r) {
        return db.sql(REGLER)
                        .param("id", i.id().valeur())
                        .param("version", i.version())
                        .param("nom", i.nom())
                        .param("nature", i.nature().name())
                        .param("decide", i.decide())
                        .param("delai", i.delaiDossiers())
                        .param("parent", parent == null ? null : parent.valeur())
                        .param("objet", r.objet())
                        .param("debut", r.debut())
                        .param("fin", r.fin())
                        .param("choix", r.choixDesMembres())
                        .param("reunions", r.reunionsParAn())
                        .param("convocation", r.delais().convocation())
                        .param("compteRendu", r.delais().compteRendu())
                        .param("approbation", r.approbation().name())
                        .param("silence", r.silenceJours())
                        .param("quorum", r.quorum().name())
                        .update()
                == 1;
    }

    public boolean nomPris(InstanceId id, OrganisationId organisation, String nom) {
        return db.sql(NOM_PRIS)
                .param("id", id.valeur())
                .param("organisation", organisation.valeur())
                .param("nom", nom)
                .query(Boolean.class)
                .single();
    }

    public boolean porter(InstanceId id, OrganisationId organisation, LocalDate depuis) {
        return db.sql(PORTER)
                        .param("id", id.valeur())
                        .param("organisation", organisation.valeur())
                        .param("depuis", depuis)
                        .update()
                == 1;
    }

    public boolean quitter(InstanceId id, OrganisationId organisation, LocalDate jour) {
        return db.sql(QUITTER)
                        .param("id", id.valeur())
                        .param("organisation", organisation.valeur())
                        .param("jour", jour)
                        .update()
                == 1;
    }

    /// The one that answers for it changes.
    public boolean transmettre(InstanceId id, int version, OrganisationId organisation) {
        return db.sql(TRANSMETTRE)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("organisation", organisation.valeur())
                        .update()
                == 1;
    }

    public boolean clore(InstanceId id, int version, LocalDate le, String motif) {
        return db.sql(CLORE)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("le", le)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    public boolean rouvrir(InstanceId id, int version) {
        return db.sql(ROUVRIR).param("id", id.valeur()).param("version", version).update() == 1;
    }

    public List<Long> ascendants(InstanceId id) {
        return db.sql(ASCENDANTS).param("id", id.valeur()).query(Long.class).list();
    }

    private List<Lien> enfants(InstanceId id) {
        return db.sql(ENFANTS)
                .param("id", id.valeur())
                .query((r, _) -> new Lien(new InstanceId(r.getLong("id")), r.getString("nom")))
                .list();
    }

    private List<Porteur> porteurs(InstanceId id) {
        return db.sql(PORTEURS)
                .param("id", id.valeur())
                .query((r, _) ->
                        new Porteur(
                                new OrganisationId(r.getLong("id")),
                                r.getString("nom"),
                                r.getObject("depuis", LocalDate.class),
                                r.getObject("jusqua", LocalDate.class)))
                .list();
    }

    private static InstanceVue lire(ResultSet r, List<Lien> enfants, List<Porteur> porteurs)
            throws SQLException {
        var parent = r.getObject("parent_id", Long.class);
        return new InstanceVue(
                new InstanceId(r.getLong("id")),
                r.getInt("version"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("nom"),
                NatureInstance.valueOf(r.getString("nature")),
                r.getBoolean("decide"),
                r.getInt("delai_dossiers"),
                r.getBoolean("active"),
                r.getObject("close_le", LocalDate.class),
                Objects.requireNonNullElse(r.getString("close_motif"), ""),
                new Reglement(
                        r.getString("objet"),
                        r.getObject("debut", LocalDate.class),
                        r.getObject("fin", LocalDate.class),
                        r.getString("choix_membres"),
                        r.getObject("reunions_par_an", Integer.class),
                        new Delais(r.getInt("convocation_jours"), r.getInt("compte_rendu_jours")),
                        Approbation.valueOf(r.getString("approbation")),
                        r.getObject("silence_jours", Integer.class),
                        Quorum.valueOf(r.getString("quorum"))),
                parent == null ? null : new Lien(new InstanceId(parent), r.getString("parent_nom")),
                enfants,
                porteurs);
    }
}
