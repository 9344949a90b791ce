package fr.unisson.essms.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Lecteurs;
import fr.unisson.documents.Maquette;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Bilans.Etat;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Fait;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A self-evaluation on paper, for three kinds of readers: the figures of its dashboard, no more.
@Component
class RapportDAutoevaluation {

    private static final Methode M = Methode.DECIMALES_2024;
    private static final BigDecimal QUATRE = BigDecimal.valueOf(4);
    private static final BigDecimal FORT = new BigDecimal("3.5");
    private static final int A_MONTRER = 5;

    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportDAutoevaluation(ObjectProvider<Impression> impression, Clock horloge) {
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(Etat etat, PageBilanEssms page, Lecteurs pour) {
        var a = etat.autoevaluation();
        var corps =
                switch (pour) {
                    case GROUPE -> {
                        var c = Corps.titre(a.titre());
                        tete(c, page, a);
                        moyennes(c, "Par chapitre", page.chapitres());
                        imperatifs(c, page);
                        aAmeliorer(c, etat);
                        moyennes(c, "Par objectif", page.objectifs());
                        yield c;
                    }
                    case INSTANCE -> {
                        var c = Corps.titre(a.titre());
                        tete(c, page, a);
                        simulation(c, page);
                        moyennes(c, "Par chapitre", page.chapitres());
                        themes(c, page, etat);
                        imperatifs(c, page);
                        moyennes(c, "Par objectif", page.objectifs());
                        yield c;
                    }
                    case AFFICHAGE -> Corps.affiche(a.titre(), c -> affiche(c, etat));
                };
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(pour.titre("l’équipe", a.titre()), corps.html())
                                .imprimeeLe(Dates.jourDe(horloge.instant())));
    }

    private static void tete(Corps corps, PageBilanEssms page, AutoevaluationVue a) {
        corps.paragraphe(
                page.etat().mot()
                        + ". "
                        + Ecrits.avancement(page.cotes(), page.elements())
                        + (a.ouverte() ? " : les moyennes peuvent encore changer." : "."));
        corps.fiche(
                Stream.concat(
                                Stream.of(List.of("Établissement", page.etablissement())),
                                page.faits().stream().map(RapportDAutoevaluation::fait))
                        .toList());
        corps.paragraphe(
                "Auto-évaluation menée par l’établissement : elle ne remplace pas l’évaluation par"
                        + " un organisme extérieur. Chaque moyenne va de 1 à 4 et garde ses"
                        + " décimales (fiche de la HAS du 9 octobre 2024).");
    }

    private static List<String> fait(Fait f) {
        var precision = f.precision();
        return List.of(f.nom(), f.valeur() + (precision == null ? "" : ". " + precision));
    }

    private static void moyennes(Corps corps, String titre, List<PageBilanEssms.Rangee> rangees) {
        corps.section(titre)
                .tableau(
                        List.of("", "Éléments cotés", "Moyenne sur 4", "NC"),
                        rangees.stream()
                                .map(r ->
                                        List.of(
                                                r.code() + " " + r.libelle(),
                                                r.cotes() + " sur " + r.elements(),
                                                r.note(),
                                                Integer.toString(r.nc())))
                                .toList());
    }

    private static void themes(Corps corps, PageBilanEssms page, Etat etat) {
        var entetes =
                Stream.concat(
                                Stream.concat(
                                        Stream.of("Thématique"),
                                        etat.grille().racines().stream()
                                                .map(c -> "Chapitre " + c.code())),
                                Stream.of("Ensemble"))
                        .toList();
        corps.ensemble(() ->
                corps.section("Par thématique")
                        .tableau(
                                entetes,
                                page.themes().stream()
                                        .map(t ->
                                                Stream.concat(
                                                                Stream.concat(
                                                                        Stream.of(t.nom()),
                                                                        t.chapitres().stream()),
                                                                Stream.of(t.note()))
                                                        .toList())
                                        .toList()));
    }

