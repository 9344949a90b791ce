package fr.unisson.conventions;

import fr.unisson.conventions.donnees.AnnexeDAvenantSql;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The signed annexes of its convention that an amendment takes out: they stay readable, and serve
/// no more from its effect on.
@Service
public class RetraitsDAnnexes {

    private final Participations participations;
    private final Annexes annexes;
    private final AnnexeSql siennes;
    private final ControleDesAnnexes controle;
    private final AnnexeDAvenantSql retraits;
    private final Journal journal;

    RetraitsDAnnexes(
            Participations participations,
            Annexes annexes,
            AnnexeSql siennes,
            ControleDesAnnexes controle,
            AnnexeDAvenantSql retraits,
            Journal journal) {
        this.participations = participations;
        this.annexes = annexes;
        this.siennes = siennes;
        this.controle = controle;
        this.retraits = retraits;
        this.journal = journal;
    }

    /// Those that the amendment may take out: it does not replace them.
    @Transactional(readOnly = true)
    public List<AnnexeVue> possibles(ConventionId avenant) {
        var remplacees =
                siennes.lister(avenant.valeur()).stream()
                        .filter(a -> !a.retiree())
                        .map(AnnexeVue::remplace)
                        .filter(Objects::nonNull)
                        .toList();
        return controle.remplacables(participations.charger(avenant)).stream()
                .filter(a -> !remplacees.contains(a.rang()))
                .toList();
    }

    /// Those of the convention, where the reader reads them, that stop serving when the amendment
    /// takes effect: it takes them out or replaces them.
    @Transactional(readOnly = true)
    public List<AnnexeVue> sortantes(ConventionId avenant) {
        var parent = participations.charger(avenant).avenantDe();
        if (parent == null) return List.of();
        var rangs = new HashSet<Integer>();
        retraits.retirees(avenant.valeur()).forEach(r -> rangs.add(r.rang()));
        for (var a : siennes.lister(avenant.valeur())) {
            var remplace = a.remplace();
            if (remplace != null && !a.retiree()) rangs.add(remplace);
        }
        return siennes.lister(parent.valeur()).stream()
                .filter(a -> !a.retiree() && rangs.contains(a.rang()))
                .toList();
    }

    /// @param rang number of the annex in the convention
    @Transactional
    public Resultat<Integer> retirer(ConventionId avenant, int rang) {
        if (!annexes.peutAjouter(avenant, false)) return ferme();
        var choisie = possibles(avenant).stream().filter(a -> a.rang() == rang).findFirst();
        if (choisie.isEmpty())
            return Resultat.refus(
                    "RETIREE",
                    "Choisissez une annexe signée de la convention, que cet avenant ne remplace"
                            + " pas.");
        var a = choisie.get();
        retraits.retirer(avenant.valeur(), rang, a.titre(), a.version());
        journal.consigner(
                "convention",
                avenant.valeur(),
                "Retrait d’annexe prévu",
                "Annexe " + rang + ", " + a.titre());
        return Resultat.fait(rang);
    }

    /// The convention keeps it after all.
    @Transactional
    public Resultat<Integer> garder(ConventionId avenant, int rang) {
        if (!annexes.peutAjouter(avenant, false)) return ferme();
        if (!retraits.garder(avenant.valeur(), rang)) throw new Introuvable("annexe " + rang);
        journal.consigner(
                "convention", avenant.valeur(), "Retrait d’annexe annulé", "Annexe " + rang);
        return Resultat.fait(rang);
    }

    private static Resultat<Integer> ferme() {
        return Resultat.refus(
                Motif.ROLE,
                "Une annexe signée se retire par un avenant dont le texte n’est pas encore relu.");
    }
}
