package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/// One closed joint evaluation for each structure: three professionals and three users rated each
/// criterion, then the group rated it together. Ratings of a closed evaluation name nobody.
final class Evaluations {

    static final int CRITERES = 16;
    static final int REPONDANTS = 6;

    private static final String[][] PASSAGES = {
        {"PREPARER", null, "PREPARATION", "PILOTE"},
        {"OUVRIR", "PREPARATION", "OUVERTE", "FACILITATEUR"},
        {"REVELER", "OUVERTE", "ECHANGE", "FACILITATEUR"},
        {"NOTER_ENSEMBLE", "ECHANGE", "CONJOINTE", "FACILITATEUR"},
        {"CLOTURER", "CONJOINTE", "CLOTUREE", "FACILITATEUR"}
    };
    private static final String[] QUALITES = {
        "PROFESSIONNEL",
        "PROFESSIONNEL",
        "PROFESSIONNEL",
        "REPRESENTANT",
        "PROCHE",
        "PERSONNE_ACCOMPAGNEE"
    };

    private final Contexte c;

    Evaluations(Contexte c) {
        this.c = c;
    }

    private static long session(int o) {
        return Cles.BASE + o;
    }

    private int age(int o) {
        return 30 + o % 400;
    }

    @FunctionalInterface
    private interface Une {
        void ecrire(fr.unisson.socle.LigneDeCopie copie, int o) throws IOException;
    }

    private void copier(Chargeur vers, String table, String colonnes, Une une)
            throws SQLException, IOException {
        vers.copier(
                table,
                colonnes,
                copie -> {
                    for (int o = 1; o <= c.echelle().structures(); o++) une.ecrire(copie, o);
                });
    }

    void charger(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "evaluation_session",
                "id, organisation_id, titre, objet, grille_id, etat, version, facilitateur_id,"
                        + " noter_avant, echange_le, cree_par, cree_le, etat_le, cloturee_le",
                (copie, o) ->
                        ligne(
                                copie,
                                session(o),
                                Cles.organisation(o),
                                "Notre partenariat, revue de l’année",
                                "Ce que professionnels et usagers font vraiment ensemble.",
                                c.grille().version(),
                                "CLOTUREE",
                                PASSAGES.length,
                                Cles.compte(o, 2),
                                c.jour().minusDays(age(o) + 10L),
                                c.jour().minusDays(age(o)),
                                Cles.compte(o, 1),
                                c.ilYA(age(o) + 30),
                                c.ilYA(age(o)),
                                c.ilYA(age(o))));
        copier(
                vers,
                "evaluation_historique",
                "session_id, version, transition, de, vers, role, compte_id, le",
                (copie, o) -> {
                    for (int v = 1; v <= PASSAGES.length; v++) {
                        var p = PASSAGES[v - 1];
                        ligne(
                                copie,
                                session(o),
                                v,
                                p[0],
                                p[1],
                                p[2],
                                p[3],
                                Cles.compte(o, v == 1 ? 1 : 2),
                                c.ilYA(age(o) + 5 * (PASSAGES.length - v)));
                    }
                });
        copier(
                vers,
                "evaluation_participant",
                "session_id, compte_id, nom, qualite, repondu",
                (copie, o) -> {
                    for (int r = 0; r < REPONDANTS; r++) {
                        // 1 to 3 are the structure's professionals, 4 represents the users.
                        boolean compte = r < 4;
                        ligne(
                                copie,
                                session(o),
                                compte ? Cles.compte(o, r + 1) : null,
                                compte ? "" : "Personne invitée " + r,
                                QUALITES[r],
                                true);
                    }
                });
        copier(
                vers,
                "evaluation_college",
                "session_id, college, invites, repondants, leve",
                (copie, o) -> {
                    ligne(copie, session(o), "PROFESSIONNELS", 3, 3, false);
                    ligne(copie, session(o), "USAGERS", 3, 3, false);
                });
        copier(
                vers,
                "evaluation_note_detachee",
                "id, session_id, college, noeud_id, valeur",
                (copie, o) -> {
                    for (int r = 0; r < REPONDANTS; r++) {
                        for (int q = 0; q < CRITERES; q++) {
                            long note = ((long) o * REPONDANTS + r) * CRITERES + q;
                            ligne(
                                    copie,
                                    new UUID(
                                            c.tirage().melange(note, 7),
                                            c.tirage().melange(note, 8)),
                                    session(o),
                                    r < 3 ? "PROFESSIONNELS" : "USAGERS",
                                    critere(q),
                                    c.tirage().nombre(5, note, 9));
                        }
                    }
                });
        copier(
                vers,
                "evaluation_note_conjointe",
                "session_id, grille_id, noeud_id, rang, valeur, compte_id, le",
                (copie, o) -> {
                    for (int q = 0; q < CRITERES; q++) {
                        ligne(
                                copie,
                                session(o),
                                c.grille().version(),
                                critere(q),
                                1,
                                1 + c.tirage().nombre(4, (long) o * CRITERES + q, 10),
                                Cles.compte(o, 2),
                                c.ilYA(age(o)));
                    }
                });
    }

    private long critere(int q) {
        return c.grille().criteres().get(q);
    }
}
