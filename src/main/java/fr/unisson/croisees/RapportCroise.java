package fr.unisson.croisees;

import fr.unisson.conventions.Conventions;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.evaluations.web.RoueImprimee;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// A cross evaluation on paper, for those who made it or for a body that receives it. It shows no
/// more than the page does.
@Service
public class RapportCroise {

    private final Croisees croisees;
    private final MisesEnCommun comparaisons;
    private final BilanSql bilans;
    private final Conventions conventions;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportCroise(
            Croisees croisees,
            MisesEnCommun comparaisons,
            BilanSql bilans,
            Conventions conventions,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.croisees = croisees;
        this.comparaisons = comparaisons;
        this.bilans = bilans;
        this.conventions = conventions;
        this.impression = impression;
        this.horloge = horloge;
    }

    /// Whom it is for: those who evaluated read the comments and what was said of each gap; a body
    /// reads what is recommended first.
    public enum Lecteurs {
        GROUPE("Rapport pour les parties"),
        INSTANCE("Rapport pour l’instance");

        private final String libelle;

        Lecteurs(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// @throws fr.unisson.socle.Introuvable before grids are revealed
    @Transactional(readOnly = true)
    public Contenu imprimer(CroiseeVue c, Lecteurs pour) {
        var lignes = comparaisons.comparer(c.id());
        var voix = croisees.voix(c.id());
        var titre = conventions.charger(c.convention()).titre();
        var corps =
                new StringBuilder("<h1>")
                        .append(propre(c.nature().libelle()))
                        .append(" : ")
                        .append(propre(titre))
                        .append("</h1>");
        tete(corps, c, voix);
        bilan(corps, c);
        roue(corps, lignes, voix);
        criteres(corps, lignes, voix);
        if (pour == Lecteurs.GROUPE) echanges(corps, lignes, voix);
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(pour.libelle() + " – " + titre, corps.toString())
                                .avecEntete(pour.libelle() + " – " + titre)
                                .avecPied(
                                        "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void tete(StringBuilder corps, CroiseeVue c, List<VoixVue> voix) {
        corps.append("<p>Évaluation croisée, ")
                .append(propre(c.etat().libelle().toLowerCase(java.util.Locale.FRENCH)))
                .append(" le ")
                .append(Dates.jour(Dates.jourDe(c.etatLe())))
                .append(". Chaque partie a répondu seule, sans lire les autres grilles.</p><ul>");
        for (var v : voix) {
            if (v.dUsager()) continue;
            corps.append("<li>")
                    .append(propre(v.nom()))
                    .append(v.remise() ? "" : " (n’a pas remis de grille)")
                    .append("</li>");
        }
        long usagers = voix.stream().filter(VoixVue::dUsager).count();
        long repondu = voix.stream().filter(v -> v.dUsager() && v.remise()).count();
        corps.append("<li>Représentants des usagers, comptés à part : ")
                .append(repondu)
                .append(repondu > 1 ? " réponses sur " : " réponse sur ")
                .append(usagers)
                .append("</li></ul>");
    }

    private void bilan(StringBuilder corps, CroiseeVue c) {
        var bilan = bilans.dernier(c.id()).orElse(null);
        if (bilan == null) return;
        corps.append("<h2>Bilan</h2>");
        for (var alinea : bilan.synthese().split("\\R+", -1)) {
            corps.append("<p>").append(propre(alinea)).append("</p>");
        }
        corps.append(
                "<h2>Recommandations</h2><table><thead><tr><th>Mission</th><th>Recommandation</th>"
                        + "<th>Raison</th></tr></thead><tbody>");
        for (var r : bilan.recommandations()) {
            rangee(
                    corps,
                    r.objet(),
                    r.choix().libelle(),
                    r.raison().isEmpty() ? "Sans changement" : r.raison());
        }
        corps.append("</tbody></table><h2>Ce qu’en disent les parties</h2><ul>");
        for (var x : bilan.positions()) {
            corps.append("<li>")
                    .append(propre(x.nom()))
                    .append(" : ")
                    .append(propre(x.position().libelle().toLowerCase(java.util.Locale.FRENCH)))
                    .append(x.motif().isEmpty() ? "" : " (" + propre(x.motif()) + ")")
                    .append(", par ")
                    .append(propre(x.par()))
                    .append(" le ")
                    .append(Dates.jour(Dates.jourDe(x.le())))
                    .append("</li>");
        }
        if (bilan.positions().isEmpty()) corps.append("<li>Aucune ne s’est encore prononcée.</li>");
        corps.append("</ul>");
    }

    private static void roue(StringBuilder corps, List<LigneComparee> lignes, List<VoixVue> voix) {
        corps.append("<div class=\"ensemble\"><h2>Profil</h2><p><img width=\"460\" height=\"460\"")
                .append(" alt=\"Roue des critères : le tableau critère par critère dit la même")
                .append(" chose.\" src=\"")
                .append(RoueImprimee.de(ChiffresCroises.roue(lignes, voix)))
                .append(
                        "\"/></p><p>Un secteur par critère ; plus il va loin du centre, meilleure est")
                .append(" la note. Hachures : moyenne des parties. Points : moyenne des usagers.")
                .append(" Contour épais : note commune.</p></div>");
    }

    private static void criteres(
            StringBuilder corps, List<LigneComparee> lignes, List<VoixVue> voix) {
        corps.append(
                "<h2>Critère par critère</h2><table><thead><tr><th>Critère</th><th>Parties</th>"
                        + "<th>Usagers</th><th>Écart</th></tr></thead><tbody>");
        for (var l : lignes) {
            rangee(
                    corps,
                    l.noeud().code() + " " + l.noeud().libelle(),
                    String.join(
                            "\u00a0; ",
                            ChiffresCroises.parties(l, voix).stream()
                                    .map(p -> p.nom() + " : " + p.note())
                                    .toList()),
                    ChiffresCroises.usagers(l.usagers()),
                    ChiffresCroises.ecart(l));
        }
        corps.append("</tbody></table>");
    }

    private static void echanges(
            StringBuilder corps, List<LigneComparee> lignes, List<VoixVue> voix) {
        corps.append("<h2>Échanges et commentaires</h2><ul>");
        for (var l : lignes) {
            var code = l.noeud().code() + ", ";
            var echange = l.echange();
            if (echange != null) {
                point(
                        corps,
                        code
                                + "ce qui a été dit : "
                                + echange.dit()
                                + (echange.valeur() == null
                                        ? ""
                                        : ". Note commune : " + echange.valeur())
                                + (echange.desaccord().isEmpty()
                                        ? ""
                                        : ". Désaccord : " + echange.desaccord()));
            }
            for (var p : ChiffresCroises.parties(l, voix)) {
                if (!p.commentaire().isEmpty())
                    point(corps, code + p.nom() + " : " + p.commentaire());
            }
            for (var dit : l.usagers().commentaires()) point(corps, code + "usagers : " + dit);
        }
        corps.append("<li>Fin des échanges.</li></ul>");
    }

    private static void point(StringBuilder corps, String texte) {
        corps.append("<li>").append(propre(texte)).append("</li>");
    }

    private static void rangee(StringBuilder corps, String... cellules) {
        corps.append("<tr>");
        for (var c : cellules) corps.append("<td>").append(propre(c)).append("</td>");
        corps.append("</tr>");
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
