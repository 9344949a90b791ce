package fr.unisson.audits.web;

import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.web.PageObservation.Bloc;
import fr.unisson.audits.web.PageObservation.Question;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// The page on which one observation is entered or read.
@Component
class CompositionObservation {

    private final Audits audits;
    private final Observations observations;

    CompositionObservation(Audits audits, Observations observations) {
        this.audits = audits;
        this.observations = observations;
    }

    PageObservation page(AuditVue a, Saisie s, Erreurs erreurs) {
        var grille = audits.grille(a);
        boolean ouverte = observations.saisissables(a);
        var id = s.id();
        var adresse = a.adresse() + "/observations/" + (id == null ? "nouvelle" : id.toString());
        return new PageObservation(
                Lieux.fil(a),
                id == null ? a.objet().nouveau() : Numeros.lire(s.repere()),
                a.titre(),
                adresse,
                a.adresse(),
                a.objet().compter(a.saisies())
                        + " sur "
                        + a.attendues()
                        + (a.saisies() >= a.attendues() ? " : c’est complet" : ""),
                ouverte,
                ouverte && id != null ? adresse + "/retirer" : null,
                a.objet().retirer(),
                s.version(),
                s.repere(),
                s.remarque(),
                blocs(grille, s),
                erreurs);
    }

    private static List<Bloc> blocs(Grille grille, Saisie s) {
        var blocs = new LinkedHashMap<String, List<Question>>();
        for (var n : grille.feuilles()) {
            var lignee = grille.lignee(n);
            var titre = lignee.size() == 1 ? "" : lignee.get(lignee.size() - 2).libelle();
            blocs.computeIfAbsent(titre, _ -> new ArrayList<>()).add(question(grille, n, s));
        }
        return blocs.entrySet().stream().map(b -> new Bloc(b.getKey(), b.getValue())).toList();
    }

    private static Question question(Grille grille, Noeud n, Saisie s) {
        var valeurs =
                grille.echelle() instanceof Echelle.Niveaux niveaux
                        ? niveaux.valeurs()
                        : List.<Valeur>of();
        var donnee = s.reponses().getOrDefault(n.id(), new Reponse("", ""));
        return new Question(
                ObservationController.champ(n),
                ObservationController.remarque(n),
                n.code(),
                n.libelle(),
                n.aide(),
                valeurs.stream()
                        .filter(v -> grille.admet(n, v))
                        .map(v -> new Choix(v.code(), v.libelle()))
                        .toList(),
                donnee.valeur(),
                valeurs.stream()
                        .filter(v -> v.code().equals(donnee.valeur()))
                        .map(Valeur::libelle)
                        .findFirst()
                        .orElse("Sans réponse"),
                donnee.remarque());
    }
}
