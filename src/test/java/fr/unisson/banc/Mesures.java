package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;

/// Monthly indicators and their published values, each with how it was typed, checked, published.
/// The last month that ended is still to be typed.
final class Mesures {

    private static final String[] LIBELLES = {
        "Chutes analysées à temps",
        "Projets personnalisés à jour",
        "Pesées réalisées",
        "Appels décrochés en moins de dix minutes",
        "Plaintes répondues en dix jours",
        "Professionnels formés dans l’année",
        "Bilans bucco-dentaires faits"
    };
    private static final String[][] PASSAGES = {
        {"SAISIR", null, "SAISIE"},
        {"VALIDER", "SAISIE", "VALIDEE"},
        {"PUBLIER", "VALIDEE", "PUBLIEE"}
    };
    private static final int AU_TABLEAU = 8;

    private final Contexte c;

    Mesures(Contexte c) {
        this.c = c;
    }

    @FunctionalInterface
    private interface Une {
        void ecrire(LigneDeCopie copie, int o, int k) throws IOException;
    }

    @FunctionalInterface
    private interface Valeur {
        void ecrire(LigneDeCopie copie, int o, int k, int m) throws IOException;
    }

    private void copier(Chargeur vers, String table, String colonnes, int combien, Une une)
            throws SQLException, IOException {
        vers.copier(
                table,
                colonnes,
                copie -> {
                    for (int o = 1; o <= c.echelle().structures(); o++) {
                        for (int k = 1; k <= combien; k++) une.ecrire(copie, o, k);
                    }
                });
    }

    private void valeurs(Chargeur vers, String table, String colonnes, Valeur une)
            throws SQLException, IOException {
        copier(
                vers,
                table,
                colonnes,
                Echelle.INDICATEURS,
                (copie, o, k) -> {
                    for (int m = 1; m <= Echelle.MOIS; m++) une.ecrire(copie, o, k, m);
                });
    }

    static LocalDate moisASaisir(LocalDate jour) {
        return jour.withDayOfMonth(1).minusMonths(1);
    }

    void charger(Chargeur vers) throws SQLException, IOException {
        var dernier = moisASaisir(c.jour());
        copier(
                vers,
                "indicateur",
                "id, organisation_id, code, responsable_id, delai, suivi_depuis, cree_par, cree_le",
                Echelle.INDICATEURS,
                (copie, o, k) ->
                        ligne(
                                copie,
                                Cles.indicateur(o, k),
                                Cles.organisation(o),
                                "SUIVI_" + k,
                                Cles.compte(o, 2),
                                15,
                                dernier.minusMonths(Echelle.MOIS),
                                Cles.compte(o, 2),
                                c.ilYA(1100)));
        copier(
                vers,
                "indicateur_methode",
                "indicateur_id, organisation_id, version, libelle, but, famille, nature, calcul,"
                        + " rapport, numerateur, denominateur, multiplicateur, formule, source,"
                        + " unite, decimales, sens, frequence, population, provenance, reference,"
                        + " note, phrase, seuil_alerte, motif, compte_id, le",
                Echelle.INDICATEURS,
                (copie, o, k) ->
                        ligne(
                                copie,
                                Cles.indicateur(o, k),
                                Cles.organisation(o),
                                1,
                                LIBELLES[k % LIBELLES.length] + ", " + k,
                                "Voir l’effet de ce que nous faisons.",
                                "PRATIQUES",
                                "RESULTAT",
                                "RAPPORT",
                                "PART",
                                "faits à temps",
                                "à faire",
                                100,
                                "",
                                "",
                                "%",
                                1,
                                "HAUSSE",
                                "MOIS",
                                "Personnes présentes",
                                "Registre",
                                "",
                                "",
                                "",
                                60,
                                "",
                                Cles.compte(o, 2),
                                c.ilYA(1100)));
        copier(
                vers,
                "indicateur_cible",
                "indicateur_id, organisation_id, frequence, debut, cible, compte_id, le",
                Echelle.INDICATEURS,
                (copie, o, k) ->
                        ligne(
                                copie,
                                Cles.indicateur(o, k),
                                Cles.organisation(o),
                                "ANNEE",
                                c.jour().withDayOfYear(1),
                                80,
                                Cles.compte(o, 2),
                                c.ilYA(300)));
        copier(
                vers,
                "tableau_indicateur",
                "organisation_id, indicateur_id, ordre",
                AU_TABLEAU,
                (copie, o, k) -> ligne(copie, Cles.organisation(o), Cles.indicateur(o, k), k));
        var debuts = new String[Echelle.MOIS + 1];
        var fins = new String[Echelle.MOIS + 1];
        var instants = new String[Echelle.MOIS + 1];
        for (int m = 1; m <= Echelle.MOIS; m++) {
            var debut = dernier.minusMonths(Echelle.MOIS + 1L - m);
            debuts[m] = debut.toString();
            fins[m] = debut.plusMonths(1).minusDays(1).toString();
            instants[m] = Contexte.instant(debut.plusMonths(1).plusDays(5));
        }
        valeurs(
                vers,
                "valeur",
                "id, indicateur_id, organisation_id, debut, fin, version, etat, numerateur,"
                        + " denominateur, valeur, methode, origine",
                (copie, o, k, m) -> {
                    int fait = fait(o, k, m);
                    ligne(
                            copie,
                            Cles.valeur(o, k, m),
                            Cles.indicateur(o, k),
                            Cles.organisation(o),
                            debuts[m],
                            fins[m],
                            3,
                            "PUBLIEE",
                            fait,
                            100,
                            fait,
                            1,
                            "SAISIE");
                });
        valeurs(
                vers,
                "valeur_mesure",
                "valeur_id, organisation_id, rang, numerateur, denominateur, valeur, methode,"
                        + " origine, compte_id, le",
                (copie, o, k, m) -> {
                    int fait = fait(o, k, m);
                    ligne(
                            copie,
                            Cles.valeur(o, k, m),
                            Cles.organisation(o),
                            1,
                            fait,
                            100,
                            fait,
                            1,
                            "SAISIE",
                            Cles.compte(o, 2),
                            instants[m]);
                });
        valeurs(
                vers,
                "valeur_historique",
                "valeur_id, organisation_id, version, transition, de, vers, role, compte_id, le",
                (copie, o, k, m) -> {
                    for (int v = 1; v <= PASSAGES.length; v++) {
                        var p = PASSAGES[v - 1];
                        ligne(
                                copie,
                                Cles.valeur(o, k, m),
                                Cles.organisation(o),
                                v,
                                p[0],
                                p[1],
                                p[2],
                                "RESPONSABLE",
                                Cles.compte(o, 2),
                                instants[m]);
                    }
                });
    }

    private int fait(int o, int k, int m) {
        return 55 + c.tirage().nombre(40, Cles.valeur(o, k, m), 1);
    }
}
