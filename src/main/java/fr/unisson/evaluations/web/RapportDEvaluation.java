package fr.unisson.evaluations.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Lecteurs;
import fr.unisson.documents.Maquette;
import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.domaine.Critere;
import fr.unisson.evaluations.domaine.Ecart.Bande;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Suites;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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

    /// @param suites the actions born of the session that the reader may read; null for none
    Contenu imprimer(Analyse a, Lecteurs pour, @Nullable Suites suites) {
        var nom = a.session().titre();
        var corps =
                switch (pour) {
                    case GROUPE -> {
                        var c = chiffres(a, a.ordreDeDiscussion(), suites);
                        blocsNotes(c, a, true);
                        commentaires(c, a);
                        yield c;
                    }
                    case INSTANCE -> {
                        var c = chiffres(a, a.lignes(), suites);
                        blocsNotes(c, a, false);
                        yield c;
                    }
                    case AFFICHAGE -> Corps.affiche(nom, c -> affiche(c, a));
                };
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(pour.titre("le groupe", nom), corps.html())
                                .imprimeeLe(Dates.jourDe(horloge.instant())));
    }

    private static Corps chiffres(Analyse a, List<Analyse.Ligne> lignes, @Nullable Suites suites) {
        var corps = Corps.titre(a.session().titre());
        tete(corps, a);
        RoueImprimee.poser(corps, Roue.de(a));
        domaines(corps, a);
        criteres(corps, a, lignes);
        suites(corps, suites);
        return corps;
    }

    private static void tete(Corps corps, Analyse a) {
        var e = a.session();
        var cloturee = e.clotureeLe();
        corps.paragraphe(
                e.nomOrganisation()
                        + ". Évaluation menée par "
                        + e.nomFacilitateur()
                        + (cloturee == null
                                ? ", en cours : les notes conjointes peuvent encore changer."
                                : ", clôturée le " + Dates.jour(Dates.jourDe(cloturee)) + "."));
        if (!e.objet().isEmpty()) corps.paragraphe(e.objet());
        corps.paragraphe(
                "Grille : "
                        + a.grille().nom()
                        + ", version "
                        + a.grille().numero()
                        + (a.uneVoix()
                                ? ". Le groupe a répondu d’une seule voix."
                                : ". Là où moins de "
                                        + e.minimum()
                                        + " personnes d’un collège ont répondu, rien n’est montré,"
                                        + " sauf leur accord. Chaque collège pèse autant que"
                                        + " l’autre."));
    }

    private static void domaines(Corps corps, Analyse a) {
        corps.ensemble(() ->
                corps.section("Par domaine")
                        .tableau(
                                List.of("Domaine", "Indice", "Critères notés ensemble"),
                                a.domaines().stream()
                                        .map(d ->
                                                List.of(
                                                        d.noeud().libelle(),
                                                        Chiffres.indice(d),
                                                        Chiffres.notes(d)))
                                        .toList()));
    }

    private static void criteres(Corps corps, Analyse a, List<Analyse.Ligne> lignes) {
        corps.section("Critère par critère")
                .tableau(
                        a.uneVoix()
                                ? List.of("Critère", "Note conjointe")
                                : List.of(
                                        "Critère",
                                        "Professionnels",
                                        "Usagers et proches",
                                        "Écart",
                                        "Note conjointe"),
                        lignes.stream()
                                .map(l -> CritereLu.de(a, l))
                                .map(c -> a.uneVoix() ? dit(c) : compare(c))
                                .toList());
    }

    private static List<String> dit(CritereLu c) {
        return List.of(c.code() + " " + c.libelle(), conjointe(c));
    }

    private static List<String> compare(CritereLu c) {
        return List.of(
                c.code() + " " + c.libelle(),
                cote(c.cotes().get(0)),
                cote(c.cotes().get(1)),
                c.ecart().isEmpty() ? c.bande() : c.ecart() + " : " + c.bande(),
                conjointe(c));
    }

    /// What counts in no mean is told all the same.
    private static String cote(CritereLu.Cote c) {
        return c.horsEchelle().isEmpty() ? c.resume() : c.resume() + "\n" + c.horsEchelle();
    }

    private static String conjointe(CritereLu c) {
        if (c.conjointe().isEmpty()) return "Pas de note conjointe";
        return c.conjointe()
                + (c.raison().isEmpty() ? "" : "\nRaison : " + c.raison())
                + (c.desaccord().isEmpty() ? "" : "\nDésaccord : " + c.desaccord());
    }

    private static void suites(Corps corps, @Nullable Suites suites) {
        if (suites == null) return;
        corps.ensemble(() -> {
            corps.section(suites.titre());
            if (suites.lignes().isEmpty()) corps.paragraphe(suites.vide());
            else
                corps.tableau(
                        List.of("Action", "Où elle en est"),
                        suites.lignes().stream()
                                .map(l -> List.of(l.titre(), ouElleEnEst(l)))
                                .toList());
        });
    }

    private static String ouElleEnEst(Ligne l) {
        var etat = l.etat();
        return (etat == null ? "" : etat.mot() + " · ") + Objects.requireNonNullElse(l.faits(), "");
    }

    /// @param chacun with what each college wrote, besides what the group keeps
    private static void blocsNotes(Corps corps, Analyse a, boolean chacun) {
        for (var b : BlocNotesLu.ecrits(a)) {
            var cotes = chacun ? b.cotes() : List.<BlocNotesLu.Cote>of();
            if (b.groupe().isEmpty() && cotes.isEmpty()) continue;
            corps.section("Bloc-notes : " + b.domaine()).paragraphes(b.groupe());
            for (var c : cotes) {
                corps.paragraphe(c.college().libelle() + " :").liste(c.mots());
            }
        }
    }

    private static void commentaires(Corps corps, Analyse a) {
        var mots =
                a.lignes().stream()
                        .flatMap(l ->
                                CritereLu.de(a, l).cotes().stream()
                                        .flatMap(cote ->
                                                cote.commentaires().stream()
                                                        .map(m ->
                                                                l.noeud().code()
                                                                        + ", "
                                                                        + cote.college()
                                                                                .libelle()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .FRENCH)
                                                                        + " : "
                                                                        + m)))
                        .toList();
        if (mots.isEmpty()) return;
        corps.section("Commentaires").paragraphe("Sans nom, à part des notes.").liste(mots);
    }

    /// Plain words, no figure of a college, no table. A point is never said to go well and to be
    /// improved at once.
    private static void affiche(Corps corps, Analyse a) {
        var e = a.session();
        var cloturee = e.clotureeLe();
        corps.paragraphe(
                e.nomOrganisation()
                        + (cloturee == null
                                ? ". Notre travail n’est pas fini."
                                : ". " + Dates.jour(Dates.jourDe(cloturee)) + "."));
        if (!e.objet().isEmpty()) corps.paragraphe("De quoi on parle : " + e.objet());
        corps.paragraphe(
                a.uneVoix()
                        ? "Nous avons répondu ensemble, d’une seule voix."
                        : "Des professionnels, des personnes accompagnées et des proches ont"
                                + " répondu, chacun de leur côté. Puis ils ont comparé. Ils ont"
                                + " donné une note ensemble.");
        points(
                corps,
                "Ce que nous faisons bien ensemble",
                "Nous disons tous :",
                a.lignes().stream()
                        .filter(l -> fort(a, l.critere()) && !l.critere().appelleUneAction()));
        points(
                corps,
                "Ce que nous devons améliorer ensemble",
                "Nous ne pouvons pas encore dire :",
                a.lignes().stream()
                        .filter(l ->
                                l.critere().appelleUneAction()
                                        && !fort(a, l.critere())
                                        && l.critere().priorite().isPresent())
                        .sorted(
                                Comparator.comparing(
                                        (Analyse.Ligne l) -> l.critere().priorite().orElseThrow(),
                                        Comparator.reverseOrder()))
                        .limit(A_AMELIORER));
        points(
                corps,
                "Ce que nous ne voyons pas de la même façon",
                "Certains le disent. D’autres ne le disent pas, ou pas autant :",
                a.lignes().stream()
                        .filter(l ->
                                l.critere()
                                        .ecart()
                                        .filter(x -> x.bande() != Bande.PARTAGE)
                                        .isPresent()));
        corps.section("Et maintenant")
                .paragraphe(
                        "Nous choisissons ensemble ce que nous allons changer. Vous avez une"
                                + " question ou une idée ? Parlez-en à "
                                + e.nomFacilitateur()
                                + ".");
    }

    private static boolean fort(Analyse a, Critere c) {
        var points = c.conjointe();
        return points != null && a.bareme().sur4(points).compareTo(FORT) >= 0;
    }

    /// @param annonce before sentences that each say what should be
    private static void points(
            Corps corps, String titre, String annonce, Stream<Analyse.Ligne> lignes) {
        var points =
                lignes.map(Analyse.Ligne::noeud)
                        .map(n -> n.facile().isEmpty() ? n.libelle() : n.facile())
                        .toList();
        if (!points.isEmpty()) corps.section(titre).paragraphe(annonce).liste(points);
    }
}
