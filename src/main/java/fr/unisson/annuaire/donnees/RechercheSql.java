package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.annuaire.Sigles;
import fr.unisson.annuaire.domaine.Requete;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Search over organisations and establishments together.
///
/// Each word must be in the row's search text (trigram index), or name its category; what starts
/// with the words comes first, what is closed comes last. Pages follow each other by keyset on
/// `(rang, tri, genre, id)`.
@Repository
public class RechercheSql {

    /// Categories are few: words are matched with them first, so that rows are found by code.
    private static final String CATEGORIES_DES_MOTS =
            "select code from categorie_etablissement where recherche like all (:mots::text[])";

    private static final String ENTETE =
            """
            select r.*, coalesce(k.libelle, s.libelle, r.code_nature) as nature from (
            """;

    private static final String SUITE =
            """
            ) r
              left join categorie_etablissement k on r.genre = 'ETABLISSEMENT' and k.code = r.code_nature
              left join statut_juridique s on r.genre = 'ORGANISATION' and s.code = r.code_nature
             order by rang, tri, genre, id limit :taille
            """;

    private static final String BRANCHE =
            """
            (select '%s' as genre, e.id, e.%s as nom, e.%s as code_nature, e.ville, e.departement,
                    e.%s as finess, e.%s as immatriculation, e.ferme, e.fictive, e.tri, %s as rang
               from %s e where %s
              order by rang, tri, id limit :taille)
            """;

    private static final String RANG =
            """
            (case when e.tri like :phrase || '%' then 0 when e.tri like '% ' || :phrase || '%' then 1
                  else 2 end + case when e.ferme then 4 else 0 end)
            """;

    private static final String RANG_APPROCHE =
            "(100 - round(100 * word_similarity(:phrase, e.recherche))::int)";

    /// A cursor comes back from the address bar: what does not look like one starts from the top.
    private static final Pattern CURSEUR =
            Pattern.compile("([0-9]{1,4})\\|(ORGANISATION|ETABLISSEMENT)\\|([0-9]{1,18})\\|(.*)");

    private final JdbcClient db;

    RechercheSql(JdbcClient db) {
        this.db = db;
    }

    /// A row with what is needed to continue after it.
    public record Trouve(ResultatAnnuaire resultat, int rang, String tri) {
        public String curseur() {
            return rang + "|" + resultat.genre() + "|" + resultat.id() + "|" + tri;
        }
    }

    public List<Trouve> chercher(CritereRecherche critere, @Nullable String suite, int taille) {
        Demande demande = demande(critere, suite, taille);
        Requete requete = Requete.lire(critere.texte() == null ? "" : critere.texte());
        String rang = "0";
        if (requete.estIdentifiant()) demande.identifiant(requete.identifiant());
        else if (!requete.vide()) {
            demande.mots(requete);
            rang = RANG;
        }
        return demande.executer(rang);
    }

    /// Rows whose text is close to every long word, closest first.
    public List<Trouve> approcher(CritereRecherche critere, int taille) {
        Requete requete = Requete.lire(critere.texte() == null ? "" : critere.texte());
        if (requete.longs().isEmpty() || requete.estIdentifiant()) return List.of();
        db.sql("set local pg_trgm.word_similarity_threshold = 0.4").update();
        Demande demande = demande(critere, null, taille);
        demande.param("phrase", requete.phrase());
        int rang = 0;
        for (String mot : requete.longs()) {
            demande.ou(":proche" + rang + " <% e.recherche");
            demande.param("proche" + rang++, mot);
        }
        return demande.executer(RANG_APPROCHE);
    }

