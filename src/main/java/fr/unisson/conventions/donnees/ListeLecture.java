package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.socle.Tranche;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The list of conventions, one query for a page. Row-level security decides which ones.
@Repository
@Transactional(readOnly = true)
public class ListeLecture {

    /// @param texte words of the title, the number or a party's name, without regard to case or
    ///   accents
    /// @param etats states to keep, all when empty
    /// @param partenaire an organisation that takes part
    public record Criteres(
            @Nullable String texte,
            Collection<String> etats,
            @Nullable String modele,
            @Nullable Long partenaire,
            boolean aMonTour) {}

    /// @param attente nature of what waits for the reader, the most urgent one
    /// @param attendus organisations whose turn it is
    /// @param curseur where the next page starts, after this row
    public record Ligne(
            long id,
            @Nullable String numero,
            String titre,
            String modele,
            String etat,
            Instant etatLe,
            List<String> parties,
            @Nullable NatureAttente attente,
            List<String> attendus,
            String curseur,
            Provenance provenance) {}

    public record Partenaire(long id, String nom) {}

    /// What is told of each convention is read for those of the page alone. Only the filters asked
    /// for stand between these two: PostgreSQL then plans the query once, and no longer for each
    /// page.
    private static final String CHOISIR =
            """
            with page as (
                select c.id, c.numero, c.titre,
                       coalesce(nullif(c.modele_nom, ''), c.modele_code) as modele, c.etat,
                       c.etat_le, c.provenance
                  from convention c
                 where c.version > 0
                   and c.id = any (array(select conventions_accessibles()))
                   -- An amendment stands under its convention, unless the reader has only the first.
                   and (c.nature = 'CONVENTION'
                        or not exists (select 1 from convention p where p.id = c.parent_id))
            """;

    private static final String DIRE =
            """
                 order by c.etat_le desc, c.id desc
                 limit :limite)
            select c.*, (extract(epoch from c.etat_le) * 1000000)::bigint || '-' || c.id as curseur,
                   p.noms as parties, t.mienne, t.attendus
              from page c
              left join lateral (
                   select array_agg(o.raison_sociale order by o.tri) as noms
                     from partie p join organisation o on o.id = p.organisation_id
                    where p.convention_id = c.id and p.etat in ('INVITEE', 'ACCEPTEE')) p on true
              left join lateral convention_tour(c.id) t on true
             order by c.etat_le desc, c.id desc
            """;

    /// A common word is in thousands of names: those of the parties are looked at, not all.
    private static final String TEXTE =
            """
            and (sans_accent(c.titre) like '%' || sans_accent(:motif) || '%'
              or c.numero ilike '%' || :motif || '%'
              or c.id = any (array(select x.convention_id from partie x
                   where x.convention_id = any (array(select conventions_accessibles()))
                     and x.etat in ('INVITEE', 'ACCEPTEE')
                     and (select y.tri from organisation y where y.id = x.organisation_id)
                       like '%' || sans_accent(:motif) || '%'))
              or c.id = any (array(select v.parent_id from convention v
                   where v.id = any (array(select conventions_accessibles()))
                   and v.nature = 'AVENANT' and v.version > 0
                   and (sans_accent(v.titre) like '%' || sans_accent(:motif) || '%'
                     or v.numero ilike '%' || :motif || '%'))))
            """;

    private static final String PARTENAIRE =
            """
            and exists (select 1 from partie x
                  where x.convention_id = c.id and x.organisation_id = :partenaire
                    and x.etat in ('INVITEE', 'ACCEPTEE'))
            """;

    /// A turn is looked for where the actor may have one: a role, a group, a signature, an
    /// invitation or a secretariat.
    private static final String A_MON_TOUR =
            """
            and exists (select 1 from convention v
                  where (v.id = c.id or (v.parent_id = c.id and v.nature = 'AVENANT'))
                    and v.id in (select m.convention_id from participant m
                              where m.compte_id = acteur_compte() and m.jusqu_au is null
                             union all
                             select g.convention_id from volet_membre g
                              where g.compte_id = acteur_compte() and g.jusqu_au is null
                             union all
                             select s.convention_id from signature_demande s
                              where s.compte_id = acteur_compte()
                             union all
                             select p.convention_id from partie p
                              where p.organisation_id = any (acteur_organisations())
                                and (p.etat = 'INVITEE' or acteur_a_role(
                                       p.organisation_id, '{SECRETAIRE_INSTANCE}')))
                    and exists (select from convention_tour(v.id) u where u.mienne is not null))
            """;

