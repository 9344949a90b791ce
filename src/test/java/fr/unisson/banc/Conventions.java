package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import fr.unisson.socle.Empreinte;
import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;

/// Conventions of two to eight parties: most in force, with what their text promised; some still
/// being written.
final class Conventions {

    private static final int ARTICLES = 14;
    private static final int PROMESSES = 4;
    private static final String[] VOLETS = {
        "Objet et périmètre",
        "Principes partagés",
        "Modalités concrètes",
        "Pilotage",
        "Outils interprofessionnels",
        "Formations communes",
        "Évaluation"
    };
    private static final String[] SUJETS = {
        "Prévenir ensemble les chutes", "Continuité des soins la nuit", "Sorties d’hospitalisation",
        "Soins palliatifs à domicile", "Santé bucco-dentaire", "Prévenir la dénutrition"
    };
    private static final String[][] PASSAGES = {
        {"CREER", null, "DIAGNOSTIC", "REFERENT"},
        {"OUVRIR_PRINCIPES", "DIAGNOSTIC", "PRINCIPES", "ANIMATEUR"},
        {"OUVRIR_CO_CONSTRUCTION", "PRINCIPES", "CO_CONSTRUCTION", "ANIMATEUR"},
        {"CONSOLIDER", "CO_CONSTRUCTION", "CONSOLIDATION", "ANIMATEUR"},
        {"OUVRIR_RELECTURE", "CONSOLIDATION", "RELECTURE", "ANIMATEUR"},
        {"OUVRIR_VALIDATION", "RELECTURE", "VALIDATION_INSTANCES", "ANIMATEUR"},
        {"OUVRIR_SIGNATURE", "VALIDATION_INSTANCES", "EN_SIGNATURE", "ANIMATEUR"},
        {"SCELLER", "EN_SIGNATURE", "SIGNEE", "SYSTEME"},
        {"ENTRER_EN_VIGUEUR", "SIGNEE", "EN_VIGUEUR", "SYSTEME"}
    };
    private static final String[][] PASSAGES_DE_VOLET = {
        {"COMMENCER", "OUVERT", "EN_TRAVAIL", "RAPPORTEUR"},
        {"DEPOSER", "EN_TRAVAIL", "LIVRABLE_DEPOSE", "RAPPORTEUR"},
        {"ADOPTER", "LIVRABLE_DEPOSE", "ADOPTE", "ANIMATEUR"}
    };
    private static final int EN_REDACTION = 3;
    private static final String PHRASE =
            "Les parties se préviennent le jour même, se relisent chaque trimestre et disent par"
                    + " écrit ce qui n’a pas pu se faire, avec sa raison et la date de la suite. ";

    private final Contexte c;

    Conventions(Contexte c) {
        this.c = c;
    }

    static int parties(int n) {
        return 2 + n % 7;
    }

    static boolean enVigueur(int n) {
        return n % 20 < 17;
    }

    private static int version(int n) {
        return enVigueur(n) ? PASSAGES.length : EN_REDACTION;
    }

    /// The rank of a party's structure.
    int structure(int n, int j) {
        return structure(c.echelle(), n, j);
    }

    static int structure(Echelle e, int n, int j) {
        return 1 + (n - 1 + j * (e.structures() / Echelle.PARTIES_AU_PLUS)) % e.structures();
    }

    private int effet(int n) {
        return 30 + n * 7 % 900;
    }

    private LocalDate datee(int n) {
        return c.jour().minusDays(effet(n));
    }

    private static String titre(int n) {
        return SUJETS[n % SUJETS.length] + ", convention " + n;
    }

    @FunctionalInterface
    private interface Une {
        void ecrire(LigneDeCopie copie, int n) throws IOException;
    }

    private void copier(Chargeur vers, String table, String colonnes, Une une)
            throws SQLException, IOException {
        vers.copier(
                table,
                colonnes,
                copie -> {
                    for (int n = 1; n <= c.echelle().conventions(); n++) une.ecrire(copie, n);
                });
    }

