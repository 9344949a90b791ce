package fr.unisson.banc;

import static fr.unisson.banc.Contexte.ligne;

import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What is owed, by whom and when; the council of users of each structure and its next meetings.
final class Devoirs {

    private static final int REUNIONS = 2;
    private static final int SIEGES = 4;
    private static final String COLONNES =
            "module, objet_type, objet_id, verbe, compte_id, organisation_id, role, libelle, sujet,"
                    + " lien, pour_le, posee_le, modifiee_le";

    private final Contexte c;

    Devoirs(Contexte c) {
        this.c = c;
    }

    @FunctionalInterface
    private interface Une {
        void ecrire(LigneDeCopie copie, int o) throws IOException;
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
        instances(vers);
        var plans = new Plans(c);
        var mois = Mesures.moisASaisir(c.jour());
        var dit = mois.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH));
        copier(
                vers,
                "echeance",
                COLONNES,
                (copie, o) -> {
                    for (int i = 1; i <= Echelle.ACTIONS; i++) action(copie, plans, o, i);
                    for (int k = 1; k <= Echelle.INDICATEURS; k++) {
                        ligne(
                                copie,
                                "indicateurs",
                                "indicateur",
                                Cles.indicateur(o, k),
                                "saisir",
                                Cles.compte(o, 2),
                                null,
                                "",
                                "Saisir la valeur",
                                "Indicateur " + k + ", " + dit,
                                "/indicateurs/saisie?periode="
                                        + mois.format(DateTimeFormatter.ofPattern("uuuu-MM")),
                                mois.plusMonths(1).plusDays(14),
                                c.ilYA(20),
                                c.ilYA(20));
                    }
                });
    }

    private void action(LigneDeCopie copie, Plans plans, int o, int i) throws IOException {
        int v = Plans.avancee(i);
        boolean menee = v == 3 || v == 4;
        if (v != 1 && !menee) return;
        long cle = Cles.action(o, i);
        ligne(
                copie,
                "actions",
                "action",
                cle,
                menee ? "realiser" : "examiner",
                menee ? Plans.pilote(o, i) : null,
                menee ? null : Cles.organisation(o),
                menee ? "" : "REFERENT_QUALITE",
                menee ? "Mener l’action" : "Examiner une proposition d’action",
                "Action " + i,
                "/actions/" + cle,
                plans.echeance(o, i),
                c.ilYA(40),
                c.ilYA(40));
    }

    private void instances(Chargeur vers) throws SQLException, IOException {
        copier(
                vers,
                "instance",
                "id, organisation_id, nom, nature, decide",
                (copie, o) ->
                        ligne(
                                copie,
                                Cles.BASE + o,
                                Cles.organisation(o),
                                "Conseil de la vie sociale",
                                "CVS",
                                false));
        copier(
                vers,
                "instance_organisation",
                "instance_id, organisation_id, depuis",
                (copie, o) ->
                        ligne(copie, Cles.BASE + o, Cles.organisation(o), c.jour().minusDays(900)));
        copier(
                vers,
                "siege",
                "id, instance_id, place, college, fonction, compte_id, designation, debut, fin,"
                        + " cree_par, cree_le",
                (copie, o) -> {
                    for (int k = 1; k <= SIEGES; k++) {
                        ligne(
                                copie,
                                Cles.BASE + (long) SIEGES * (o - 1) + k,
                                Cles.BASE + o,
                                k,
                                k == 4 ? "USAGERS" : k == 1 ? "DIRECTION" : "PROFESSIONNELS",
                                k == 4 ? "PRESIDENCE" : k == 2 ? "SECRETARIAT" : "MEMBRE",
                                Cles.compte(o, k),
                                k == 4 ? "ELECTION" : "NOMINATION",
                                c.jour().minusDays(500),
                                c.jour().plusDays(595),
                                Cles.compte(o, 2),
                                c.ilYA(500));
                    }
                });
        copier(
                vers,
                "reunion",
                "id, instance_id, etat, etat_le, objet, debut, duree, lieu, uid, cree_par, cree_le",
                (copie, o) -> {
                    for (int m = 1; m <= REUNIONS; m++) {
                        ligne(
                                copie,
                                reunion(o, m),
                                Cles.BASE + o,
                                "PLANIFIEE",
                                c.ilYA(60),
                                "Réunion du trimestre",
                                prochaine(o, m),
                                120,
                                "Salle des familles",
                                "banc-" + reunion(o, m) + "@unisson",
                                Cles.compte(o, 2),
                                c.ilYA(60));
                    }
                });
        copier(
                vers,
                "reunion_historique",
                "reunion_id, version, transition, vers, role, compte_id, debut, le",
                (copie, o) -> {
                    for (int m = 1; m <= REUNIONS; m++) {
                        ligne(
                                copie,
                                reunion(o, m),
                                1,
                                "PLANIFIER",
                                "PLANIFIEE",
                                "ANIMATEUR",
                                Cles.compte(o, 2),
                                prochaine(o, m),
                                c.ilYA(60));
                    }
                });
    }

    private static long reunion(int o, int m) {
        return Cles.BASE + (long) REUNIONS * (o - 1) + m;
    }

    private String prochaine(int o, int m) {
        return Contexte.instant(c.jour().plusDays(20L + 90L * (m - 1) + o % 30));
    }
}
