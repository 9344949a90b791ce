package fr.unisson.territoire.donnees;

import fr.unisson.conventions.NomDAvenant;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.socle.Tranche;
import fr.unisson.territoire.CriteresDuRegistre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The register: conventions by the end of their current period, those without end last. Amendments
/// stand with their convention and are never counted beside it. Row-level security decides which.
@Repository
@Transactional(readOnly = true)
public class RegistreSql {

    /// @param fin end of the current period, null without end
    /// @param avenants titles of its amendments, in the order of effect, then those under way
    /// @param cadre the framework convention it hangs from, when the reader may read it
    public record Ligne(
            long id,
            @Nullable String numero,
            String titre,
            String modele,
            EtatConvention etat,
            @Nullable LocalDate signeeLe,
            @Nullable LocalDate effet,
            @Nullable LocalDate fin,
            Provenance provenance,
            List<String> parties,
            List<String> avenants,
            @Nullable String cadre,
            String curseur) {

        public Ligne {
            parties = List.copyOf(parties);
            avenants = List.copyOf(avenants);
        }
    }

    static final String LISTER =
            """
            with page as (
                select c.*, coalesce(c.fin_periode, 'infinity'::date) as rang_fin
                  from convention c
                 where c.version > 0 and c.nature = 'CONVENTION'
                   and (:texte::text is null
                        or sans_accent(c.titre) like '%' || sans_accent(:texte) || '%'
                        or c.numero ilike '%' || :texte || '%')
                   and (:tous or c.etat = any (:etats::text[]))
                   and (:modele::text is null
                        or coalesce(nullif(c.modele_type, ''), 'LIBRE') = :modele)
                   and (:partenaire::bigint is null or exists (select 1 from partie x
                         where x.convention_id = c.id and x.organisation_id = :partenaire
                           and x.etat in ('INVITEE', 'ACCEPTEE')))
                   and (:du::date is null or coalesce(c.fin_periode, 'infinity'::date) >= :du::date)
                   and (:au::date is null or coalesce(c.fin_periode, 'infinity'::date) <= :au::date)
                   and (:provenance::text is null or c.provenance = :provenance)
                   and (:apres::date is null
                        or (coalesce(c.fin_periode, 'infinity'::date), c.id)
                             > (:apres::date, :apresId::bigint))
                 order by coalesce(c.fin_periode, 'infinity'::date), c.id
                 limit :limite)
            select c.id, c.numero, c.titre, coalesce(nullif(c.modele_nom, ''), c.modele_code) as modele, c.etat, c.signee_le,
                   coalesce(c.en_vigueur_le, c.date_effet) as effet, c.fin_periode as fin,
                   c.provenance, c.rang_fin || '_' || c.id as curseur,
                   coalesce(p.noms, '{}') as parties, coalesce(a.titres, '{}') as avenants,
                   coalesce(a.rangs, '{}') as rangs,
                   m.titre as cadre
              from page c
              left join convention m on m.id = c.parent_id and c.lien = 'SPECIFIQUE'
              left join lateral (
                   select array_agg(o.raison_sociale order by o.tri) as noms
                     from partie p join organisation o on o.id = p.organisation_id
                    where p.convention_id = c.id and p.etat in ('INVITEE', 'ACCEPTEE')) p on true
              left join lateral (
                   select array_agg(x.titre order by v.rang nulls last, x.id) as titres,
                          array_agg(coalesce(v.rang, 0) order by v.rang nulls last, x.id) as rangs
                     from avenant v join convention x on x.id = v.convention_id and x.version > 0
                    where v.parent_id = c.id and x.etat <> 'ABANDONNEE') a on true
             order by c.rang_fin, c.id
            """;

    private static final String COMPTER =
            """
            select count(*) filter (where etat in ('SIGNEE', 'EN_VIGUEUR', 'SUSPENDUE')) as en_cours,
                   count(*) filter (where engage(etat) and fin_periode between :jour and :six)
                     as expirent,
                   count(*) filter (where provenance in ('NON_CONFIRMEE', 'CONTESTEE')) as douteuses
              from convention where version > 0 and nature = 'CONVENTION'
            """;

