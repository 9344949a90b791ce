package fr.unisson.justificatifs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Publications;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators of the convention with the published values of the period: those that each party
/// feeds for it since its entry into force, then those of the reader's organisations that bear a
/// name of the text. A name without values is told.
@Component
class RecolteIndicateurs implements Recolte {

    private static final int DECIMALES = 2;

    private static final List<String> ENTETES =
            List.of(
                    "Indicateur",
                    "Partie",
                    "Code",
                    "Période",
                    "Du",
                    "Au",
                    "Numérateur",
                    "Dénominateur",
                    "Valeur",
                    "En clair",
                    "Unité",
                    "Cible",
                    "Formule",
                    "Source");

    private final PromessesDuTexte textes;
    private final Campagnes campagnes;
    private final Indicateurs indicateurs;
    private final Tableaux tableaux;

    RecolteIndicateurs(
            PromessesDuTexte textes,
            Campagnes campagnes,
            Indicateurs indicateurs,
            Tableaux tableaux) {
        this.textes = textes;
        this.campagnes = campagnes;
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.INDICATEURS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var tenues = campagnes.lister(convention.id());
        var nommes = nommes(convention, tenues);
        tenues.forEach(c -> nommes.putIfAbsent(cle(c.nom()), c.nom()));
        if (nommes.isEmpty()) return Lot.sans("Le texte ne nomme aucun indicateur.");
        var panier = new Panier();
        var connus =
                Acteur.courant().organisations().stream()
                        .sorted()
                        .flatMap(o -> indicateurs.lister(new OrganisationId(o)).stream())
                        .toList();
        var lignes = new ArrayList<List<@Nullable Object>>();
        var sans = new ArrayList<String>();
        nommes.forEach((cle, nom) -> {
            var avant = lignes.size();
            var siennes = tenues.stream().filter(c -> cle(c.nom()).equals(cle)).toList();
            siennes.forEach(c -> lignes.addAll(valeurs(c, demande)));
            if (siennes.isEmpty()) {
                connus.stream()
                        .filter(i -> cle(i.definition().libelle()).equals(cle))
                        .forEach(i -> lignes.addAll(valeurs(i.id(), "", demande)));
            }
            if (lignes.size() == avant) sans.add("« " + nom + " »");
        });
        if (!sans.isEmpty()) {
            panier.manque(
                    "Aucune valeur publiée pendant la période, parmi les indicateurs que vous lisez,"
                            + " pour : "
                            + String.join(", ", sans)
                            + ".");
        }
        if (!lignes.isEmpty()) {
            for (var format : FormatDeTableur.values()) {
                panier.mettre(
                        Tables.table(
                                format,
                                "indicateurs",
                                "Valeurs publiées des indicateurs",
                                ENTETES,
                                lignes));
            }
        }
        return panier.lot();
    }

    /// As the text writes them, by what they are compared by. An objective often names the
    /// indicator of a campaign in a longer sentence: it is then that one.
    private Map<String, String> nommes(ConventionVue convention, List<CampagneVue> tenues) {
        var noms = new LinkedHashMap<String, String>();
        textes.trouver(convention.id(), DonneesArticle.Indicateurs.class)
                .ifPresent(
                        d -> d.indicateurs().forEach(i -> noms.putIfAbsent(cle(i.nom()), i.nom())));
        textes.trouver(convention.id(), DonneesArticle.Objectifs.class)
                .ifPresent(d ->
                        d.objectifs().stream()
                                .map(DonneesArticle.Objectif::indicateur)
                                .filter(nom -> tenues.stream().noneMatch(c -> dit(nom, c)))
                                .forEach(nom -> noms.putIfAbsent(cle(nom), nom)));
        noms.remove("");
        return noms;
    }

    private static boolean dit(String nom, CampagneVue c) {
        var campagne = cle(c.nom());
        return campagne.contains(" ") && (" " + cle(nom) + " ").contains(" " + campagne + " ");
    }

    /// The reader opens the indicators of their own organisation; of the others, what was
    /// published.
    private List<List<@Nullable Object>> valeurs(CampagneVue c, DemandeDeDossier demande) {
        if (c.sien()) return valeurs(c.indicateur(), c.nomPartie(), demande);
        return c.publies().reversed().stream()
                .filter(v -> couvre(demande, v.periode()))
                .map(v -> publie(c, v))
                .toList();
    }

    private List<List<@Nullable Object>> valeurs(
            IndicateurId indicateur, String partie, DemandeDeDossier demande) {
        var serie = tableaux.publiee(indicateur);
        var lignes = new ArrayList<List<@Nullable Object>>();
        for (int p = 0; p < serie.periodes().size(); p++) {
            if (couvre(demande, serie.periodes().get(p)) && serie.valeur(p) != null) {
                lignes.add(cellules(serie, partie, p));
            }
        }
        return lignes;
    }

    private static boolean couvre(DemandeDeDossier demande, Periode periode) {
        return demande.couvre(periode.debut()) && demande.couvre(periode.fin());
    }

    private static List<@Nullable Object> publie(CampagneVue c, Publications.Chiffre v) {
        return Arrays.asList(
                c.nom(),
                c.nomPartie(),
                "",
                v.periode().libelle(),
                v.periode().debut(),
                v.periode().fin(),
                null,
                null,
                arrondie(v.valeur()),
                v.ecrit(),
                "",
                v.cible(),
                "",
                "Publié par la partie");
    }

    private static List<@Nullable Object> cellules(Serie serie, String partie, int place) {
        var d = serie.indicateur().definition();
        var periode = serie.periodes().get(place);
        var valeur = serie.valeurs().get(place);
        var lue = Objects.requireNonNull(serie.valeur(place));
        return Arrays.asList(
                d.libelle(),
                partie,
                serie.indicateur().code(),
                periode.libelle(),
                periode.debut(),
                periode.fin(),
                valeur == null ? null : valeur.mesure().numerateur(),
                valeur == null ? null : valeur.mesure().denominateur(),
                arrondie(lue),
                d.ecrire(lue),
                d.unite(),
                serie.cibles().get(place),
                d.formule(),
                d.source());
    }

    private static BigDecimal arrondie(BigDecimal valeur) {
        return valeur.setScale(Math.min(valeur.scale(), DECIMALES), RoundingMode.HALF_UP);
    }

    /// Compared without accents, capitals or doubled spaces: people write them as they come.
    static String cle(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s\\u00a0’']+", " ")
                .strip()
                .toLowerCase(Locale.FRANCE);
    }
}
