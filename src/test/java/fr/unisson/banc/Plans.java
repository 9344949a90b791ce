package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.sql.SQLException;

/// The action plan of each structure, with the passages of each action.
final class Plans {

    private static final String[][] PASSAGES = {
        {"PROPOSER", null, "PROPOSEE"},
        {"VALIDER", "PROPOSEE", "VALIDEE"},
        {"PLANIFIER", "VALIDEE", "A_FAIRE"},
        {"COMMENCER", "A_FAIRE", "EN_COURS"},
        {"REALISER", "EN_COURS", "REALISEE"},
        {"VERIFIER_L_EFFICACITE", "REALISEE", "EFFICACITE_VERIFIEE"},
        {"CLORE", "EFFICACITE_VERIFIEE", "CLOSE"}
    };

    /// Of ten actions, how far each one went.
    private static final int[] AVANCEES = {1, 7, 4, 3, 7, 4, 2, 7, 5, 3};

    private static final String[] TITRES = {
        "Prévenir les chutes entre le coucher et le lever", "Former un relais par équipe",
        "Retracer la douleur à chaque transfert", "Revoir l’accueil des familles",
        "Répondre plus vite aux appels", "Vérifier les chariots d’urgence"
    };
    private static final String[] VISIBILITES = {
        "EQUIPE", "CVS", "DIRECTION", "EQUIPE", "AUTORITE"
    };

    private final Contexte c;

    Plans(Contexte c) {
        this.c = c;
    }

    static int avancee(int i) {
        return AVANCEES[i % AVANCEES.length];
    }

    @FunctionalInterface
    interface Une {
        void ecrire(LigneDeCopie copie, int o, int i) throws IOException;
    }

    private void copier(Chargeur vers, String table, String colonnes, Une une)
            throws SQLException, IOException {
        vers.copier(
                table,
                colonnes,
                copie -> {
                    for (int o = 1; o <= c.echelle().structures(); o++) {
                        for (int i = 1; i <= Echelle.ACTIONS; i++) une.ecrire(copie, o, i);
                    }
                });
    }

    static long pilote(int o, int i) {
        return Cles.compte(o, 2 + i % 2);
    }

    private int age(int o, int i) {
        return 40 + c.tirage().nombre(700, Cles.action(o, i), 1);
    }

    void charger(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "action",
                "id, organisation_id, numero, version, etat, etat_le, titre, description, type,"
                        + " priorite, pilote_id, echeance, avancement, visibilite, cree_par, cree_le,"
                        + " change_le",
                (copie, o, i) -> {
                    long cle = Cles.action(o, i);
                    int v = avancee(i);
                    var le = c.ilYA(age(o, i) - 5 * v);
                    ligne(
                            copie,
                            cle,
                            Cles.organisation(o),
                            i,
                            v,
                            PASSAGES[v - 1][2],
                            le,
                            c.tirage().parmi(TITRES, cle, 2) + ", " + i,
                            "Décidé après la revue des événements du trimestre.",
                            i % 3 == 0 ? "CORRECTIVE" : "AMELIORATION",
                            "P" + (1 + i % 4),
                            v < 3 ? null : pilote(o, i),
                            echeance(o, i),
                            v >= 5 ? 100 : v == 4 ? 40 : 0,
                            VISIBILITES[i % VISIBILITES.length],
                            Cles.compte(o, 2),
                            c.ilYA(age(o, i)),
                            le);
                });
        copier(
                vers,
                "action_historique",
                "action_id, version, transition, de, vers, role, compte_id, le",
                (copie, o, i) -> {
                    for (int v = 1; v <= avancee(i); v++) {
                        var p = PASSAGES[v - 1];
                        ligne(
                                copie,
                                Cles.action(o, i),
                                v,
                                p[0],
                                p[1],
                                p[2],
                                "RESPONSABLE",
                                Cles.compte(o, 2),
                                c.ilYA(age(o, i) - 5 * v));
                    }
                });
        vers.copier(
                "action_numero",
                "organisation_id, dernier",
                copie -> {
                    for (int o = 1; o <= c.echelle().structures(); o++) {
                        ligne(copie, Cles.organisation(o), Echelle.ACTIONS);
                    }
                });
    }

    java.time.LocalDate echeance(int o, int i) {
        return c.jour().plusDays(c.tirage().nombre(500, Cles.action(o, i), 3) - 150L);
    }
}
