package fr.unisson.pilotage;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.domaine.DossierPromesse;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.RolePromesse;
import fr.unisson.pilotage.domaine.Rythme;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.donnees.PromesseLecture;
import fr.unisson.pilotage.donnees.PromesseSql;
import fr.unisson.pilotage.donnees.PromesseSql.Passage;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a convention in force promised, and what became of it: commitments of the parties, shared
/// objectives.
@Service
@Transactional
public class Promesses {

    private final Conventions conventions;
    private final ComiteDePilotage comite;
    private final Parties parties;
    private final PromesseLecture lecture;
    private final PromesseSql promesses;
    private final DevoirsDuPilotage devoirs;
    private final Journal journal;
    private final Clock horloge;

    Promesses(
            Conventions conventions,
            ComiteDePilotage comite,
            Parties parties,
            PromesseLecture lecture,
            PromesseSql promesses,
            DevoirsDuPilotage devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.comite = comite;
        this.parties = parties;
        this.lecture = lecture;
        this.promesses = promesses;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// In the order of the text, commitments first.
    ///
    /// @throws Introuvable when the convention is not for the actor
    @Transactional(readOnly = true)
    public List<PromesseVue> lister(ConventionId convention) {
        conventions.charger(convention);
        return lecture.lister(convention);
    }

    /// The same, page after page.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<PromesseVue> page(
            ConventionId convention, @Nullable PromesseId apres, int taille) {
        conventions.charger(convention);
        return Tranche.de(
                lecture.page(convention, apres, taille + 1), taille, p -> p.id().toString());
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public PromesseVue lire(PromesseId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("promesse " + id));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<PassageDePromesse> histoire(PromesseId id) {
        return lecture.histoire(id);
    }

    /// Under what titles the actor acts on it.
    @Transactional(readOnly = true)
    public Set<RolePromesse> roles(PromesseVue p) {
        return RolesDansLePilotage.sur(p, comite.participation(p.convention()));
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionPromesse> possibles(PromesseVue p) {
        if (!conventions.charger(p.convention()).etat().engage()) return List.of();
        var roles = roles(p);
        return Arrays.stream(TransitionPromesse.values())
                .filter(t -> t.possibleDepuis(p.etat()) && t.roleParmi(roles).isPresent())
                .filter(t -> t != TransitionPromesse.ROUVRIR || !p.horsTexte())
                .toList();
    }

    /// What is said with a passage.
    ///
    /// @param avancement in percent, null to say nothing of it
    /// @param repositionne the new words, for a repositioning
    public record Dits(
            @Nullable String note,
            @Nullable Integer avancement,
            Acte acte,
            @Nullable String repositionne) {

        public static Dits de(@Nullable String note) {
            return new Dits(note, null, Acte.AUCUN, null);
        }
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    public Resultat<EtatPromesse> franchir(
            PromesseId id, int version, TransitionPromesse transition, Dits dits) {
        var p = lire(id);
        if (transition == TransitionPromesse.ROUVRIR && p.horsTexte()) {
            return Resultat.refus(
                    "HORS_TEXTE", "Un avenant l’a retiré du texte : un autre peut l’y remettre.");
        }
        var role = transition.roleParmi(roles(p)).orElse(RolePromesse.LECTEUR);
        var note = dits.note() == null ? "" : dits.note().strip();
        var dossier =
                new DossierPromesse(
                        conventions.charger(p.convention()).etat().engage(),
                        !p.aAttribuer(),
                        note,
                        dits.acte().mots());
        return switch (transition.decider(p.etat(), dossier, new Demande(role, note))) {
            case Decision.Refusee<EtatPromesse>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatPromesse>(var vers) -> {
                if (!promesses.franchir(
                        passage(p, version, transition, vers, role, note, dits),
                        horloge.instant())) {
                    yield Resultat.depasse();
                }
                var apres = lire(id);
                noter(apres, transition.fait(), note);
                devoirs.mettreAJour(apres);
                yield Resultat.fait(vers);
            }
        };
    }

    private Passage passage(
            PromesseVue p,
            int version,
            TransitionPromesse transition,
            EtatPromesse vers,
            RolePromesse role,
            String note,
            Dits dits) {
        var jour = Dates.jourDe(horloge.instant());
        boolean point = TransitionPromesse.POINTS.contains(transition);
        var mots = dits.repositionne();
        return new Passage(
                p.id(),
                version,
                transition.name(),
                p.etat(),
                vers,
                role.name(),
                point,
                note,
                avancement(p, vers, dits),
                dits.acte(),
                transition == TransitionPromesse.REPOSITIONNER && mots != null && !mots.isBlank()
                        ? mots.strip()
                        : null,
                Rythme.prochain(vers, jour, p.texte().frequence(), p.texte().echeance()));
    }

    /// What is held is whole; what is said of the rest stands until it is said anew.
    private static @Nullable Integer avancement(PromesseVue p, EtatPromesse vers, Dits dits) {
        if (vers == EtatPromesse.TENU) return 100;
        if (vers == EtatPromesse.A_DEMARRER || vers == EtatPromesse.NON_ACTIVE) return null;
        return dits.avancement() == null ? p.avancement() : dits.avancement();
    }

    /// Says who answers for what the text did not attribute to a party by its name.
    ///
    /// @param partie null when it is shared by all
    public Resultat<PromesseId> attribuer(PromesseId id, int version, @Nullable Long partie) {
        var p = lire(id);
        if (!RolesDansLePilotage.comite(comite.participation(p.convention()))) {
            return Resultat.refus(
                    Motif.ROLE,
                    "L’attribution revient à l’animateur ou à la présidence du comité.");
        }
        var lesParties =
                parties.lister(p.convention()).stream().filter(PartieVue::acceptee).toList();
        var nommee =
                lesParties.stream().filter(x -> partie != null && x.id() == partie).findFirst();
        if (partie != null && nommee.isEmpty()) {
            return Resultat.refus("PARTIE", "Choisissez une partie de la liste.");
        }
        if (!p.aAttribuer() && p.pointLe() != null) {
            return Resultat.refus(
                    "DEJA", p.qui() + " a déjà fait le point : l’attribution ne change plus.");
        }
        if (!promesses.attribuer(id, version, partie)) return Resultat.depasse();
        var apres = lire(id);
        noter(apres, "Attribué", apres.qui());
        devoirs.mettreAJour(apres);
        return Resultat.fait(id);
    }

    /// As the platform: the party that answered for it became another one, and it goes on as it
    /// stood.
    void transmettre(PromesseVue p, long partie) {
        if (!promesses.attribuer(p.id(), p.version(), partie)) return;
        var apres = lire(p.id());
        noter(apres, "Repris", apres.qui());
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