    void charger(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "convention",
                "id, version, etat, etat_le, titre, resume, modele_code, modele_version, numero,"
                        + " perimetre, mode_effet, date_effet, mois, renouvellement, periode_mois,"
                        + " renouvellements_max, preavis_mois, evaluation_prealable, signee_le,"
                        + " en_vigueur_le, cree_par, cree_le",
                (copie, n) -> {
                    var effet = enVigueur(n) ? datee(n) : null;
                    ligne(
                            copie,
                            Cles.convention(n),
                            version(n),
                            PASSAGES[version(n) - 1][2],
                            c.ilYA(effet(n)),
                            titre(n),
                            "Des professionnels et des usagers écrivent ensemble ce qu’ils se"
                                    + " doivent.",
                            "convention-cadre-essms",
                            2,
                            enVigueur(n) ? "%d-B%06d".formatted(datee(n).getYear(), n) : null,
                            "Les personnes accompagnées par les parties.",
                            enVigueur(n) ? "DATE_FIXE" : "DERNIERE_SIGNATURE",
                            effet,
                            36,
                            "TACITE",
                            12,
                            2,
                            3,
                            false,
                            effet,
                            effet,
                            Cles.compte(structure(n, 0), 2),
                            c.ilYA(effet(n) + 200));
                });
        parties(vers);
        passages(vers);
        texte(vers);
        suivi(vers);
    }

    private void parties(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "partie",
                "id, convention_id, organisation_id, etat, version, invitee_par, invitee_le,"
                        + " repondu_par, repondu_le, representant, representant_qualite, missions",
                (copie, n) -> {
                    for (int j = 0; j < parties(n); j++) {
                        int o = structure(n, j);
                        ligne(
                                copie,
                                Cles.partie(n, j),
                                Cles.convention(n),
                                Cles.organisation(o),
                                "ACCEPTEE",
                                2,
                                Cles.compte(structure(n, 0), 2),
                                c.ilYA(effet(n) + 199),
                                Cles.compte(o, 2),
                                c.ilYA(effet(n) + 190),
                                "Une directrice",
                                "Directrice",
                                "{Accompagner des personnes âgées}");
                    }
                });
        copier(
                vers,
                "partie_etablissement",
                "convention_id, partie_id, etablissement_id",
                (copie, n) -> {
                    for (int j = 0; j < parties(n); j++) {
                        ligne(
                                copie,
                                Cles.convention(n),
                                Cles.partie(n, j),
                                Cles.BASE + structure(n, j));
                    }
                });
        copier(
                vers,
                "convention_acces",
                "convention_id, organisation_id, compte_id, niveau, accorde_par, accorde_le",
                (copie, n) -> {
                    long par = Cles.compte(structure(n, 0), 2);
                    var le = c.ilYA(effet(n) + 199);
                    long cle = Cles.convention(n);
                    for (int j = 0; j < parties(n); j++) {
                        int o = structure(n, j);
                        ligne(copie, cle, Cles.organisation(o), null, "ECRITURE", par, le);
                        for (int k = 1; k <= 2; k++) {
                            ligne(copie, cle, null, Cles.compte(o, k), "ECRITURE", par, le);
                        }
                    }
                    int r = 1 + n % c.echelle().soutiens();
                    ligne(copie, cle, Cles.soutien(c.echelle(), r), null, "LECTURE", par, le);
                });
        copier(
                vers,
                "participant",
                "convention_id, compte_id, partie_id, role, ajoute_par, depuis",
                (copie, n) -> {
                    int premiere = structure(n, 0);
                    participant(copie, n, premiere, 2, null, "ANIMATEUR");
                    participant(copie, n, premiere, 1, null, "PRESIDENT_COPIL");
                    for (int j = 0; j < parties(n); j++) {
                        long partie = Cles.partie(n, j);
                        participant(copie, n, structure(n, j), 2, partie, "REFERENT");
                        participant(copie, n, structure(n, j), 1, partie, "SIGNATAIRE");
                    }
                });
    }

    private void participant(
            LigneDeCopie copie,
            int n,
            int o,
            int k,
            @org.jspecify.annotations.Nullable Long partie,
            String role)
            throws IOException {
        ligne(
                copie,
                Cles.convention(n),
                Cles.compte(o, k),
                partie,
                role,
                Cles.compte(structure(n, 0), 2),
                c.ilYA(effet(n) + 190));
    }

    private void passages(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "convention_historique",
                "convention_id, version, transition, de, vers, role, compte_id, le",
                (copie, n) -> {
                    for (int v = 1; v <= version(n); v++) {
                        var p = PASSAGES[v - 1];
                        ligne(
                                copie,
                                Cles.convention(n),
                                v,
                                p[0],
                                p[1],
                                p[2],
                                p[3],
                                p[3].equals("SYSTEME") ? null : Cles.compte(structure(n, 0), 2),
                                c.ilYA(effet(n) + 20 * (version(n) - v)));
                    }
                });
        copier(
                vers,
                "volet",
                "id, convention_id, numero, titre, etat, version, depot, echeance",
                (copie, n) -> {
                    for (int v = 1; v <= VOLETS.length; v++) {
                        ligne(
                                copie,
                                Cles.volet(n, v),
                                Cles.convention(n),
                                v,
                                VOLETS[v - 1],
                                PASSAGES_DE_VOLET[passagesDeVolet(n) - 1][2],
                                passagesDeVolet(n),
                                enVigueur(n) ? 1 : 0,
                                c.jour().plusDays(30 + 10L * v - (enVigueur(n) ? effet(n) : 0)));
                    }
                });
        copier(
                vers,
                "volet_historique",
                "convention_id, volet_id, version, transition, de, vers, role, compte_id, le",
                (copie, n) -> {
                    for (int v = 1; v <= VOLETS.length; v++) {
                        for (int w = 1; w <= passagesDeVolet(n); w++) {
                            var p = PASSAGES_DE_VOLET[w - 1];
                            ligne(
                                    copie,
                                    Cles.convention(n),
                                    Cles.volet(n, v),
                                    w,
                                    p[0],
                                    p[1],
                                    p[2],
                                    p[3],
                                    Cles.compte(structure(n, 0), 2),
                                    c.ilYA(effet(n) + 150 - 20 * w));
                        }
                    }
                });
    }

    private static int passagesDeVolet(int n) {
        return enVigueur(n) ? PASSAGES_DE_VOLET.length : 1;
    }

    private void texte(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "article",
                "id, convention_id, volet_id, numero, rang, titre, obligatoire, type_donnees",
                (copie, n) -> {
                    for (int a = 0; a < ARTICLES; a++) {
                        ligne(
                                copie,
                                article(n, a),
                                Cles.convention(n),
                                Cles.volet(n, 1 + a / 2),
                                a,
                                a,
                                "Article "
                                        + a
                                        + ", "
                                        + VOLETS[a / 2].toLowerCase(java.util.Locale.ROOT),
                                a % 2 == 0,
                                "AUCUNE");
                    }
                });
        copier(
                vers,
                "article_version",
                "convention_id, article_id, version, texte, origine, compte_id, le",
                (copie, n) -> {
                    for (int a = 0; a < ARTICLES; a++) {
                        ligne(
                                copie,
                                Cles.convention(n),
                                article(n, a),
                                1,
                                PHRASE.repeat(1 + a % 4),
                                "MODELE",
                                Cles.compte(structure(n, 0), 2),
                                c.ilYA(effet(n) + 140));
                    }
                });
        copier(
                vers,
                "version_texte",
                "convention_id, numero, texte, empreinte, articles, fige_par, fige_le",
                (copie, n) -> {
                    if (!enVigueur(n)) return;
                    var texte = "# " + titre(n) + " : " + PHRASE.repeat(8);
                    ligne(
                            copie,
                            Cles.convention(n),
                            1,
                            texte,
                            Empreinte.de(texte),
                            "{}",
                            Cles.compte(structure(n, 0), 2),
                            c.ilYA(effet(n) + 60));
                });
    }

    private static long article(int n, int a) {
        return Cles.BASE + (long) ARTICLES * (n - 1) + a + 1;
    }

    private void suivi(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "suivi_convention",
                "convention_id, ouvert_le, reunions_dites",
                (copie, n) -> {
                    if (enVigueur(n)) ligne(copie, Cles.convention(n), c.ilYA(effet(n)), 2);
                });
        copier(
                vers,
                "suivi_element",
                "convention_id, nature, cle, issue, mots, lien, le",
                (copie, n) -> {
                    if (!enVigueur(n)) return;
                    ligne(
                            copie,
                            Cles.convention(n),
                            "PROMESSES",
                            "promesses",
                            "CREE",
                            "Engagements suivis : 2 ; objectifs suivis : 2",
                            "/conventions/" + Cles.convention(n) + "/engagements",
                            c.ilYA(effet(n)));
                });
        copier(
                vers,
                "promesse",
                "id, convention_id, genre, rang, partie_id, enonce, etat, etat_le, version,"
                        + " avancement, echeance, cree_le, hors_texte",
                (copie, n) -> {
                    if (!enVigueur(n)) return;
                    for (int p = 1; p <= PROMESSES; p++) {
                        boolean commencee = p % 2 == 0;
                        ligne(
                                copie,
                                promesse(n, p),
                                Cles.convention(n),
                                p % 2 == 0 ? "OBJECTIF" : "ENGAGEMENT",
                                (p + 1) / 2,
                                Cles.partie(n, p % parties(n)),
                                "Former un relais par équipe, engagement " + p,
                                commencee ? "EN_COURS" : "A_DEMARRER",
                                c.ilYA(effet(n) - (commencee ? 20 : 0)),
                                commencee ? 2 : 1,
                                commencee ? 40 : null,
                                c.jour().plusDays(40L * p + n % 300),
                                c.ilYA(effet(n)),
                                true);
                    }
                });
        copier(
                vers,
                "promesse_historique",
                "promesse_id, convention_id, version, transition, de, vers, role, partie_id,"
                        + " compte_id, avancement, le",
                (copie, n) -> {
                    if (!enVigueur(n)) return;
                    for (int p = 2; p <= PROMESSES; p += 2) {
                        int j = p % parties(n);
                        ligne(
                                copie,
                                promesse(n, p),
                                Cles.convention(n),
                                2,
                                "POURSUIVRE",
                                "A_DEMARRER",
                                "EN_COURS",
                                "PORTEUR",
                                Cles.partie(n, j),
                                Cles.compte(structure(n, j), 2),
                                40,
                                c.ilYA(effet(n) - 20));
                    }
                });
    }

    private static long promesse(int n, int p) {
        return Cles.BASE + (long) PROMESSES * (n - 1) + p;
    }
}