    private static void imperatifs(Corps corps, PageBilanEssms page) {
        corps.section("Critères impératifs")
                .tableau(
                        List.of("Critère", "Moyenne", "Où il en est", "Actions"),
                        page.imperatifs().stream()
                                .map(i ->
                                        List.of(
                                                i.code() + " " + i.libelle(),
                                                i.note(),
                                                i.atteinte().mot(),
                                                actions(i)))
                                .toList());
    }

    private static String actions(PageBilanEssms.Imperatif i) {
        var nombre =
                i.actions() > 1 ? i.actions() + " actions" : i.actions() == 1 ? "1 action" : "–";
        return i.manque().isEmpty() ? nombre : nombre + ". " + i.manque();
    }

    private static void simulation(Corps corps, PageBilanEssms page) {
        var s = page.simulation();
        if (s == null) return;
        corps.section("Échelle de qualité, simulée")
                .paragraphe(
                        "Simulation, sans valeur officielle : "
                                + s.lettre()
                                + ". Seule la HAS publie un niveau ; "
                                + s.origine())
                .paragraphe(s.detail());
    }

    private static void aAmeliorer(Corps corps, Etat etat) {
        var bilan = etat.bilan();
        var bas =
                bilan.criteres()
                        .filter(c ->
                                bilan.note(c, M).filter(n -> n.compareTo(QUATRE) < 0).isPresent())
                        .sorted(Comparator.comparing(c -> bilan.note(c, M).orElseThrow()))
                        .map(c ->
                                List.of(
                                        c.code() + " " + c.libelle(),
                                        Ecrits.note(bilan.note(c, M))))
                        .toList();
        corps.section("Ce qui peut progresser, du plus bas au plus haut");
        if (bas.isEmpty()) corps.paragraphe("Aucun critère coté n’est en dessous de 4.");
        else corps.tableau(List.of("Critère", "Moyenne sur 4"), bas);
    }

    /// Plain words, no figure, no letter. What a few persons said of themselves stays off the wall.
    private static void affiche(Corps corps, Etat etat) {
        var a = etat.autoevaluation();
        var bilan = etat.bilan();
        Predicate<Noeud> montrable =
                o ->
                        etat.personnes().size() >= Bilan.PERSONNES_AU_MOINS
                                || !chapitre(etat, o).equals(Bilan.CHAPITRE_DES_PERSONNES);
        corps.paragraphe(
                        a.nomEtablissement()
                                + (a.ouverte()
                                        ? ". Notre travail n’est pas fini."
                                        : ". Notre travail est fini."))
                .paragraphe(
                        "Nous regardons nous-mêmes comment nous travaillons. Nous suivons les points"
                                + " de la Haute Autorité de santé. Plus tard, des personnes de"
                                + " l’extérieur viendront vérifier.");
        points(
                corps,
                "Ce que nous faisons bien",
                bilan.objectifs()
                        .filter(montrable)
                        .filter(o ->
                                bilan.note(o, M).filter(n -> n.compareTo(FORT) >= 0).isPresent())
                        .sorted(
                                Comparator.comparing(
                                        (Noeud o) -> bilan.note(o, M).orElseThrow(),
                                        Comparator.reverseOrder())));
        points(
                corps,
                "Ce que nous voulons améliorer",
                bilan.objectifs()
                        .filter(montrable)
                        .filter(o ->
                                bilan.note(o, M).filter(n -> n.compareTo(FORT) < 0).isPresent())
                        .sorted(Comparator.comparing(o -> bilan.note(o, M).orElseThrow())));
        corps.paragraphe(
                "Une question, une idée ? Parlez-en à l’équipe ou au conseil de la vie sociale.");
    }

    private static void points(Corps corps, String titre, Stream<Noeud> objectifs) {
        var points =
                objectifs
                        .limit(A_MONTRER)
                        .map(o -> o.facile().isEmpty() ? o.libelle() : o.facile())
                        .toList();
        if (!points.isEmpty()) corps.section(titre).liste(points);
    }

    private static String chapitre(Etat etat, Noeud objectif) {
        return etat.grille().lignee(objectif).getFirst().code();
    }
}
