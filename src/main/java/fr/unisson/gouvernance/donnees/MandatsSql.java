package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.NouveauMandat;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mandates to sign: written once, closed once, never deleted.
@Component
public class MandatsSql {

    private static final String COLONNES =
            """
            select m.id, m.organisation_id, m.compte_id, m.titulaire, m.fonction, m.source,
                   m.donneur_mandat_id, m.donneur, array_to_string(m.matieres, ',') as matieres,
                   m.plafond, m.debut, m.fin, m.sous_delegation, m.fichier_id,
                   m.clos_a_compter_du, m.cloture, m.cloture_raison,
                   depart_du_compte(m.compte_id, m.organisation_id) as depart_le
            """;

    private static final String LISTER =
            COLONNES
                    + """
                      from mandat m where m.organisation_id = :organisation
                     order by m.titulaire, m.debut desc, m.id
                    """;

    private static final String LISTER_AUTRE =
            COLONNES + " from mandats_de(:organisation) m order by m.id";

    private static final String ORGANISATION_DE =
            "select organisation_id from mandat where id = :id";

    private static final String INSERER =
            """
            insert into mandat (organisation_id, compte_id, titulaire, fonction, source,
                   donneur_mandat_id, donneur, matieres, plafond, debut, fin, sous_delegation,
                   fichier_id, cree_le, cree_par)
            values (:organisation, :compte, :titulaire, :fonction, :source, :donneurMandat,
                    :donneur, string_to_array(:matieres, ','), :plafond, :debut, :fin,
                    :sousDelegation, :fichier, :le, :par)
            returning id
            """;

    private static final String CLORE =
            """
            update mandat set clos_a_compter_du = :aCompterDu, cloture = :genre,
                   cloture_raison = :raison, clos_par = :par, clos_le = :le
             where id = :id and cloture is null
            """;

    /// A renewal is another mandate of the same holder that goes further.
    private static final String FINISSANTS =
            """
            select m.organisation_id as organisation, m.id, m.titulaire, m.fin,
                   m.cloture is null and not exists (select 1 from mandat s
                       where s.organisation_id = m.organisation_id and s.id <> m.id
                         and s.cloture is null and coalesce(s.fin, 'infinity') > m.fin
                         and (s.compte_id = m.compte_id or lower(s.titulaire) = lower(m.titulaire)))
                       as a_renouveler
              from mandat m
             where m.fin between :depuis and :jusque
             order by m.organisation_id, m.fin, m.id
            """;

    private final JdbcClient db;

    MandatsSql(JdbcClient db) {
        this.db = db;
    }

    public List<LigneMandat> lister(long organisation) {
        return db.sql(LISTER).param("organisation", organisation).query(LigneMandat.LIRE).list();
    }

    /// Also sees another organisation's mandates: never hand these rows out.
    public List<LigneMandat> listerSansFrontiere(long organisation) {
        return db.sql(LISTER_AUTRE)
                .param("organisation", organisation)
                .query(LigneMandat.LIRE)
                .list();
    }

    /// @param aRenouveler neither closed nor followed by a longer one
    public record Finissant(
            long organisation, long id, String titulaire, LocalDate fin, boolean aRenouveler) {}

    /// Mandates of all organisations whose planned end falls between two days, as the platform.
    public List<Finissant> finissants(LocalDate depuis, LocalDate jusque) {
        return db.sql(FINISSANTS)
                .param("depuis", depuis)
                .param("jusque", jusque)
                .query(Finissant.class)
                .list();
    }

    public Optional<Long> organisationDe(MandatId id) {
        return db.sql(ORGANISATION_DE).param("id", id.valeur()).query(Long.class).optional();
    }

    public MandatId inserer(NouveauMandat m, Instant le) {
        return new MandatId(
                db.sql(INSERER)
                        .param("organisation", m.organisation())
                        .param("compte", m.compte())
                        .param("titulaire", m.titulaire())
                        .param("fonction", m.fonction())
                        .param("source", m.source().name())
                        .param(
                                "donneurMandat",
                                m.donneurMandat() == null ? null : m.donneurMandat().valeur())
                        .param("donneur", m.donneur())
                        .param("matieres", LigneMandat.texte(m.matieres()))
                        .param("plafond", m.plafond())
                        .param("debut", m.debut())
                        .param("fin", m.fin())
                        .param("sousDelegation", m.sousDelegation())
                        .param("fichier", m.fichier())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .param("par", compte())
                        .query(Long.class)
                        .single());
    }

    /// False when it was already closed.
    public boolean clore(MandatId id, Cloture cloture, Instant le) {
        return db.sql(CLORE)
                        .param("id", id.valeur())
                        .param("aCompterDu", cloture.aCompterDu())
                        .param("genre", cloture.genre().name())
                        .param("raison", cloture.raison())
                        .param("par", compte())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable Long compte() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }
}
