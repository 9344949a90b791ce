package fr.unisson.justificatifs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators that the text names, with the published values of the period, in the
/// organisations of the reader. A name without values is told.
@Component
class RecolteIndicateurs implements Recolte {

    private static final List<String> ENTETES =
            List.of(
                    "Indicateur",
                    "Code",
                    "Période",
                    "Du",
                    "Au",
                    "Numérateur",
                    "Dénominateur",
                    "Valeur",
                    "Unité",
                    "Cible",
                    "Formule",
                    "Source");

    private final PromessesDuTexte textes;
    private final Indicateurs indicateurs;
    private final Tableaux tableaux;

    RecolteIndicateurs(PromessesDuTexte textes, Indicateurs indicateurs, Tableaux tableaux) {
        this.textes = textes;
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.INDICATEURS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var nommes = nommes(convention);
        if (nommes.isEmpty()) return Lot.sans("Le texte ne nomme aucun indicateur.");
        var panier = new Panier();
        var connus =
                Acteur.courant().organisations().stream()
                        .sorted()
                        .flatMap(o -> indicateurs.lister(new OrganisationId(o)).stream())
                        .toList();
        var lignes = new ArrayList<List<@Nullable Object>>();
        var sans = new ArrayList<String>();
        for (var nom : nommes) {
            var avant = lignes.size();
            connus.stream()
                    .filter(i -> cle(i.definition().libelle()).equals(cle(nom)))
                    .forEach(i -> lignes.addAll(valeurs(i, demande)));
            if (lignes.size() == avant) {
                sans.add("« " + nom + " »");
            }
        }
        if (!sans.isEmpty()) {
            panier.manque(
                    "Aucune valeur publiée pendant la période, parmi les indicateurs de ce nom que"
                            + " vous lisez, pour : "
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

    private Set<String> nommes(ConventionVue convention) {
        var noms = new LinkedHashSet<String>();
        textes.trouver(convention.id(), DonneesArticle.Indicateurs.class)
                .ifPresent(d -> d.indicateurs().forEach(i -> noms.add(i.nom().strip())));
        textes.trouver(convention.id(), DonneesArticle.Objectifs.class)
                .ifPresent(d -> d.objectifs().forEach(o -> noms.add(o.indicateur().strip())));
        noms.removeIf(String::isEmpty);
        return noms;
    }

    private List<List<@Nullable Object>> valeurs(IndicateurVue i, DemandeDeDossier demande) {
        var serie = tableaux.publiee(i.id());
        var lignes = new ArrayList<List<@Nullable Object>>();
        for (int p = 0; p < serie.periodes().size(); p++) {
            var periode = serie.periodes().get(p);
            if (demande.couvre(periode.debut())
                    && demande.couvre(periode.fin())
                    && serie.valeur(p) != null) {
                lignes.add(cellules(serie, p));
            }
        }
        return lignes;
    }

    private static List<@Nullable Object> cellules(Serie serie, int place) {
        var d = serie.indicateur().definition();
        var periode = serie.periodes().get(place);
        var valeur = serie.valeurs().get(place);
        return Arrays.asList(
                d.libelle(),
                serie.indicateur().code(),
                periode.libelle(),
                periode.debut(),
                periode.fin(),
                valeur == null ? null : valeur.mesure().numerateur(),
                valeur == null ? null : valeur.mesure().denominateur(),
                serie.valeur(place),
                d.unite(),
                serie.cibles().get(place),
                d.formule(),
                d.source());
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
