package fr.unisson.pilotage;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.Conventions;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.domaine.EtatContestation;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.RoleContestation;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.pilotage.donnees.ContestationSql;
import fr.unisson.pilotage.donnees.ContestationSql.Passage;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A party does not share what another one reported: it says why, and the committee talks about it.
/// Nothing is rewritten: each one's words stay.
@Service
@Transactional
public class Contestations {

    private final Conventions conventions;
    private final ComiteDePilotage comite;
    private final Promesses promesses;
    private final ContestationSql contestations;
    private final DevoirsDuPilotage devoirs;
    private final Journal journal;
    private final Clock horloge;

    Contestations(
            Conventions conventions,
            ComiteDePilotage comite,
            Promesses promesses,
            ContestationSql contestations,
            DevoirsDuPilotage devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.comite = comite;
        this.promesses = promesses;
        this.contestations = contestations;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<ContestationVue> lister(PromesseId promesse) {
        return contestations.lister(promesse);
    }

    /// Whether the actor may contest it now: another party, once something was reported.
    @Transactional(readOnly = true)
    public boolean peutContester(PromesseVue p) {
        var partie = RolesDansLePilotage.contestataire(p, comite.participation(p.convention()));
        return partie != null
                && p.etat() != EtatPromesse.A_DEMARRER
                && conventions.charger(p.convention()).etat().engage()
                && lister(p.id()).stream().noneMatch(c -> c.ouverte() && c.partie() == partie);
    }

    public Resultat<PromesseId> contester(PromesseId id, String motif) {
        var p = promesses.lire(id);
        var partie = RolesDansLePilotage.contestataire(p, comite.participation(p.convention()));
        if (partie == null) {
            return Resultat.refus(Motif.ROLE, "Contester revient au référent d’une autre partie.");
        }
        if (!conventions.charger(p.convention()).etat().engage()) {
            return Resultat.refus(Motif.ETAT, "La convention n’est plus en vigueur.");
        }
        if (p.etat() == EtatPromesse.A_DEMARRER) {
            return Resultat.refus("RIEN_DIT", "Rien n’a encore été dit de cet engagement.");
        }
        if (motif.isBlank()) {
            return Resultat.refus(
                    Motif.SANS_MOTIF, "Dites ce que votre organisation ne partage pas.");
        }
        if (!contestations.contester(p, partie, motif.strip(), horloge.instant())) {
            return Resultat.refus("DEJA", "Votre organisation conteste déjà ce point.");
        }
        noter(p, "Contesté", motif.strip());
        devoirs.mettreAJour(promesses.lire(id));
        return Resultat.fait(id);
    }

    /// The passages of a contestation that the actor may ask for.
    @Transactional(readOnly = true)
    public List<TransitionContestation> possibles(PromesseVue p, ContestationVue c) {
        var roles = RolesDansLePilotage.sur(c.partie(), comite.participation(p.convention()));
        return Arrays.stream(TransitionContestation.values())
                .filter(t -> t.possibleDepuis(c.etat()) && t.roleParmi(roles).isPresent())
                .toList();
    }

    /// @param version the one that was shown
    public Resultat<EtatContestation> franchir(
            PromesseId id,
            long contestation,
            int version,
            TransitionContestation transition,
            String motif,
            Acte acte) {
        var p = promesses.lire(id);
        var c =
                lister(id).stream()
                        .filter(x -> x.id() == contestation)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("contestation " + contestation));
        var roles = RolesDansLePilotage.sur(c.partie(), comite.participation(p.convention()));
        var role = transition.roleParmi(roles).orElse(RoleContestation.LECTEUR);
        var dossier = new TransitionContestation.Dossier(acte.mots());
        return switch (transition.decider(c.etat(), dossier, new Demande(role, motif.strip()))) {
            case Decision.Refusee<EtatContestation>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatContestation>(var vers) -> {
                var passage =
                        new Passage(
                                contestation,
                                version,
                                transition.name(),
                                c.etat(),
                                vers,
                                role.name(),
                                motif.strip(),
                                acte);
                if (!contestations.franchir(passage, horloge.instant())) yield Resultat.depasse();
                noter(p, transition.fait(), motif.strip());
                devoirs.mettreAJour(promesses.lire(id));
                yield Resultat.fait(vers);
            }
        };
    }

    private void noter(PromesseVue p, String fait, String detail) {
        journal.consigner(
                "convention",
                p.convention().valeur(),
                p.genre().libelle()
                        + " "
                        + p.rang()
                        + " : "
                        + fait.toLowerCase(java.util.Locale.FRANCE),
                p.enonce() + (detail.isEmpty() ? "" : " — " + detail));
    }
}
