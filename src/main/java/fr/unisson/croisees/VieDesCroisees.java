package fr.unisson.croisees;

import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.croisees.domaine.DossierCroisee;
import fr.unisson.croisees.domaine.RoleCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a cross evaluation. The database guards, by itself, what a passage does to marks.
@Service
public class VieDesCroisees {

    private final Croisees croisees;
    private final CroiseeSql sql;
    private final BilanSql bilans;
    private final MisesEnCommun comparaisons;
    private final Conventions conventions;
    private final Parties parties;
    private final Transmission transmission;
    private final DevoirsDesCroisees devoirs;
    private final Journal journal;
    private final Clock horloge;

    VieDesCroisees(
            Croisees croisees,
            CroiseeSql sql,
            BilanSql bilans,
            MisesEnCommun comparaisons,
            Conventions conventions,
            Parties parties,
            Transmission transmission,
            DevoirsDesCroisees devoirs,
            Journal journal,
            Clock horloge) {
        this.croisees = croisees;
        this.sql = sql;
        this.bilans = bilans;
        this.comparaisons = comparaisons;
        this.conventions = conventions;
        this.parties = parties;
        this.transmission = transmission;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The passages that the actor may ask for now, met or not. The last referent's word settles
    /// the report by itself: that passage is asked for only where a party left before its word.
    @Transactional(readOnly = true)
    public List<TransitionCroisee> possibles(CroiseeVue c) {
        return Transition.possibles(
                        TransitionCroisee.class, c.etat(), croisees.roles(c.convention()))
                .stream()
                .filter(t ->
                        t != TransitionCroisee.APPROUVER
                                || verifier(c, t).stream().allMatch(Verification::remplie))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Verification> verifier(CroiseeVue c, TransitionCroisee transition) {
        return transition.verifier(dossier(c));
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    @Transactional
    public Resultat<EtatCroisee> franchir(
            CroiseeId id, int version, TransitionCroisee transition, String motif) {
        var c = croisees.lire(id);
        var role = transition.roleParmi(croisees.roles(c.convention())).orElse(RoleCroisee.LECTEUR);
        return transition
                .decider(c.etat(), dossier(c), new Demande(role, motif))
                .franchir(
                        vers ->
                                sql.franchir(
                                        new Franchissement<>(
                                                id.valeur(),
                                                version,
                                                transition,
                                                c.etat(),
                                                vers,
                                                role,
                                                motif,
                                                horloge.instant())),
                        vers -> suites(c, transition, vers, motif));
    }

    private void suites(
            CroiseeVue c, TransitionCroisee transition, EtatCroisee vers, String motif) {
        journal.consigner(
                Croisees.JOURNAL,
                c.convention().valeur(),
                "Évaluation croisée : " + transition.fait().toLowerCase(Locale.FRENCH),
                motif.isBlank() ? c.nature().libelle() : motif.strip());
        var apres = croisees.lire(c.id());
        devoirs.mettreAJour(apres);
        if (vers == EtatCroisee.TRANSMISE) transmission.transmettre(apres);
    }

    private DossierCroisee dossier(CroiseeVue c) {
        var voix = croisees.voix(c.id());
        var bilan = bilans.dernier(c.id());
        var engagees = parties.lister(c.convention()).stream().filter(PartieVue::acceptee).toList();
        return new DossierCroisee(
                Dates.jourDe(horloge.instant()),
                conventions.charger(c.convention()).etat().engage(),
                c.noterAvant(),
                engagees.size(),
                (int) voix.stream().filter(v -> !v.dUsager() && v.remise()).count(),
                voix.stream().filter(VoixVue::attendue).map(VoixVue::nom).toList(),
                comparaisons.aDiscuter(c),
                bilan.isPresent(),
                engagees.stream()
                        .filter(p ->
                                bilan.stream()
                                        .flatMap(b -> b.positions().stream())
                                        .noneMatch(x -> x.partie() == p.id()))
                        .map(PartieVue::nom)
                        .toList());
    }
}
