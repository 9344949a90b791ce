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
import fr.unisson.pilotage.domaine.LectureDesIndicateurs;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators of the convention with the published values of the period: those that each party
/// feeds for it since its entry into force, then those of the reader's organisations that bear a
/// name of the text. A name without values is told.
@Component
class RecolteIndicateurs implements Recolte {

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
        var suivies = campagnes.lister(convention.id());
        var attendus = attendus(convention, suivies, demande);
        if (attendus.isEmpty()) return Lot.sans("Le texte ne nomme aucun indicateur.");
        var panier = new Panier();
        var lignes = new ArrayList<List<@Nullable Object>>();
        var sans = new ArrayList<String>();
        for (var a : attendus) {
            var avant = lignes.size();
            a.campagnes().forEach(c -> lignes.addAll(valeurs(c, demande)));
            if (a.campagnes().isEmpty()) lignes.addAll(siennes(a.nom(), demande));
            if (lignes.size() == avant) sans.add("« " + a.nom() + " »");
        }
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

    /// An indicator of the text.
    ///
    /// @param campagnes by which the parties feed it; none when nobody does
    private record Attendu(String nom, List<CampagneVue> campagnes) {}

    /// Those that the parties feed, by their campaigns; then those of the text that no campaign
    /// measures, as the text writes them.
    private List<Attendu> attendus(
            ConventionVue convention, List<CampagneVue> suivies, DemandeDeDossier demande) {
        var parNom = new LinkedHashMap<String, List<CampagneVue>>();
        suivies.stream()
                .filter(c -> c.jusqua() == null || !c.jusqua().isBefore(demande.debut()))
                .forEach(c -> parNom.computeIfAbsent(c.nom(), _ -> new ArrayList<>()).add(c));
        var attendus = new ArrayList<Attendu>();
        parNom.forEach((nom, siennes) -> attendus.add(new Attendu(nom, siennes)));
        var noms = List.copyOf(parNom.keySet());
        dits(convention).stream()
                .filter(dit ->
                        noms.stream().noneMatch(n -> LectureDesIndicateurs.mesure(dit, n, noms)))
                .forEach(dit -> attendus.add(new Attendu(dit, List.of())));
        return attendus;
    }

    private Collection<String> dits(ConventionVue convention) {
        var noms = new LinkedHashMap<String, String>();
        textes.trouver(convention.id(), DonneesArticle.Indicateurs.class)
                .ifPresent(
                        d -> d.indicateurs().forEach(i -> noms.putIfAbsent(cle(i.nom()), i.nom())));
        textes.trouver(convention.id(), DonneesArticle.Objectifs.class)
                .ifPresent(d ->
                        d.objectifs()
                                .forEach(o ->
                                        noms.putIfAbsent(cle(o.indicateur()), o.indicateur())));
        noms.remove("");
        return noms.values();
    }

    /// Those of the reader's organisations that bear this name.
    private List<List<@Nullable Object>> siennes(String nom, DemandeDeDossier demande) {
        return Acteur.courant().organisations().stream()
                .sorted()
                .flatMap(o -> indicateurs.lister(new OrganisationId(o)).stream())
                .filter(i -> cle(i.definition().libelle()).equals(cle(nom)))
                .flatMap(i -> valeurs(i.id(), "", demande).stream())
                .toList();
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
                arrondie(v.valeur(), c.decimales()),
                v.ecrit(),
                c.unite(),
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
                arrondie(lue, d.decimales()),
                d.ecrire(lue),
                d.unite(),
                serie.cibles().get(place),
                d.formule(),
                d.source());
    }

    /// As pages round it.
    private static BigDecimal arrondie(BigDecimal valeur, int decimales) {
        return valeur.setScale(Math.min(valeur.scale(), decimales), RoundingMode.HALF_UP);
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
