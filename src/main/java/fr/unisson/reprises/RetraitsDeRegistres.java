package fr.unisson.reprises;

import fr.unisson.conventions.ConventionId;
import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.RetraitPrevu.Partante;
import fr.unisson.reprises.RetraitPrevu.Restante;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.donnees.RepriseSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back a register imported by mistake: every convention of its report that could be taken
/// back alone, all of them or none; the others stay, each with its reason.
@Service
@Transactional
public class RetraitsDeRegistres {

    private final ReprisesDeRegistres registres;
    private final ReprisesDeConventions reprises;
    private final RepriseSql lues;

    RetraitsDeRegistres(
            ReprisesDeRegistres registres, ReprisesDeConventions reprises, RepriseSql lues) {
        this.registres = registres;
        this.reprises = reprises;
        this.lues = lues;
    }

    /// Where the conventions of a report stand today; those that the actor no longer reads miss.
    @Transactional(readOnly = true)
    public Map<Long, EtatReprise> etats(Bilan bilan) {
        return lues.etats(bilan.prises().stream().map(Bilan.Prise::convention).toList());
    }

    /// @throws Introuvable for a register that is not imported, or that somebody else sent
    @Transactional(readOnly = true)
    public RetraitPrevu prevoir(long registre) {
        var lu = registres.lire(registre);
        var bilan = lu.bilan();
        if (bilan == null) throw new Introuvable("rapport du registre " + registre);
        var etats = etats(bilan);
        var partantes = new ArrayList<Partante>();
        var restantes = new ArrayList<Restante>();
        int deja = 0;
        for (var prise : bilan.prises()) {
            var etat = etats.get(prise.convention());
            if (etat == EtatReprise.RETIREE) deja++;
            else ranger(prise, etat != null, partantes, restantes);
        }
        return new RetraitPrevu(registre, lu.tableur().fichier(), partantes, restantes, deja);
    }

    private void ranger(
            Bilan.Prise prise, boolean lue, List<Partante> partantes, List<Restante> restantes) {
        var id = new ConventionId(prise.convention());
        if (!lue) {
            restantes.add(
                    new Restante(
                            prise.ligne(), id, prise.titre(), "Vous ne la lisez plus.", false));
            return;
        }
        var reprise = reprises.charger(id);
        var obstacles = reprises.obstaclesAuRetrait(reprise);
        if (obstacles.isEmpty())
            partantes.add(new Partante(prise.ligne(), id, reprise.version(), prise.titre()));
        else
            restantes.add(
                    new Restante(
                            prise.ligne(),
                            id,
                            prise.titre(),
                            raison(reprise.etat(), obstacles),
                            true));
    }

    private static String raison(EtatReprise etat, List<Motif> obstacles) {
        return etat == EtatReprise.CONFIRMEE
                ? "Une autre partie l’a confirmée."
                : obstacles.stream().map(Motif::phrase).collect(Collectors.joining(" "));
    }

    /// @param prevu digest of what was shown
    /// @return how many were taken back
    public Resultat<Integer> retirer(long registre, String prevu, String motif) {
        var retrait = prevoir(registre);
        if (!retrait.empreinte().equals(prevu)) return Resultat.depasse();
        if (retrait.partantes().isEmpty())
            return Resultat.refus("RIEN", "Aucune convention de ce registre ne peut être retirée.");
        if (motif.isBlank())
            return Resultat.refus(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots.");
        var rang = 0;
        for (var p : retrait.partantes()) {
            var issue = reprises.retirer(p.convention(), p.version(), motif.strip());
            if (issue.estFait()) rang++;
            // The first refusal comes before anything is written: its reason is the person's to
            // mend.
            else if (rang == 0) return new Resultat.Refus<>(issue.motifs());
            else throw new Conflit("Quelqu’un vient de changer une de ces conventions.");
        }
        return Resultat.fait(retrait.partantes().size());
    }
}
