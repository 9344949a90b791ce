package fr.unisson.conventions.domaine;

import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.modeles.TypeDonnees;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the bodies of the parties decide on an amendment: one rule, from what it touches. Common
/// missions and indicators are what a steering committee moves inside the perimeter that the bodies
/// agreed on; anything else commits the institutions anew.
public final class DecisionsDInstance {

    private static final Set<TypeDonnees> SANS_DECISION =
            EnumSet.of(TypeDonnees.MISSIONS_COMMUNES, TypeDonnees.INDICATEURS);

    private DecisionsDInstance() {}

    /// Whether touching an article of this kind asks for a decision.
    static boolean demandee(TypeDonnees article) {
        return !SANS_DECISION.contains(article);
    }

    /// What asks for their decision, in words; empty when nothing does.
    public static List<String> raisons(ContenuAvenant avenant) {
        var raisons = new ArrayList<String>();
        if (avenant.nouvelleFin() != null) raisons.add("la fin de la convention");
        if (!avenant.mouvements().isEmpty()) raisons.add("ses parties");
        if (avenant.perimetreChange()) raisons.add("son périmètre");
        avenant.modifies().stream()
                .map(Modifie::apres)
                .filter(a -> demandee(a.type()))
                .map(DecisionsDInstance::nom)
                .forEach(raisons::add);
        if (!avenant.contenu().annexes().isEmpty() || !avenant.annexesRetirees().isEmpty())
            raisons.add("ses annexes signées");
        return raisons;
    }

    /// Why nobody's body is asked; empty when they are, and while nothing is changed yet.
    public static Optional<String> dispense(ContenuAvenant avenant) {
        if (!raisons(avenant).isEmpty() || avenant.modifies().isEmpty()) return Optional.empty();
        return Optional.of(
                "cet avenant ne modifie que "
                        + avenant.modifies().stream()
                                .map(m -> quoi(m.apres()))
                                .collect(Collectors.joining(" et ")));
    }

    private static String quoi(Contenu.Article a) {
        return (a.type() == TypeDonnees.INDICATEURS ? "les indicateurs" : "les missions communes")
                + " (article "
                + a.numero()
                + ")";
    }

    private static String nom(Contenu.Article a) {
        return a.numero().equals("0") ? "le préambule" : "l’article " + a.numero();
    }
}