    private static final Pattern CURSEUR =
            Pattern.compile("(infinity|\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})");
    private static final int EXPORT_AU_PLUS = 10_000;

    /// @param expirent those whose period ends within six months
    /// @param douteuses those that rest on the word of one party
    public record Comptes(int enCours, int expirent, int douteuses) {}

    private final JdbcClient db;

    RegistreSql(JdbcClient db) {
        this.db = db;
    }

    public Tranche<Ligne> lister(CriteresDuRegistre criteres, @Nullable String apres, int taille) {
        var lignes =
                parametrer(db.sql(LISTER), criteres, apres, taille + 1)
                        .query(RegistreSql::ligne)
                        .list();
        return Tranche.de(lignes, taille, Ligne::curseur);
    }

    /// Every row of a filtered register, for an export.
    public void parcourir(CriteresDuRegistre criteres, Consumer<Ligne> pour) {
        try (var lignes =
                parametrer(db.sql(LISTER), criteres, null, EXPORT_AU_PLUS)
                        .query(RegistreSql::ligne)
                        .stream()) {
            lignes.forEach(pour);
        }
    }

    public Comptes compter(LocalDate jour) {
        return db.sql(COMPTER)
                .param("jour", jour)
                .param("six", jour.plusMonths(6))
                .query(Comptes.class)
                .single();
    }

    static StatementSpec parametrer(
            StatementSpec sql, CriteresDuRegistre c, @Nullable String apres, int limite) {
        var curseur =
                Optional.ofNullable(apres)
                        .map(CURSEUR::matcher)
                        .filter(m -> m.matches() && existe(m.group(1)));
        var texte = c.texte() == null || c.texte().isBlank() ? null : litteral(c.texte().strip());
        return sql.param("texte", texte)
                .param("tous", c.etats().isEmpty())
                .param("etats", c.etats().stream().map(Enum::name).toArray(String[]::new))
                .param("modele", c.modele())
                .param("partenaire", c.partenaire())
                .param("du", c.finDu())
                .param("au", c.finAu())
                .param("provenance", c.provenance() == null ? null : c.provenance().name())
                .param("apres", curseur.map(m -> m.group(1)).orElse(null))
                .param("apresId", curseur.map(m -> Long.valueOf(m.group(2))).orElse(null))
                .param("limite", limite);
    }

    private static boolean existe(String jour) {
        try {
            return jour.equals("infinity") || LocalDate.parse(jour) != null;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    /// A pattern's own signs stand for themselves.
    private static String litteral(String texte) {
        return texte.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        return new Ligne(
                rs.getLong("id"),
                rs.getString("numero"),
                rs.getString("titre"),
                rs.getString("modele"),
                EtatConvention.valueOf(rs.getString("etat")),
                rs.getObject("signee_le", LocalDate.class),
                rs.getObject("effet", LocalDate.class),
                rs.getObject("fin", LocalDate.class),
                Provenance.valueOf(rs.getString("provenance")),
                textes(rs, "parties"),
                avenants(textes(rs, "avenants"), rangs(rs)),
                rs.getString("cadre"),
                rs.getString("curseur"));
    }

    /// @param rangs 0 for one under way
    private static List<String> avenants(List<String> titres, List<Integer> rangs) {
        return IntStream.range(0, titres.size())
                .mapToObj(i -> {
                    int rang = rangs.get(i);
                    return rang == 0
                            ? NomDAvenant.de(null, titres.get(i)) + " (en cours)"
                            : NomDAvenant.de(rang, titres.get(i));
                })
                .toList();
    }

    private static List<Integer> rangs(ResultSet rs) throws SQLException {
        return Arrays.asList((Integer[]) rs.getArray("rangs").getArray());
    }

    private static List<String> textes(ResultSet rs, String colonne) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(colonne).getArray());
    }
}
