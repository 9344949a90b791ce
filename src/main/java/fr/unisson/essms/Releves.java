package fr.unisson.essms;

import static fr.unisson.essms.domaine.ColonneDeReleve.*;

import fr.unisson.essms.Cotations.Feuille;
import fr.unisson.essms.domaine.ColonneDeReleve;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.essms.domaine.Repere;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Ecriture;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Reperage;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rating away from the site: a spreadsheet of every mark, read again later. Only what the file
/// changes is written; what was changed online meanwhile is told, and its sender chooses.
@Service
@Transactional
public class Releves {

    private static final Reperage<ColonneDeReleve> REPERAGE =
            new Reperage<>(ColonneDeReleve::nommee, REPERE);

    private static final Set<String> OUI = Set.of("oui", "x", "vrai", "1");

    private final Cotations cotations;

    Releves(Cotations cotations) {
        this.cotations = cotations;
    }

    /// Every mark to give, in reading order.
    @Transactional(readOnly = true)
    public void ecrire(Feuille feuille, Ecriture table) {
        var bilan = feuille.etat().bilan();
        bilan.criteres()
                .forEach(critere -> {
                    for (var element : bilan.enfants(critere)) {
                        for (int personne : feuille.colonnes(element.id())) {
                            table.ligne(cellules(feuille, critere, element, personne));
                        }
                    }
                });
    }

    private static List<String> cellules(
            Feuille feuille, Noeud critere, Noeud element, int personne) {
        var c = feuille.cote(element.id(), personne);
        var cote = c.cote();
        return List.of(
                element.code(),
                critere.libelle(),
                element.libelle(),
                critere.imperatif() ? "oui" : "",
                feuille.etat().pseudonymes().getOrDefault(personne, ""),
                cote == null ? "" : cote.signe(),
                c.commentaire(),
                c.justification(),
                c.preuve(),
                c.aReprendre() ? "oui" : "",
                new Repere(
                                feuille.etat().autoevaluation().id().valeur(),
                                element.id(),
                                personne,
                                c.version())
                        .toString());
    }

    /// Those without which nothing is read; empty for a file of ours.
    public List<ColonneDeReleve> manquantes(List<fr.unisson.socle.tableur.Feuille> feuilles) {
        var lues = REPERAGE.proposer(feuilles);
        return Stream.of(COTE, REPERE).filter(c -> lues.colonne(c).isEmpty()).toList();
    }

    /// What the file would change, nothing when one of its columns is missing; nothing is written.
    @Transactional(readOnly = true)
    public Releve comparer(Feuille feuille, List<fr.unisson.socle.tableur.Feuille> feuilles) {
        if (!manquantes(feuilles).isEmpty()) return new Releve(List.of(), List.of(), List.of(), 0);
        var colonnes = REPERAGE.proposer(feuilles);
        var comparaison = new Comparaison(feuille, colonnes);
        colonnes.dans(feuilles).rangees().stream()
                .filter(r -> r.numero() > colonnes.entete())
                .forEach(comparaison::lire);
        return new Releve(
                comparaison.aEcrire,
                comparaison.conflits,
                comparaison.refusees,
                comparaison.inchangees);
    }

