package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatVolet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The seven volets of a convention, one row each, with what they hold.
@Repository
@Transactional(readOnly = true)
public class VoletsLecture {

    /// @param ouvertes divergences that have no outcome yet
    /// @param bloquantes those among them that block
    /// @param attendus parties whose referent has not spoken on the deliverable put down, one per
    ///   line
    /// @param opposees parties whose referent does not agree with it, one per line
    /// @param rapporteur the reader reports for this group
    /// @param membre the reader sits in this group
    /// @param prononce the reader's party has spoken on the deliverable put down
    public record Ligne(
            long id,
            int numero,
            String titre,
            EtatVolet etat,
            @Nullable LocalDate echeance,
            @Nullable LocalDate dateReprise,
            int professionnels,
            int usagers,
            int experts,
            int accords,
            int divergences,
            int ouvertes,
            int bloquantes,
            @Nullable String attendus,
            @Nullable String opposees,
            boolean rapporteur,
            boolean membre,
            boolean prononce) {

        public List<String> partiesAttendues() {
            return attendus == null ? List.of() : attendus.lines().toList();
        }

        public List<String> partiesOpposees() {
            return opposees == null ? List.of() : opposees.lines().toList();
        }
    }

    /// An article as a line of a list.
    public record LigneArticle(
            String numero,
            @Nullable Integer volet,
            String titre,
            boolean obligatoire,
            int version,
            boolean vide,
            boolean brouillon,
            int commentairesOuverts,
            int amendementsProposes,
            int divergencesOuvertes) {}

    private static final String LISTER =
            """
            with dernieres as (
              select distinct on (p.volet_id, p.partie_id) p.volet_id, p.partie_id, p.position
                from volet_position p
                join volet v on v.id = p.volet_id and v.depot = p.depot
               where p.convention_id = :convention
               order by p.volet_id, p.partie_id, p.id desc)
            select v.id, v.numero, v.titre, v.etat, v.echeance, v.date_reprise,
                   g.professionnels, g.usagers, g.experts, g.rapporteur, g.membre,
                   n.accords, n.divergences, n.ouvertes, n.bloquantes,
                   r.attendus, r.opposees, r.prononce
              from volet v
              cross join lateral (
                   select count(*) filter (where m.qualite = 'PROFESSIONNEL') as professionnels,
                          count(*) filter (where m.qualite = 'USAGER') as usagers,
                          count(*) filter (where m.qualite = 'EXPERT') as experts,
                          coalesce(bool_or(m.compte_id = acteur_compte()), false) as membre,
                          coalesce(bool_or(m.compte_id = acteur_compte() and m.rapporteur), false)
                            as rapporteur
                     from volet_membre m
                    where m.convention_id = v.convention_id and m.volet_id = v.id
                      and m.jusqu_au is null) g
              cross join lateral (
                   select count(*) filter (where p.nature = 'ACCORD') as accords,
                          count(*) filter (where p.nature = 'DIVERGENCE') as divergences,
                          count(*) filter (where p.etat in ('OUVERTE', 'EN_DISCUSSION'))
                            as ouvertes,
                          count(*) filter (where p.bloquante
                            and p.etat in ('OUVERTE', 'EN_DISCUSSION')) as bloquantes
                     from point p
                    where p.convention_id = v.convention_id and p.volet_id = v.id) n
              cross join lateral (
                   select string_agg(o.raison_sociale, E'\\n' order by o.tri)
                            filter (where d.position is null) as attendus,
                          string_agg(o.raison_sociale, E'\\n' order by o.tri)
                            filter (where d.position not in ('ACCORD', 'ACCORD_AVEC_RESERVE'))
                            as opposees,
                          coalesce(bool_or(d.position is not null and exists (
                            select 1 from participant x where x.convention_id = q.convention_id
                               and x.partie_id = q.id and x.compte_id = acteur_compte()
                               and x.role = 'REFERENT' and x.jusqu_au is null)), false) as prononce
                     from partie q
                     join organisation o on o.id = q.organisation_id
                     left join dernieres d on d.volet_id = v.id and d.partie_id = q.id
                    where q.convention_id = v.convention_id and q.etat = 'ACCEPTEE') r
             where v.convention_id = :convention
             order by v.numero
            """;

    private static final String ARTICLES =
            """
            select a.numero, v.numero as volet, a.titre, a.obligatoire, a.version,
                   t.texte = '' as vide,
                   exists (select 1 from brouillon b where b.convention_id = a.convention_id
                     and b.article_id = a.id and b.compte_id = acteur_compte()) as brouillon,
                   (select count(*) from commentaire c where c.convention_id = a.convention_id
                     and c.article_id = a.id and c.etat = 'OUVERT' and c.fil_id is null)
                     as commentaires_ouverts,
                   (select count(*) from amendement m where m.convention_id = a.convention_id
                     and m.article_id = a.id and m.etat = 'PROPOSE') as amendements_proposes,
                   (select count(*) from point p where p.convention_id = a.convention_id
                     and p.article_id = a.id and p.etat in ('OUVERTE', 'EN_DISCUSSION'))
                     as divergences_ouvertes
              from article a
              join article_version t on t.convention_id = a.convention_id
               and t.article_id = a.id and t.version = a.version
              left join volet v on v.id = a.volet_id and v.convention_id = a.convention_id
             where a.convention_id = :convention
             order by a.rang
            """;

    private final JdbcClient db;

    VoletsLecture(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> lister(long convention) {
        return db.sql(LISTER).param("convention", convention).query(Ligne.class).list();
    }

    /// Every article, those of no volet included, in the order of the text.
    public List<LigneArticle> articles(long convention) {
        return db.sql(ARTICLES).param("convention", convention).query(LigneArticle.class).list();
    }
}
