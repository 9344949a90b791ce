package fr.unisson.conventions.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The parties of a convention and the people who take part in it.
@Repository
@Transactional(readOnly = true)
public class PartiesLecture {

    /// What an observer may not read is silent: reasons and messages, then missions.
    ///
    /// @param reprise it takes part as a party of the convention that this one amends or follows
    /// @param depuis then, since when it is one, when the reader may know
    /// @param sortieLe its last day as a party, once it has left
    /// @param signataire who may sign for it today, under the mandate it chose
    /// @param mienne whether the reader serves this organisation
    /// @param direction whether the reader may answer an invitation for it
    public record Partie(
            long id,
            long organisation,
            String nom,
            @Nullable String ville,
            @Nullable String finess,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String statut,
            String etat,
            int version,
            @Nullable String inviteePar,
            Instant inviteeLe,
            String message,
            @Nullable String reponduPar,
            @Nullable Instant reponduLe,
            @Nullable String motifRefus,
            @Nullable String retireePar,
            @Nullable Instant retireeLe,
            @Nullable String motifRetrait,
            boolean reprise,
            @Nullable LocalDate depuis,
            @Nullable LocalDate sortieLe,
            String representant,
            String qualite,
            @Nullable String signataire,
            List<String> missions,
            @Nullable String finessExplique,
            List<String> etablissements,
            boolean mienne,
            boolean direction) {

        /// Invited or engaged.
        public boolean presente() {
            return etat.equals("INVITEE") || etat.equals("ACCEPTEE");
        }
    }

    /// @param organisation the party's name, null for who belongs to none
    public record Participant(
            long id,
            long compte,
            String nom,
            @Nullable Long partie,
            @Nullable String organisation,
            String role,
            boolean suppleant,
            boolean moi) {}

    private static final String PARTIES =
            """
            select p.*, o.raison_sociale, o.ville, o.finess_ej, o.siren, o.rna, o.statut,
                   compte_nom(p.invitee_par) as invitee_par_nom,
                   compte_nom(p.repondu_par) as repondu_par_nom,
                   compte_nom(p.retiree_par) as retiree_par_nom,
                   e.noms as etablissements,
                   c.lien in ('AVENANT', 'RENOUVELLEMENT', 'REMPLACEMENT')
                     and p.invitee_le = p.repondu_le
                     and not exists (select 1 from avenant_mouvement m
                          where m.convention_id = p.convention_id
                            and (m.nature = 'ADHESION' and m.partie_id = p.id
                              or m.successeur_id = p.id)) as reprise,
                   coalesce(a.entree, d.date_effet, d.en_vigueur_le) as depuis,
                   mandat_en_cours(p.organisation_id, p.mandat_id) as signataire,
                   p.organisation_id = any (acteur_organisations()) as mienne,
                   acteur_a_role(p.organisation_id, '{DIRECTION,REFERENT_QUALITE}') as direction,
                   convention_montre(:id, 'TEXTE') as texte_montre,
                   convention_montre(:id, 'TOUT') as tout_montre
              from partie p join organisation o on o.id = p.organisation_id
              join convention c on c.id = p.convention_id
              left join convention d on d.id = c.parent_id
              left join lateral (
                   -- It may have joined by an amendment since.
                   select max(x.en_vigueur_le) as entree
                     from convention x
                     join avenant_mouvement m on m.convention_id = x.id
                      and m.nature in ('ADHESION', 'IDENTITE')
                     join partie q on q.convention_id = x.id
                      and q.id = coalesce(m.successeur_id, m.partie_id)
                    where x.parent_id = c.parent_id and x.lien = 'AVENANT' and x.id <> c.id
                      and q.organisation_id = p.organisation_id) a on true
              left join lateral (
                   select array_agg(e.nom || coalesce(', ' || e.ville, '') order by e.tri) as noms
                     from partie_etablissement x join etablissement e on e.id = x.etablissement_id
                    where x.convention_id = p.convention_id and x.partie_id = p.id) e on true
             where p.convention_id = :id
             order by p.etat in ('DECLINEE', 'RETIREE', 'SORTIE'), p.id
            """;

    private static final String PARTICIPANTS =
            """
            select m.id, m.compte_id, compte_nom(m.compte_id) as nom, m.partie_id,
                   o.raison_sociale as organisation, m.role, m.suppleant,
                   coalesce(m.compte_id = acteur_compte(), false) as moi
              from participant m
              left join partie p on p.id = m.partie_id and p.convention_id = m.convention_id
              left join organisation o on o.id = p.organisation_id
             where m.convention_id = :id and m.jusqu_au is null
             order by array_position(array['ANIMATEUR', 'REFERENT', 'REPRESENTANT_USAGERS',
                        'RAPPORTEUR', 'MEMBRE_GROUPE', 'SIGNATAIRE', 'SECRETAIRE'], m.role),
                      p.id, m.suppleant, m.id
            """;

    private final JdbcClient db;

    PartiesLecture(JdbcClient db) {
        this.db = db;
    }

    public List<Partie> parties(long convention) {
        return db.sql(PARTIES).param("id", convention).query(PartiesLecture::partie).list();
    }

    public List<Participant> participants(long convention) {
        return db.sql(PARTICIPANTS)
                .param("id", convention)
                .query((rs, _) ->
                        new Participant(
                                rs.getLong("id"),
                                rs.getLong("compte_id"),
                                rs.getString("nom"),
                                rs.getObject("partie_id", Long.class),
                                rs.getString("organisation"),
                                rs.getString("role"),
                                rs.getBoolean("suppleant"),
                                rs.getBoolean("moi")))
                .list();
    }

    private static Partie partie(ResultSet rs, int rang) throws SQLException {
        boolean texte = rs.getBoolean("texte_montre");
        boolean tout = rs.getBoolean("tout_montre");
        return new Partie(
                rs.getLong("id"),
                rs.getLong("organisation_id"),
                rs.getString("raison_sociale"),
                rs.getString("ville"),
                rs.getString("finess_ej"),
                rs.getString("siren"),
                rs.getString("rna"),
                rs.getString("statut"),
                rs.getString("etat"),
                rs.getInt("version"),
                rs.getString("invitee_par_nom"),
                Objects.requireNonNull(Colonnes.instant(rs, "invitee_le")),
                tout ? rs.getString("message") : "",
                rs.getString("repondu_par_nom"),
                Colonnes.instant(rs, "repondu_le"),
                tout ? rs.getString("motif_refus") : null,
                rs.getString("retiree_par_nom"),
                Colonnes.instant(rs, "retiree_le"),
                tout ? rs.getString("motif_retrait") : null,
                rs.getBoolean("reprise"),
                rs.getObject("depuis", LocalDate.class),
                rs.getObject("sortie_le", LocalDate.class),
                rs.getString("representant"),
                rs.getString("representant_qualite"),
                rs.getString("signataire"),
                texte ? Colonnes.textes(rs, "missions") : List.of(),
                texte ? rs.getString("finess_explique") : null,
                Colonnes.textes(rs, "etablissements"),
                rs.getBoolean("mienne"),
                rs.getBoolean("direction"));
    }
}