    /// Writes what the file changes, and the conflicts in which the file is chosen.
    ///
    /// @param choix by the key of a conflict, the version online that was shown when the file was
    ///   chosen over it, 0 or more; -1 to keep what is online
    public Resultat<Releve.Bilan> appliquer(
            Feuille feuille,
            List<fr.unisson.socle.tableur.Feuille> feuilles,
            Map<String, Integer> choix) {
        var releve = comparer(feuille, feuilles);
        var motifs = new ArrayList<Motif>();
        for (var c : releve.conflits()) {
            var choisi = choix.get(c.cle());
            if (choisi == null || (choisi >= 0 && choisi != c.actuelle().version())) {
                motifs.add(
                        new Motif(
                                "CONFLIT",
                                "Élément "
                                        + c.code()
                                        + " : choisissez entre le fichier et ce qui est en"
                                        + " ligne."));
            }
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        int ecrites = 0;
        int gardees = 0;
        var voulues = new ArrayList<>(releve.aEcrire());
        for (var c : releve.conflits()) {
            if (choix.getOrDefault(c.cle(), -1) >= 0) voulues.add(c);
            else gardees++;
        }
        for (var l : voulues) {
            var a = l.actuelle();
            var issue =
                    cotations.coter(feuille, a.element(), a.personne(), a.version(), l.saisie());
            // What was refused or overtaken at the very last moment writes nothing at all.
            if (!issue.estFait()) throw new fr.unisson.socle.Conflit(phrases(issue.motifs()));
            ecrites++;
        }
        return Resultat.fait(new Releve.Bilan(ecrites, gardees, releve.refusees().size()));
    }

    private static String phrases(List<Motif> motifs) {
        return motifs.stream().map(Motif::phrase).collect(Collectors.joining(" "));
    }

    /// One file against what is online.
    private final class Comparaison {

        private final Feuille feuille;
        private final Correspondance<ColonneDeReleve> colonnes;
        private final Map<Long, Noeud> parId;
        private final Map<Integer, String> pseudonymes;
        private final Set<Repere> vus = new HashSet<>();
        private final List<Releve.Ligne> aEcrire = new ArrayList<>();
        private final List<Releve.Ligne> conflits = new ArrayList<>();
        private final List<Releve.Refusee> refusees = new ArrayList<>();
        private int inchangees;

        Comparaison(Feuille feuille, Correspondance<ColonneDeReleve> colonnes) {
            this.feuille = feuille;
            this.colonnes = colonnes;
            this.parId = feuille.grille().parId();
            this.pseudonymes = feuille.etat().pseudonymes();
        }

        void lire(Rangee rangee) {
            if (rangee.vide()) return;
            var code = cellule(rangee, ELEMENT);
            var repere = Repere.lire(cellule(rangee, REPERE)).orElse(null);
            var refus = refus(rangee, repere);
            if (refus != null || repere == null) {
                refusees.add(new Releve.Refusee(rangee.numero(), code, String.valueOf(refus)));
                return;
            }
            var actuelle = feuille.cote(repere.element(), repere.personne());
            var exportee =
                    repere.version() == actuelle.version()
                            ? actuelle
                            : cotations.version(
                                    feuille, repere.element(), repere.personne(), repere.version());
            var dite = saisie(rangee, exportee);
            if (exportee.dit(dite) || actuelle.dit(dite)) {
                inchangees++;
                return;
            }
            var motifs = cotations.refus(feuille, repere.element(), repere.personne(), dite);
            if (!motifs.isEmpty()) {
                refusees.add(new Releve.Refusee(rangee.numero(), code, phrases(motifs)));
                return;
            }
            (exportee.equals(actuelle) ? aEcrire : conflits)
                    .add(
                            new Releve.Ligne(
                                    rangee.numero(),
                                    code,
                                    pseudonymes.getOrDefault(repere.personne(), ""),
                                    actuelle,
                                    dite));
        }

        private @Nullable String refus(Rangee rangee, @Nullable Repere repere) {
            if (repere == null) return "Le repère de cette ligne manque ou a été modifié.";
            if (repere.autoevaluation() != feuille.etat().autoevaluation().id().valeur())
                return "Cette ligne vient d’une autre auto-évaluation.";
            if (!parId.containsKey(repere.element())
                    || !feuille.colonnes(repere.element()).contains(repere.personne()))
                return "Cet élément, ou cette personne, n’est plus à coter ici.";
            if (!vus.add(
                    new Repere(repere.autoevaluation(), repere.element(), repere.personne(), 0)))
                return "Cet élément est déjà dans une ligne au-dessus.";
            var cote = cellule(rangee, COTE);
            if (!cote.isEmpty() && Cote.lire(cote).isEmpty())
                return "La cote « " + cote + " » n’existe pas : 1 à 4, ★, NC ou RI.";
            return null;
        }

        /// A text that the spreadsheet only wrote its own way is the text that was exported.
        private CoteVue.Saisie saisie(Rangee rangee, CoteVue exportee) {
            return new CoteVue.Saisie(
                    Cote.lire(cellule(rangee, COTE)).orElse(null),
                    texte(rangee, COMMENTAIRE, exportee.commentaire()),
                    texte(rangee, JUSTIFICATION, exportee.justification()),
                    texte(rangee, PREUVE, exportee.preuve()),
                    colonnes.colonne(A_REPRENDRE).isEmpty()
                            ? exportee.aReprendre()
                            : OUI.contains(
                                    cellule(rangee, A_REPRENDRE)
                                            .toLowerCase(java.util.Locale.FRENCH)));
        }

        private String texte(Rangee rangee, ColonneDeReleve colonne, String exporte) {
            // A column that was taken out of the file changes nothing.
            if (colonnes.colonne(colonne).isEmpty()) return exporte;
            var lu = cellule(rangee, colonne);
            Predicate<String> meme = t -> simple(t).equals(simple(exporte));
            return meme.test(lu) ? exporte : lu;
        }

        private static String simple(String texte) {
            return texte.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        }

        private String cellule(Rangee rangee, ColonneDeReleve colonne) {
            return colonnes.cellule(rangee, colonne);
        }
    }
}
