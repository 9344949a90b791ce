package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.socle.Introuvable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// One volet: its group, its sessions, what everyone says of its deliverable, its past.
@Repository
@Transactional(readOnly = true)
public class VoletLecture {

    /// @param depot how many times a deliverable was put down
    public record Fiche(
            long id,
            int numero,
            String titre,
            EtatVolet etat,
            int version,
            int depot,
            @Nullable LocalDate echeance,
            @Nullable String raisonSiegeVacant,
            @Nullable LocalDate dateReprise,
            @Nullable String effetSurClauses,
            @Nullable String decision) {}

    /// @param qualite PROFESSIONNEL, USAGER or EXPERT
    /// @param partie the organisation that the member comes from, when it is a party
    public record Membre(
            long id,
            long compteId,
            String nom,
            @Nullable String partie,
            String qualite,
            boolean rapporteur) {}

    public record Seance(
            long id,
            LocalDate le,
            String lieu,
            String ordreDuJour,
            String compteRendu,
            int version,
            @Nullable String presents,
            int nombrePresents) {}

    public record Presence(long compteId, boolean present) {}

    /// What a party's referent says of the deliverable put down, and whether they confirmed that
    /// there is no divergence for the next one.
    public record PartieDuVolet(
            long id,
            String nom,
            int membres,
            @Nullable Position position,
            @Nullable String motif,
            @Nullable String auteur,
            @Nullable OffsetDateTime le,
            boolean confirme) {}

    public record Passage(
            String transition,
            String vers,
            @Nullable String auteur,
            @Nullable String motif,
            OffsetDateTime le) {}

    private static final String TROUVER =
            """
            select id, numero, titre, etat, version, depot, echeance, raison_siege_vacant,
                   date_reprise, effet_sur_clauses, decision
              from volet where convention_id = :convention and numero = :numero
            """;

    private static final String MEMBRES =
            """
            select m.id, m.compte_id, coalesce(compte_nom(m.compte_id), '') as nom,
                   o.raison_sociale as partie, m.qualite, m.rapporteur
              from volet_membre m
              left join partie p on p.id = m.partie_id and p.convention_id = m.convention_id
              left join organisation o on o.id = p.organisation_id
             where m.convention_id = :convention and m.volet_id = :volet and m.jusqu_au is null
             order by m.rapporteur desc, m.qualite = 'USAGER' desc, m.id
            """;

    private static final String SEANCES =
            """
            select s.id, s.le, s.lieu, s.ordre_du_jour, s.compte_rendu, s.version,
                   (select string_agg(compte_nom(p.compte_id), ', ' order by compte_nom(p.compte_id))
                      from presence p where p.convention_id = s.convention_id
                       and p.seance_id = s.id and p.present) as presents,
                   (select count(*) from presence p where p.convention_id = s.convention_id
                       and p.seance_id = s.id and p.present) as nombre_presents
              from seance s
             where s.convention_id = :convention and s.volet_id = :volet
             order by s.le desc, s.id desc
            """;

    private static final String PRESENCES =
            """
            select compte_id, present from presence
             where convention_id = :convention and seance_id = :seance
            """;

    private static final String PARTIES =
            """
            select p.id, o.raison_sociale as nom,
                   (select count(*) from volet_membre m where m.convention_id = p.convention_id
                     and m.volet_id = v.id and m.partie_id = p.id and m.jusqu_au is null) as membres,
                   d.position, d.motif, compte_nom(d.compte_id) as auteur, d.le,
                   exists (select 1 from volet_sans_divergence s
                     where s.convention_id = p.convention_id and s.volet_id = v.id
                       and s.partie_id = p.id and s.depot = v.depot + 1) as confirme
              from partie p
              join organisation o on o.id = p.organisation_id
              join volet v on v.convention_id = p.convention_id and v.id = :volet
              left join lateral (
                   select x.position, x.motif, x.compte_id, x.le from volet_position x
                    where x.convention_id = p.convention_id and x.volet_id = v.id
                      and x.partie_id = p.id and x.depot = v.depot
                    order by x.id desc limit 1) d on true
             where p.convention_id = :convention and p.etat = 'ACCEPTEE'
             order by o.tri
            """;

    private static final String HISTOIRE =
            """
            select h.transition, h.vers, compte_nom(h.compte_id) as auteur, h.motif, h.le
              from volet_historique h
             where h.convention_id = :convention and h.volet_id = :volet
             order by h.version desc
            """;

    private final JdbcClient db;

    VoletLecture(JdbcClient db) {
        this.db = db;
    }

    public Fiche charger(long convention, int numero) {
        return db.sql(TROUVER)
                .param("convention", convention)
                .param("numero", numero)
                .query(Fiche.class)
                .optional()
                .orElseThrow(() -> new Introuvable("volet " + numero + " de " + convention));
    }

    public List<Membre> membres(long convention, long volet) {
        return requete(MEMBRES, convention, volet).query(Membre.class).list();
    }

    public List<Seance> seances(long convention, long volet) {
        return requete(SEANCES, convention, volet).query(Seance.class).list();
    }

    public List<Presence> presences(long convention, long seance) {
        return db.sql(PRESENCES)
                .param("convention", convention)
                .param("seance", seance)
                .query(Presence.class)
                .list();
    }

    public List<PartieDuVolet> parties(long convention, long volet) {
        return requete(PARTIES, convention, volet).query(PartieDuVolet.class).list();
    }

    public List<Passage> histoire(long convention, long volet) {
        return requete(HISTOIRE, convention, volet).query(Passage.class).list();
    }

    private JdbcClient.StatementSpec requete(String sql, long convention, long volet) {
        return db.sql(sql).param("convention", convention).param("volet", volet);
    }
}
