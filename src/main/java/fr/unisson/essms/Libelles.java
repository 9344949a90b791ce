package fr.unisson.essms;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.ClasseurHas;
import fr.unisson.grilles.Correspondances;
import fr.unisson.grilles.Equivalence;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesLivrees;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.VersionDeGrille;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The official wording of the framework, from the workbook that HAS publishes, for the
/// organisation that imports it and nobody else.
@Service
@Transactional
public class Libelles {

    public static final String NOM = "Référentiel HAS des ESSMS, libellés importés";

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final Correspondances correspondances;

    Libelles(Grilles grilles, GrillesPropres propres, Correspondances correspondances) {
        this.grilles = grilles;
        this.propres = propres;
        this.correspondances = correspondances;
    }

    @Transactional(readOnly = true)
    public boolean permis(OrganisationId organisation) {
        return propres.peutEcrire(organisation);
    }

    /// What the workbook would say; nothing is written. Empty when it is no such workbook.
    @Transactional(readOnly = true)
    public Optional<ClasseurHas.Pose> lire(List<Feuille> feuilles) {
        return ClasseurHas.lire(feuilles).map(c -> c.poser(depart()));
    }

    /// The organisation's own framework with this wording, on which it may rate; what has the same
    /// code is the same thing as in the shipped one.
    public Resultat<GrilleId> importer(OrganisationId organisation, List<Feuille> feuilles) {
        propres.exiger(organisation);
        var pose = lire(feuilles).orElse(null);
        if (pose == null) return Resultat.refus("CLASSEUR", illisible(feuilles));
        var anciennes = enUsage(organisation);
        return switch (propres.creer(organisation, pose.grille(), "classeur de la HAS")) {
            case Resultat.Refus<GrilleId>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<GrilleId>(var id) -> {
                var publiee = publier(id);
                // The former one leaves the choices; what was rated on it is still read.
                if (publiee.estFait()) anciennes.forEach(g -> propres.retirer(g.id(), true));
                yield publiee;
            }
        };
    }

    /// Why nothing was read, in words.
    public String illisible(List<Feuille> feuilles) {
        var manquantes = ClasseurHas.manquantes(feuilles);
        return manquantes.isEmpty()
                ? "Ce classeur n’a aucune ligne de critère sous ses titres : vérifiez qu’il est"
                        + " entier."
                : (manquantes.size() > 1
                                ? "Ce classeur n’a pas les colonnes « "
                                : "Ce classeur n’a pas la colonne « ")
                        + String.join(" » et « ", manquantes)
                        + " ».";
    }

    /// The imported wording that is offered to the organisation, the latest first.
    @Transactional(readOnly = true)
    public List<VersionDeGrille> enUsage(OrganisationId organisation) {
        return propres.lister(organisation).stream()
                .filter(g -> organisation.equals(g.maison()) && !g.retiree())
                .map(GrilleDuCatalogue::montree)
                .filter(v -> v.nom().equals(NOM) && !v.brouillon())
                .toList();
    }

    /// Our glosses are offered again, alone; what was opened with the wording keeps it.
    public void retirer(OrganisationId organisation) {
        propres.exiger(organisation);
        enUsage(organisation).forEach(v -> propres.retirer(v.id(), true));
    }

    private Resultat<GrilleId> publier(GrilleId id) {
        var publiee =
                propres.publier(
                        id, propres.brouillon(id).ecriture(), "Libellés du classeur de la HAS.");
        if (publiee.estFait()) {
            var livree = grilles.livree(GrillesLivrees.HAS_ESSMS);
            var dites = correspondances.entre(id, livree.id());
            correspondances.ecrire(
                    id,
                    livree.id(),
                    Correspondances.lues(dites),
                    equivalences(grilles.charger(id), livree));
        }
        return publiee;
    }

    private static List<Equivalence> equivalences(Grille importee, Grille livree) {
        return importee.noeuds().stream()
                .flatMap(n ->
                        livree.parCode(n.code()).map(Noeud::id).stream()
                                .map(autre ->
                                        new Equivalence(
                                                n.id(), autre, NatureDEquivalence.IDENTIQUE)))
                .toList();
    }

    private GrilleEcrite depart() {
        var livree = grilles.ecrite(grilles.livree(GrillesLivrees.HAS_ESSMS).id());
        return livree.sous(livree.cle(), NOM, livree.nature());
    }
}
