package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import fr.unisson.socle.Empreinte;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/// The directory and its people: four accounts for each structure, one for each support body.
final class Structures {

    static final int JETONS = 400;

    private static final String[] GENRES = {
        "EHPAD", "Résidence autonomie", "SSIAD", "Foyer de vie", "Centre hospitalier", "MAS", "SAVS"
    };
    private static final String[] NOMS = {
        "Les Tilleuls",
        "Le Grand Pré",
        "La Source",
        "Les Charmes",
        "Le Verger",
        "Les Marronniers",
        "La Fontaine",
        "Le Clos fleuri",
        "Les Hirondelles",
        "Beau Soleil",
        "Les Deux Rives"
    };
    private static final String[] CATEGORIES = {"500", "202", "354", "382", "355", "255", "446"};
    private static final String[] PRENOMS = {
        "Hélène", "Thomas", "Aïcha", "Marc", "Sophie", "Ahmed", "Jeanne", "Paul", "Inès", "Louis"
    };
    private static final String[] FAMILLES = {
        "Bastier", "Ruellan", "Delestang", "Torchet", "Loriot", "Zeroual", "Orhant", "Kervadec"
    };
    private static final String[][] ROLES = {
        {"DIRECTION"}, {"REFERENT_QUALITE"}, {"PROFESSIONNEL"}, {"REPRESENTANT_USAGERS"}
    };

    private final Contexte c;

    Structures(Contexte c) {
        this.c = c;
    }

    static String courriel(int o, int k) {
        return "personne" + k + "." + o + "@banc.exemple.fr";
    }

    static String courrielDeSoutien(int r) {
        return "soutien." + r + "@banc.exemple.fr";
    }

    /// The token by which the quality referent of a structure calls the API.
    static String jeton(int o) {
        return "unisson_banc" + Empreinte.de("jeton du banc " + o).substring(0, 31);
    }

    void charger(Chargeur vers) throws SQLException, IOException {
        vers.copier(
                "organisation",
                "id, source, finess_ej, raison_sociale, adresse, code_postal, ville, departement,"
                        + " commune, maj_le",
                copie -> {
                    for (int o = 1; o <= c.echelle().structures() + c.echelle().soutiens(); o++) {
                        var ou = c.commune(o);
                        ligne(
                                copie,
                                Cles.organisation(o),
                                "finess",
                                "0Z%07d".formatted(o),
                                o > c.echelle().structures() ? "Structure de soutien " + o : nom(o),
                                o % 90 + 1 + " rue de la Mairie",
                                ou.code(),
                                ou.nom(),
                                ou.departement(),
                                ou.code(),
                                c.ilYA(30));
                    }
                });
        vers.copier(
                "etablissement",
                "id, organisation_id, source, finess_et, finess_ej, nom, categorie, adresse,"
                        + " code_postal, ville, departement, commune, maj_le",
                copie -> {
                    for (int e = 1; e <= c.echelle().etablissements(); e++) {
                        int o = 1 + (e - 1) % c.echelle().structures();
                        var ou = c.commune(e > c.echelle().structures() ? -e : o);
                        ligne(
                                copie,
                                Cles.BASE + e,
                                Cles.organisation(o),
                                "finess",
                                "1Z%07d".formatted(e),
                                "0Z%07d".formatted(o),
                                nom(o) + (e == o ? "" : ", site " + (e / c.echelle().structures())),
                                c.tirage().parmi(CATEGORIES, e, 2),
                                e % 70 + 1 + " avenue de la Gare",
                                ou.code(),
                                ou.nom(),
                                ou.departement(),
                                ou.code(),
                                c.ilYA(30));
                    }
                });
        comptes(vers);
        jetons(vers);
    }

    private String nom(int o) {
        return c.tirage().parmi(GENRES, o, 3) + " " + c.tirage().parmi(NOMS, o, 4) + " " + o;
    }

    private void comptes(Chargeur vers) throws SQLException, IOException {
        vers.copier(
                "compte",
                "id, courriel, prenom, nom, cree_le",
                copie -> {
                    for (int o = 1; o <= c.echelle().structures(); o++) {
                        for (int k = 1; k <= Echelle.COMPTES; k++) {
                            ligne(
                                    copie,
                                    Cles.compte(o, k),
                                    courriel(o, k).toLowerCase(Locale.ROOT),
                                    c.tirage().parmi(PRENOMS, o, 10 + k),
                                    c.tirage().parmi(FAMILLES, o, 20 + k),
                                    c.ilYA(1000));
                        }
                    }
                    for (int r = 1; r <= c.echelle().soutiens(); r++) {
                        ligne(
                                copie,
                                Cles.compteDeSoutien(c.echelle(), r),
                                courrielDeSoutien(r),
                                "Maëlle",
                                "Kervadec",
                                c.ilYA(1000));
                    }
                });
        vers.copier(
                "compte_secret",
                "compte_id, mot_de_passe",
                copie -> {
                    for (int n = 1; n <= c.echelle().comptes(); n++) {
                        ligne(copie, Cles.BASE + n, c.motDePasse());
                    }
                });
        for (var table : new String[] {"habilitation", "habilitation_historique"}) {
            boolean histoire = !table.equals("habilitation");
            vers.copier(
                    table,
                    histoire
                            ? "compte_id, organisation_id, role, le, fait"
                            : "compte_id, organisation_id, role, depuis",
                    copie -> {
                        for (int o = 1; o <= c.echelle().structures(); o++) {
                            for (int k = 1; k <= Echelle.COMPTES; k++) {
                                for (var role : ROLES[k - 1]) {
                                    copie.champ(Cles.compte(o, k))
                                            .champ(Cles.organisation(o))
                                            .champ(role)
                                            .champ(c.ilYA(1000));
                                    if (histoire) copie.champ("ACCORDEE");
                                    copie.fin();
                                }
                            }
                        }
                        for (int r = 1; r <= c.echelle().soutiens(); r++) {
                            copie.champ(Cles.compteDeSoutien(c.echelle(), r))
                                    .champ(Cles.soutien(c.echelle(), r))
                                    .champ("FACILITATEUR_SRA")
                                    .champ(c.ilYA(1000));
                            if (histoire) copie.champ("ACCORDEE");
                            copie.fin();
                        }
                    });
        }
    }

    private void jetons(Chargeur vers) throws SQLException, IOException {
        vers.copier(
                "jeton_api",
                "compte_id, nom, debut, empreinte, portees, cree_par, cree_le, expire_le",
                copie -> {
                    for (int o = 1; o <= Math.min(JETONS, c.echelle().structures()); o++) {
                        ligne(
                                copie,
                                Cles.compte(o, 2),
                                "Entrepôt de données",
                                jeton(o).substring(0, 12),
                                Empreinte.de(jeton(o)),
                                "{ANNUAIRE_LIRE,CONVENTIONS_LIRE,ACTIONS_ECRIRE,"
                                        + "INDICATEURS_ECRIRE,INSTANCES_LIRE,EVALUATIONS_LIRE,"
                                        + "ECHEANCES_LIRE}",
                                Cles.compte(o, 2),
                                c.ilYA(10),
                                Contexte.instant(c.jour().plusYears(1)));
                    }
                });
    }
}
