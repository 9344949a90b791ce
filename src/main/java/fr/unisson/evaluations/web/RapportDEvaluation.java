package fr.unisson.evaluations.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.domaine.Critere;
import fr.unisson.evaluations.domaine.Ecart.Bande;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Suites;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A session on paper, for three kinds of readers. None of them shows more than the pages do.
@Component
class RapportDEvaluation {

    private static final int A_AMELIORER = 5;
    private static final BigDecimal FORT = BigDecimal.valueOf(3);

    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportDEvaluation(ObjectProvider<Impression> impression, Clock horloge) {
        this.impression = impression;
        this.horloge = horloge;
    }

    /// For whom: who rated, the body that receives the report, whoever passes before the board.
    enum Lecteurs {
        GROUPE("Rapport pour le groupe"),
        INSTANCE("Rapport pour l’instance"),
        AFFICHAGE("À afficher");

        private final String libelle;

        Lecteurs(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /// @param suites the actions born of the session that the reader may read; null for none
    Contenu imprimer(Analyse a, Lecteurs pour, @Nullable Suites suites) {
        var corps = new StringBuilder("<h1>").append(propre(a.session().titre())).append("</h1>");
        switch (pour) {
            case GROUPE -> {
                tete(corps, a);
                roue(corps, a);
                domaines(corps, a);
                criteres(corps, a, a.ordreDeDiscussion());
                suites(corps, suites);
                blocsNotes(corps, a, true);
                commentaires(corps, a);
            }
            case INSTANCE -> {
                tete(corps, a);
                roue(corps, a);
                domaines(corps, a);
                criteres(corps, a, a.lignes());
                suites(corps, suites);
                blocsNotes(corps, a, false);
            }
            case AFFICHAGE -> affiche(corps, a);
        }
        var titre = pour.libelle() + " – " + a.session().titre();
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre, corps.toString())
                                .avecEntete(titre)
                                .avecPied(
                                        "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void tete(StringBuilder corps, Analyse a) {
        var e = a.session();
        var cloturee = e.clotureeLe();
        corps.append("<p>")
                .append(propre(e.nomOrganisation()))
                .append(". Évaluation menée par ")
                .append(propre(e.nomFacilitateur()))
                .append(
                        cloturee == null
                                ? ", en cours : les notes conjointes peuvent encore changer."
                                : ", clôturée le " + Dates.jour(Dates.jourDe(cloturee)) + ".")
                .append("</p>");
        if (!e.objet().isEmpty()) corps.append("<p>").append(propre(e.objet())).append("</p>");
        corps.append("<p>Grille : ")
                .append(propre(a.grille().nom()))
                .append(", version ")
                .append(a.grille().numero())
                .append(". Là où moins de ")
                .append(e.minimum())
                .append(
                        " personnes d’un collège ont répondu, rien n’est montré, sauf leur accord."
                                + " Chaque collège pèse autant que l’autre.</p>");
    }

    private static void roue(StringBuilder corps, Analyse a) {
        corps.append(
                        "<h2>Profil</h2><p><img width=\"460\" height=\"460\" alt=\"Roue des critères :")
                .append(" le tableau critère par critère dit la même chose.\" src=\"")
                .append(RoueImprimee.de(Roue.de(a)))
                .append(
                        "\"/></p><p>Un secteur par critère ; plus il va loin du centre, meilleure est")
                .append(" la note. Hachures : moyenne des professionnels. Points : moyenne des")
                .append(" usagers et des proches. Contour épais : note conjointe.</p>");
    }

    private static void domaines(StringBuilder corps, Analyse a) {
        corps.append(
                "<div class=\"ensemble\"><h2>Par domaine</h2><table><thead><tr><th>Domaine</th>"
                        + "<th>Indice</th><th>Critères notés ensemble</th></tr></thead><tbody>");
        for (var d : a.domaines()) {
            rangee(
                    corps,
                    d.noeud().libelle(),
                    d.indice()
                            .map(i -> Nombres.court(i) + " sur 100")
                            .orElse("moins de 70\u00a0% de critères notés ensemble"),
                    d.notes() + " sur " + d.criteres());
        }
        corps.append("</tbody></table></div>");
    }

    private static void criteres(StringBuilder corps, Analyse a, List<Analyse.Ligne> lignes) {
        corps.append("<h2>Critère par critère</h2><table><thead><tr><th>Critère</th>")
                .append(
                        a.uneVoix()
                                ? ""
                                : "<th>Professionnels</th><th>Usagers et proches</th><th>Écart</th>")
                .append("<th>Note conjointe</th></tr></thead><tbody>");
        for (var l : lignes) {
            var c = CritereLu.de(a, l);
            if (a.uneVoix()) {
                rangee(corps, c.code() + " " + c.libelle(), conjointe(c));
                continue;
            }
            rangee(
                    corps,
                    c.code() + " " + c.libelle(),
                    c.cotes().get(0).resume(),
                    c.cotes().get(1).resume(),
                    c.ecart().isEmpty() ? c.bande() : c.ecart() + " : " + c.bande(),
                    conjointe(c));
        }
        corps.append("</tbody></table>");
    }

    private static String conjointe(CritereLu c) {
        if (c.conjointe().isEmpty()) return "Pas de note conjointe";
        return c.conjointe()
                + (c.raison().isEmpty() ? "" : ". Raison : " + phrase(c.raison()))
                + (c.desaccord().isEmpty() ? "" : ". Désaccord : " + phrase(c.desaccord()));
    }

    /// Without its own full stop, since one follows.
    private static String phrase(String texte) {
        return texte.endsWith(".") ? texte.substring(0, texte.length() - 1) : texte;
    }

    private static void suites(StringBuilder corps, @Nullable Suites suites) {
        if (suites == null) return;
        corps.append("<div class=\"ensemble\"><h2>").append(propre(suites.titre())).append("</h2>");
        if (suites.lignes().isEmpty()) paragraphe(corps, suites.vide());
        else {
            corps.append("<table><thead><tr><th>Action</th><th>Où elle en est</th></tr></thead>")
                    .append("<tbody>");
            for (var l : suites.lignes()) {
                var etat = l.etat();
                rangee(
                        corps,
                        l.titre(),
                        (etat == null ? "" : etat.mot() + " · ")
                                + Objects.requireNonNullElse(l.faits(), ""));
            }
            corps.append("</tbody></table>");
        }
        corps.append("</div>");
    }

    /// @param chacun with what each college wrote, besides what the group keeps
    private static void blocsNotes(StringBuilder corps, Analyse a, boolean chacun) {
        for (var b : BlocNotesLu.ecrits(a)) {
            var cotes = chacun ? b.cotes() : List.<BlocNotesLu.Cote>of();
            if (b.groupe().isEmpty() && cotes.isEmpty()) continue;
            corps.append("<h2>Bloc-notes : ").append(propre(b.domaine())).append("</h2>");
            b.groupe().lines().forEach(l -> corps.append("<p>").append(propre(l)).append("</p>"));
            for (var c : cotes) {
                corps.append("<p>").append(propre(c.college().libelle())).append(" :</p><ul>");
                c.mots().forEach(m -> corps.append("<li>").append(propre(m)).append("</li>"));
                corps.append("</ul>");
            }
        }
    }

    private static void commentaires(StringBuilder corps, Analyse a) {
        var lignes = new StringBuilder();
        for (var l : a.lignes()) {
            for (var cote : CritereLu.de(a, l).cotes()) {
                for (var c : cote.commentaires()) {
                    lignes.append("<li>")
                            .append(propre(l.noeud().code()))
                            .append(", ")
                            .append(propre(cote.college().libelle()))
                            .append(" : ")
                            .append(propre(c))
                            .append("</li>");
                }
            }
        }
        if (lignes.isEmpty()) return;
        corps.append("<h2>Commentaires</h2><p>Sans nom, à part des notes.</p><ul>")
                .append(lignes)
                .append("</ul>");
    }

    /// Plain words, no figure of a college, no table. A point is never said to go well and to be
    /// improved at once.
    private static void affiche(StringBuilder corps, Analyse a) {
        var e = a.session();
        var cloturee = e.clotureeLe();
        paragraphe(
                corps,
                e.nomOrganisation()
                        + (cloturee == null
                                ? ". Notre travail n’est pas fini."
                                : ". " + Dates.jour(Dates.jourDe(cloturee)) + "."));
        if (!e.objet().isEmpty()) paragraphe(corps, "De quoi on parle : " + e.objet());
        paragraphe(
                corps,
                a.uneVoix()
                        ? "Nous avons répondu ensemble, d’une seule voix."
                        : "Des professionnels, des personnes accompagnées et des proches ont"
                                + " répondu, chacun de leur côté. Puis ils ont comparé. Ils ont"
                                + " donné une note ensemble.");
        liste(
                corps,
                "Ce que nous faisons bien ensemble",
                a,
                c -> fort(a, c) && !c.appelleUneAction());
        points(
                corps,
                "Ce que nous devons améliorer ensemble",
                a.lignes().stream()
                        .filter(l ->
                                l.critere().appelleUneAction()
                                        && !fort(a, l.critere())
                                        && l.critere().priorite().isPresent())
                        .sorted(
                                Comparator.comparing(
                                        (Analyse.Ligne l) -> l.critere().priorite().orElseThrow(),
                                        Comparator.reverseOrder()))
                        .limit(A_AMELIORER)
                        .toList());
        liste(
                corps,
                "Ce que nous ne voyons pas de la même façon",
                a,
                c -> c.ecart().map(x -> x.bande() != Bande.PARTAGE).orElse(false));
        corps.append("<h2>Et maintenant</h2>");
        paragraphe(
                corps,
                "Nous choisissons ensemble ce que nous allons changer. Vous avez une question ou"
                        + " une idée ? Parlez-en à "
                        + e.nomFacilitateur()
                        + ".");
    }

    private static boolean fort(Analyse a, Critere c) {
        var points = c.conjointe();
        return points != null && a.bareme().sur4(points).compareTo(FORT) >= 0;
    }

    private static void paragraphe(StringBuilder corps, String texte) {
        corps.append("<p>").append(propre(texte)).append("</p>");
    }

    private static void liste(
            StringBuilder corps, String titre, Analyse a, Predicate<Critere> lesquels) {
        points(corps, titre, a.lignes().stream().filter(l -> lesquels.test(l.critere())).toList());
    }

    private static void points(StringBuilder corps, String titre, List<Analyse.Ligne> siens) {
        if (siens.isEmpty()) return;
        corps.append("<h2>").append(titre).append("</h2><ul>");
        siens.forEach(l -> point(corps, l));
        corps.append("</ul>");
    }

    private static void point(StringBuilder corps, Analyse.Ligne l) {
        var mots = l.noeud().facile().isEmpty() ? l.noeud().libelle() : l.noeud().facile();
        corps.append("<li>").append(propre(mots)).append("</li>");
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
