package fr.unisson.audits.web;

import fr.unisson.audits.Audits;
import fr.unisson.audits.Ecart;
import fr.unisson.audits.NotesDesAudits;
import fr.unisson.audits.Observation;
import fr.unisson.audits.Observations;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.grilles.Echelle;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.springframework.stereotype.Component;

/// The page of an item that was under its target.
@Component
class CompositionEcart {

    private final Audits audits;
    private final Observations observations;
    private final SuitesDUnEcart suites;

    CompositionEcart(Audits audits, Observations observations, SuitesDUnEcart suites) {
        this.audits = audits;
        this.observations = observations;
        this.suites = suites;
    }

    PageEcart page(Ecart e) {
        var a = audits.lire(e.audit());
        var grille = audits.grille(a);
        var d = new Decompte(e.conformes(), e.nonConformes(), 0);
        return new PageEcart(
                Lieux.fil(a),
                e.code() + ". " + e.libelle(),
                a.titre(),
                a.adresse(),
                List.of(
                        new Fait(
                                "Conformité",
                                d.taux().map(Taux::pourcent).orElse(""),
                                d.conformes() + " sur " + d.applicables()),
                        new Fait("Objectif", Taux.pourcent(a.cible())),
                        new Fait("Audit", a.titre()).vers(a.adresse())),
                observations.lister(a.id()).stream()
                        .filter(o -> nonConforme(grille.echelle(), o, e.noeud(), a.conformeDes()))
                        .map(o ->
                                new Ligne(
                                        Numeros.lire(o.repere()),
                                        a.adresse() + "/observations/" + o.id(),
                                        reponse(o, e.noeud()).remarque()))
                        .toList(),
                NotesDesAudits.boucle(a.id(), e.noeud()),
                suites.siennes(e),
                suites.duPremierTour(e).orElse(null));
    }

    private static boolean nonConforme(
            Echelle echelle, Observation o, long noeud, java.math.BigDecimal seuil) {
        if (!(echelle instanceof Echelle.Niveaux niveaux)) return false;
        return niveaux.parCode(reponse(o, noeud).valeur())
                .map(v -> v.points())
                .filter(p -> p.compareTo(seuil) < 0)
                .isPresent();
    }

    private static Observation.Reponse reponse(Observation o, long noeud) {
        return o.reponses().getOrDefault(noeud, new Observation.Reponse("", ""));
    }
}
