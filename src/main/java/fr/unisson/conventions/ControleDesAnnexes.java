package fr.unisson.conventions;

import fr.unisson.conventions.domaine.ContenuAvenant.AnnexeRetiree;
import fr.unisson.conventions.donnees.AnnexeDAvenantSql;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a new annex needs, all of it told at once.
@Component
class ControleDesAnnexes {

    static final Motif SANS_DOCUMENT = new Motif("FICHIER", "Joignez le document.");

    private final AnnexeSql annexes;
    private final AnnexeDAvenantSql retraits;
    private final DecisionsDuComite decisions;

    ControleDesAnnexes(AnnexeSql annexes, AnnexeDAvenantSql retraits, DecisionsDuComite decisions) {
        this.annexes = annexes;
        this.retraits = retraits;
        this.decisions = decisions;
    }

    /// Frozen annexes of the convention that this amendment may replace, because it does not take
    /// them out; empty for a convention.
    List<AnnexeVue> remplacables(ConventionVue convention) {
        var parent = convention.avenantDe();
        if (parent == null) return List.of();
        var retirees =
                retraits.retirees(convention.id().valeur()).stream()
                        .map(AnnexeRetiree::rang)
                        .toList();
        return annexes.lister(parent.valeur()).stream()
                .filter(a -> !a.vivante() && !a.retiree() && !retirees.contains(a.rang()))
                .toList();
    }

    @Nullable AnnexeVue remplacee(ConventionVue convention, Annexes.Nouvelle n) {
        var voulue = n.remplace();
        if (voulue == null) return null;
        int rang = voulue;
        return remplacables(convention).stream()
                .filter(a -> a.rang() == rang)
                .findFirst()
                .orElse(null);
    }

    /// @param titre that it will bear
    List<Motif> manques(
            ConventionVue convention,
            Annexes.Nouvelle n,
            String titre,
            boolean document,
            @Nullable Long decision) {
        var motifs = new ArrayList<Motif>();
        if (n.remplace() != null && remplacee(convention, n) == null)
            motifs.add(new Motif("REMPLACE", "Choisissez une annexe signée de la convention."));
        if (titre.isBlank()) motifs.add(new Motif("TITRE", "Donnez un titre à l’annexe."));
        if (!document) motifs.add(SANS_DOCUMENT);
        if (n.vivante() && n.revoirLe() == null)
            motifs.add(new Motif("REVOIR", "Dites quand elle sera revue."));
        if (convention.etat().engage() && !decisions.prise(convention.id(), decision))
            motifs.add(new Motif("DECISION", "Rattachez la décision du comité de pilotage."));
        return motifs;
    }
}
