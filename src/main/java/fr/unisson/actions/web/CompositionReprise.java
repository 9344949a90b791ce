package fr.unisson.actions.web;

import fr.unisson.acces.Membres;
import fr.unisson.actions.RepriseVue;
import fr.unisson.actions.domaine.reprise.ChampDuPlan;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.domaine.reprise.Personnes;
import fr.unisson.actions.web.PageReprise.Inconnue;
import fr.unisson.actions.web.PageReprise.LigneLue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The page on which a file is understood before it is taken.
@Component
class CompositionReprise {

    private final Membres membres;

    CompositionReprise(Membres membres) {
        this.membres = membres;
    }

    PageReprise page(RepriseVue r, boolean toutes, Erreurs erreurs) {
        var correspondance = r.reglages().colonnes();
        var t = r.tableur();
        var noms = membres.noms(t.organisation());
        int remarques = (int) r.lignes().stream().filter(CompositionReprise::aVoir).count();
        boolean sansTitre = correspondance.colonne(ChampDuPlan.TITRE).isEmpty();
        return new PageReprise(
                ReprisesController.FIL,
                ReprisesController.ADRESSE + "/" + t.id(),
                t.fichier(),
                Dates.jour(Dates.jourDe(t.expireLe())),
                t.version(),
                ColonnesALire.de(
                        t.feuilles(),
                        correspondance,
                        ChampDuPlan.REPERAGE,
                        ChampDuPlan.class,
                        ChampDuPlan::libelle),
                inconnues(r),
                membres.aChoisir(t.organisation()),
                comptes(r, remarques),
                sansTitre
                        ? List.of()
                        : r.lignes().stream()
                                .filter(l -> toutes || aVoir(l))
                                .map(l -> ligne(l, noms))
                                .toList(),
                sansTitre,
                sansTitre ? 0 : r.aReprendre(),
                remarques,
                toutes,
                erreurs);
    }

    private static boolean aVoir(LigneReprise l) {
        return !l.reprise() || l.doublon() != null || !l.remarques().isEmpty();
    }

    private static List<Inconnue> inconnues(RepriseVue r) {
        var premieres = new LinkedHashMap<String, Personnes.Nommee>();
        var nombres = new LinkedHashMap<String, Long>();
        for (var ligne : r.lignes()) {
            for (var nommee : ligne.inconnues()) {
                premieres.putIfAbsent(nommee.cle(), nommee);
                nombres.merge(nommee.cle(), 1L, Long::sum);
            }
        }
        var inconnues = new ArrayList<Inconnue>();
        premieres.forEach((cle, nommee) ->
                inconnues.add(
                        new Inconnue(
                                inconnues.size(),
                                cle,
                                nommee.ecrit(),
                                nombres.getOrDefault(cle, 0L),
                                nommee.compte().map(String::valueOf).orElse(null))));
        return inconnues;
    }

    private static List<Fait> comptes(RepriseVue r, int remarques) {
        long doublons = r.lignes().stream().filter(l -> l.doublon() != null).count();
        long ecartees = r.lignes().stream().filter(l -> l.contenu() == null).count();
        long laissees = r.lignes().stream().filter(LigneReprise::laissee).count();
        return Stream.of(
                        new Fait("Lignes lues", Integer.toString(r.lignes().size())),
                        new Fait("Actions à reprendre", Long.toString(r.aReprendre())),
                        new Fait("Doublons", Long.toString(doublons)),
                        new Fait("Lignes sans action", Long.toString(ecartees)),
                        laissees == 0
                                ? null
                                : new Fait("Laissées de côté", Long.toString(laissees)),
                        new Fait("Lignes avec une remarque", Integer.toString(remarques)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static LigneLue ligne(LigneReprise l, Map<Long, String> noms) {
        var contenu = l.contenu();
        var pilote = contenu == null ? null : contenu.pilote();
        var echeance = contenu == null ? null : contenu.echeance();
        return new LigneLue(
                l.numero(),
                l.titre(),
                contenu == null ? "" : contenu.axe(),
                pilote == null ? "" : noms.getOrDefault(pilote.valeur(), ""),
                echeance == null ? "" : Dates.court(echeance),
                contenu == null ? null : EtatLu.de(l.etat()),
                l.remarques().stream().map(CompositionReprise::remarque).toList(),
                l.doublon(),
                contenu != null && l.doublon() == null,
                l.reprise());
    }

    private static String remarque(Remarque r) {
        var suite = r.gravite() == Gravite.NOTE ? " Gardé en commentaire." : "";
        return r.colonne() + " : " + r.phrase() + suite;
    }
}