    private List<String> categories(List<String> mots) {
        return db.sql(CATEGORIES_DES_MOTS)
                .param("mots", mots.stream().map(m -> "%" + m + "%").toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private Demande demande(CritereRecherche critere, @Nullable String suite, int taille) {
        Demande demande = new Demande(critere.genre());
        demande.param("taille", taille);
        if (critere.ouverts()) demande.ou("not e.ferme");
        if (critere.departement() != null)
            demande.ou("e.departement = :departement").param("departement", critere.departement());
        if (critere.commune() != null)
            demande.ou("e.commune = :commune").param("commune", critere.commune());
        if (critere.categorie() != null)
            demande.etablissements("e.categorie = :categorie")
                    .param("categorie", critere.categorie());
        if (suite != null) demande.apres(suite);
        return demande;
    }

    /// A query under construction. Its pieces of SQL are all ours; what people type is a parameter.
    private final class Demande {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parametres = new HashMap<>();
        private final Map<GenreAnnuaire, List<String>> propres = new HashMap<>();
        private final @Nullable GenreAnnuaire genre;
        private boolean seulementEtablissements;

        Demande(@Nullable GenreAnnuaire genre) {
            this.genre = genre;
            for (GenreAnnuaire g : GenreAnnuaire.values()) propres.put(g, new ArrayList<>());
        }

        Demande ou(String condition) {
            conditions.add(condition);
            return this;
        }

        Demande etablissements(String condition) {
            seulementEtablissements = true;
            return ou(condition);
        }

        void param(String nom, Object valeur) {
            parametres.put(nom, valeur);
        }

        void propre(GenreAnnuaire g, String condition) {
            propres.computeIfAbsent(g, _ -> new ArrayList<>()).add(condition);
        }

        void identifiant(String numero) {
            param("numero", numero);
            param("fin", numero + "Z");
            String prefixe = "e.%1$s >= :numero and e.%1$s < :fin";
            String ou = " or e.code_postal = :numero)";
            propre(
                    GenreAnnuaire.ORGANISATION,
                    "(%s or %s or e.rna = :numero"
                                    .formatted(
                                            prefixe.formatted("finess_ej"),
                                            prefixe.formatted("siren"))
                            + ou);
            propre(
                    GenreAnnuaire.ETABLISSEMENT,
                    "(%s or %s"
                                    .formatted(
                                            prefixe.formatted("finess_et"),
                                            prefixe.formatted("siret"))
                            + ou);
        }

        /// Each term as typed, or said otherwise: "CH" is "centre hospitalier" too.
        void mots(Requete requete) {
            param("phrase", requete.phrase());
            boolean seuls = requete.longs().isEmpty();
            for (var terme : requete.termes()) {
                for (GenreAnnuaire g : GenreAnnuaire.values()) {
                    List<String> facons = new ArrayList<>();
                    facons.add(
                            terme.mots().stream()
                                    .map(m -> tous(g, List.of(m), w -> mot(w, seuls)))
                                    .collect(Collectors.joining(" and ")));
                    for (var autre : terme.autres()) {
                        facons.add(tous(g, autre, this::entier));
                    }
                    propre(g, "(" + String.join(" or ", facons) + ")");
                }
            }
        }

        /// These words in the text of the row, or in the name of its category.
        private String tous(GenreAnnuaire g, List<String> mots, UnaryOperator<String> chaque) {
            String texte = mots.stream().map(chaque).collect(Collectors.joining(" and "));
            List<String> codes =
                    g == GenreAnnuaire.ETABLISSEMENT && mots.stream().allMatch(Requete::indexe)
                            ? categories(mots)
                            : List.of();
            return codes.isEmpty()
                    ? "(" + texte + ")"
                    : "(" + texte + " or e.categorie in (:" + nommer(codes) + "))";
        }

        private String mot(String mot, boolean seul) {
            if (Requete.indexe(mot)) return "e.recherche like :" + nommer("%" + mot + "%");
            return seul
                    ? "e.tri like :" + nommer(mot + "%")
                    : "' ' || e.recherche like :" + nommer("% " + mot + "%");
        }

        /// An acronym is a word of its own; the index finds its three places.
        private String entier(String mot) {
            if (!Sigles.connu(mot)) return "e.recherche like :" + nommer("%" + mot + "%");
            return "(e.recherche like :%s or e.recherche like :%s or e.recherche like :%s)"
                    .formatted(nommer(mot + " %"), nommer("% " + mot + " %"), nommer("% " + mot));
        }

        private String nommer(Object valeur) {
            String nom = "mot" + parametres.size();
            param(nom, valeur);
            return nom;
        }

        void apres(String curseur) {
            Matcher parties = CURSEUR.matcher(curseur);
            if (!parties.matches()) return;
            param("rang_avant", Integer.parseInt(parties.group(1)));
            param("genre_avant", parties.group(2));
            param("id_avant", Long.parseLong(parties.group(3)));
            param("tri_avant", parties.group(4));
            suite = true;
        }

        private boolean suite;

        List<Trouve> executer(String rang) {
            List<String> branches = new ArrayList<>();
            for (GenreAnnuaire g : GenreAnnuaire.values()) {
                if (genre != null && genre != g) continue;
                if (seulementEtablissements && g == GenreAnnuaire.ORGANISATION) continue;
                branches.add(branche(g, rang));
            }
            if (branches.isEmpty()) return List.of();
            return db.sql(ENTETE + String.join(" union all ", branches) + SUITE)
                    .params(parametres)
                    .query((rs, _) ->
                            new Trouve(
                                    new ResultatAnnuaire(
                                            GenreAnnuaire.valueOf(rs.getString("genre")),
                                            rs.getLong("id"),
                                            rs.getString("nom"),
                                            rs.getString("nature"),
                                            rs.getString("ville"),
                                            rs.getString("departement"),
                                            rs.getString("finess"),
                                            rs.getString("immatriculation"),
                                            rs.getBoolean("ferme"),
                                            rs.getBoolean("fictive")),
                                    rs.getInt("rang"),
                                    rs.getString("tri")))
                    .list();
        }

        private String branche(GenreAnnuaire g, String rang) {
            List<String> toutes = new ArrayList<>(conditions);
            toutes.addAll(propres.getOrDefault(g, List.of()));
            if (suite) {
                toutes.add(
                        "(%s, e.tri, '%s', e.id) > (:rang_avant, :tri_avant, :genre_avant, :id_avant)"
                                .formatted(rang, g));
                // Lets a plain list start at the right place of its index.
                if (rang.equals("0")) toutes.add("e.tri >= :tri_avant");
            }
            String ou = String.join(" and ", toutes);
            return g == GenreAnnuaire.ORGANISATION
                    ? BRANCHE.formatted(
                            g,
                            "raison_sociale",
                            "statut",
                            "finess_ej",
                            "siren",
                            rang,
                            "organisation",
                            ou)
                    : BRANCHE.formatted(
                            g, "nom", "categorie", "finess_et", "siret", rang, "etablissement", ou);
        }
    }

    /// Every row of a filtered list, one by one.
    public void parcourir(CritereRecherche critere, int auPlus, Consumer<ResultatAnnuaire> pour) {
        @Nullable String suite = null;
        int restant = auPlus;
        while (restant > 0) {
            int taille = Math.min(restant, 2000);
            List<Trouve> page = chercher(critere, suite, taille);
            page.forEach(t -> pour.accept(t.resultat()));
            if (page.size() < taille) return;
            suite = page.getLast().curseur();
            restant -= taille;
        }
    }
}