    private static final String SUITE =
            """
            and (c.etat_le, c.id) <
                (to_timestamp(0) + :avant::bigint * interval '1 microsecond', :avantId::bigint)
            """;

    private static final String PARTENAIRES =
            """
            select distinct o.id, o.raison_sociale as nom, o.tri
              from partie p join organisation o on o.id = p.organisation_id
             where p.convention_id = any (array(select conventions_accessibles()))
               and p.etat in ('INVITEE', 'ACCEPTEE') and o.id <> all (acteur_organisations())
             order by o.tri limit 200
            """;

    private static final Pattern CURSEUR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final int EXPORT_AU_PLUS = 10_000;

    private final JdbcClient db;

    ListeLecture(JdbcClient db) {
        this.db = db;
    }

    public Tranche<Ligne> lister(Criteres criteres, @Nullable String apres, int taille) {
        var lignes = requete(criteres, apres, taille + 1).query(ListeLecture::ligne).list();
        return Tranche.de(lignes, taille, Ligne::curseur);
    }

    /// Every row of a filtered list, for an export.
    public void parcourir(Criteres criteres, Consumer<Ligne> pour) {
        try (var lignes =
                requete(criteres, null, EXPORT_AU_PLUS).query(ListeLecture::ligne).stream()) {
            lignes.forEach(pour);
        }
    }

    public List<Partenaire> partenaires() {
        return db.sql(PARTENAIRES)
                .query((rs, _) -> new Partenaire(rs.getLong("id"), rs.getString("nom")))
                .list();
    }

    public List<Long> accessibles() {
        return db.sql("select conventions_accessibles()").query(Long.class).list();
    }

    public Map<Long, String> titres(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select id, titre from convention where id in (:ids)")
                .param("ids", ids)
                .query((rs, _) -> Map.entry(rs.getLong("id"), rs.getString("titre")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec requete(Criteres c, @Nullable String apres, int limite) {
        var curseur = Optional.ofNullable(apres).map(CURSEUR::matcher).filter(m -> m.matches());
        var texte = c.texte() == null || c.texte().isBlank() ? null : c.texte().strip();
        var filtres = new StringBuilder();
        if (texte != null) filtres.append(TEXTE);
        if (!c.etats().isEmpty()) filtres.append("and c.etat in (:etats)\n");
        if (c.modele() != null) filtres.append("and c.modele_code = :modele\n");
        if (c.partenaire() != null) filtres.append(PARTENAIRE);
        if (c.aMonTour()) filtres.append(A_MON_TOUR);
        if (curseur.isPresent()) filtres.append(SUITE);
        return db.sql(CHOISIR + filtres + DIRE)
                .param("motif", texte == null ? null : litteral(texte))
                .param("etats", c.etats())
                .param("modele", c.modele())
                .param("partenaire", c.partenaire())
                .param("avant", curseur.map(m -> Long.valueOf(m.group(1))).orElse(null))
                .param("avantId", curseur.map(m -> Long.valueOf(m.group(2))).orElse(null))
                .param("limite", limite);
    }

    /// A pattern's own signs stand for themselves.
    private static String litteral(String texte) {
        return texte.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable NatureAttente nature(@Nullable String mienne) {
        return mienne == null ? null : NatureAttente.valueOf(mienne);
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        return new Ligne(
                rs.getLong("id"),
                rs.getString("numero"),
                rs.getString("titre"),
                rs.getString("modele"),
                rs.getString("etat"),
                Objects.requireNonNull(Colonnes.instant(rs, "etat_le")),
                Colonnes.textes(rs, "parties"),
                nature(rs.getString("mienne")),
                Colonnes.textes(rs, "attendus"),
                rs.getString("curseur"),
                Provenance.valueOf(rs.getString("provenance")));
    }
}
