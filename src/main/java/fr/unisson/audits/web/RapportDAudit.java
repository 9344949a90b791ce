package fr.unisson.audits.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Ecart;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Corps.Cellule;
import fr.unisson.documents.Corps.Point;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// An audit on paper, for an instance: its results, what is under the target, what is done of it.
/// No observation is printed one by one, and nobody is named.
@Component
class RapportDAudit {

    private final Audits audits;
    private final ResultatsLus resultats;
    private final SuitesDUnEcart suites;
    private final Annuaire annuaire;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportDAudit(
            Audits audits,
            ResultatsLus resultats,
            SuitesDUnEcart suites,
            Annuaire annuaire,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.audits = audits;
        this.resultats = resultats;
        this.suites = suites;
        this.annuaire = annuaire;
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(AuditVue a) {
        var maison = annuaire.charger(a.organisation()).raisonSociale();
        var grille = audits.grille(a);
        var corps =
                Corps.titre(a.titre())
                        .paragraphe(
                                String.join(
                                        "\n",
                                        maison,
                                        "Grille « "
                                                + a.nomGrille()
                                                + " », version "
                                                + grille.numero(),
                                        a.objet().compter(a.saisies())
                                                + ", du "
                                                + Dates.jour(a.debut())
                                                + " au "
                                                + Dates.jour(a.fin()),
                                        "Objectif : au moins " + Taux.pourcent(a.cible()),
                                        "Est conforme : " + ResultatsLus.conforme(a, grille)));
        if (a.etat() != EtatAudit.CLOTURE) {
            corps.paragraphe("Résultats provisoires : l’audit n’est pas clos.");
        }
        tableau(corps, resultats.de(a));
        if (a.etat() == EtatAudit.CLOTURE) suites(corps, audits.ecarts(a.id()));
        return impression
                .getObject()
                .imprimer(
                        Maquette.de("Audit – " + a.titre(), corps.html())
                                .avecEntete(a.titre() + " – " + maison)
                                .avecPied(
                                        "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void tableau(Corps corps, PageAudit.Resultats r) {
        if (r.rangs().isEmpty()) {
            corps.paragraphe("Rien n’a encore été saisi.");
            return;
        }
        corps.section("Résultats")
                .cellules(
                        r.deuxTours()
                                ? List.of("Point", r.premier(), r.second())
                                : List.of("Point", r.premier()),
                        r.rangs().stream().map(RapportDAudit::rangee).toList())
                .paragraphe(ResultatsLus.LECTURE);
    }

    private static List<Cellule> rangee(PageAudit.Rang rang) {
        var titre = (rang.code() + " " + rang.libelle()).strip();
        return Stream.of(
                        rang.feuille() ? Cellule.de(titre) : Cellule.forte(titre),
                        taux(rang.premier()),
                        rang.second() == null ? null : taux(rang.second()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Cellule taux(Taux t) {
        return new Cellule(
                t.taux(),
                true,
                t.sous() ? ", sous l’objectif" : "",
                t.exclues().isEmpty()
                        ? t.detail()
                        : (t.detail() + " (" + t.exclues() + ")").strip());
    }

    private void suites(Corps corps, List<Ecart> ecarts) {
        corps.section("Sous l’objectif");
        if (ecarts.isEmpty()) corps.paragraphe("Chaque point atteint l’objectif.");
        else corps.points(ecarts.stream().map(this::point).toList());
    }

    private Point point(Ecart e) {
        return new Point(
                e.code() + " " + e.libelle() + " : " + suites.nombre(e) + ".",
                suites.lignes(e).map(RapportDAudit::action).toList());
    }

    /// With its state: a reader of the paper cannot open it.
    private static String action(Ligne l) {
        var etat = l.etat();
        return etat == null
                ? l.titre()
                : l.titre() + " (" + etat.mot().toLowerCase(Locale.FRENCH) + ")";
    }
}
