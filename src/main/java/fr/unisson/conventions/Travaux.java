package fr.unisson.conventions;

import fr.unisson.conventions.Ateliers.Atelier;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.donnees.DossierVoletLu;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.TravauxSql;
import fr.unisson.conventions.donnees.Vie;
import fr.unisson.conventions.donnees.VoletLecture.Fiche;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The work of the groups: who sits in them, when they meet, what the referents say of their
/// deliverable, and the passages of their volet.
@Service
public class Travaux {

    private final Ateliers ateliers;
    private final TravauxSql travaux;
    private final DossierVoletLu.Lecture dossiers;
    private final PointsLecture points;
    private final PassageSql passages;
    private final Journal journal;
    private final Clock horloge;

    Travaux(
            Ateliers ateliers,
            TravauxSql travaux,
            DossierVoletLu.Lecture dossiers,
            PointsLecture points,
            PassageSql passages,
            Journal journal,
            Clock horloge) {
        this.ateliers = ateliers;
        this.travaux = travaux;
        this.dossiers = dossiers;
        this.points = points;
        this.passages = passages;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What a passage may have to say, beyond its reason.
    public record Dits(
            @Nullable String motif,
            @Nullable LocalDate reprise,
            @Nullable String effetSurClauses,
            @Nullable String decision) {}

    /// @param qualite PROFESSIONNEL, USAGER or EXPERT
    @Transactional
    public Resultat<Long> asseoir(
            ConventionId id, int numero, long compte, String qualite, boolean rapporteur) {
        var atelier = composer(id, numero);
        if (clos(atelier)) return tropTard();
        if (!travaux.asseoir(
                id.valeur(), volet(atelier).id(), compte, qualite, rapporteur, horloge.instant()))
            return Resultat.refus(
                    "MEMBRE", "Cette personne siège déjà, ou ne participe pas à la convention.");
        consigner(atelier, "Membre ajouté au groupe");
        return Resultat.fait(compte);
    }

    @Transactional
    public Resultat<Long> lever(ConventionId id, int numero, long membre) {
        var atelier = composer(id, numero);
        if (clos(atelier)) return tropTard();
        if (!travaux.lever(id.valeur(), volet(atelier).id(), membre, horloge.instant()))
            return Resultat.depasse();
        consigner(atelier, "Membre sorti du groupe");
        return Resultat.fait(membre);
    }

    @Transactional
    public Resultat<Integer> cadrer(
            ConventionId id, int numero, @Nullable LocalDate echeance, String siegeVacant) {
        var atelier = composer(id, numero);
        if (clos(atelier)) return tropTard();
        if (echeance != null && echeance.isBefore(aujourdhui()))
            return Resultat.refus("ECHEANCE", "Choisissez une échéance à venir.");
        travaux.cadrer(
                id.valeur(),
                volet(atelier).id(),
                echeance,
                siegeVacant.isEmpty() ? null : siegeVacant);
        consigner(atelier, "Cadre du groupe modifié");
        return Resultat.fait(numero);
    }

    @Transactional
    public Resultat<Long> enregistrerSeance(ConventionId id, int numero, TravauxSql.Seance seance) {
        var atelier = ateliers.ouvrir(id, numero).exigerTravail();
        if (clos(atelier)) return tropTard();
        if (seance.le().isAfter(aujourdhui()) && !seance.presents().isEmpty())
            return Resultat.refus(
                    "DATE", "Une séance à venir n’a pas encore de présents : corrigez la date.");
        var fait =
                travaux.enregistrer(
                        id.valeur(),
                        volet(atelier).id(),
                        seance,
                        atelier.moi().compte(),
                        horloge.instant());
        if (fait.isEmpty()) return Resultat.depasse();
        consigner(atelier, "Séance du " + Dates.jour(seance.le()));
        return Resultat.fait(fait.get());
    }

    /// A session held, with who was there.
    @Transactional
    public Resultat<Long> tenirSeance(
            ConventionId id,
            int numero,
            LocalDate le,
            String lieu,
            String compteRendu,
            List<Long> presents) {
        return enregistrerSeance(
                id, numero, new TravauxSql.Seance(null, 0, le, lieu, "", compteRendu, presents));
    }

    /// A referent states, for their party, that there is no divergence in this volet.
    @Transactional
    public Resultat<Integer> confirmerSansDivergence(ConventionId id, int numero) {
        var atelier = ateliers.ouvrir(id, numero).exiger(RoleConvention.REFERENT);
        var volet = volet(atelier);
        if (!atelier.enRedaction() || volet.etat() != EtatVolet.EN_TRAVAIL) return tropTard();
        if (points.duVolet(id.valeur(), volet.id()).stream().anyMatch(p -> p.divergence()))
            return Resultat.refus("DIVERGENCE", "Une divergence est notée dans ce volet.");
        travaux.confirmer(
                id.valeur(),
                volet.id(),
                partie(atelier),
                atelier.moi().compteOuZero(),
                horloge.instant());
        consigner(atelier, "Aucune divergence, confirmé par un référent");
        return Resultat.fait(numero);
    }

    @Transactional
    public Resultat<Position> prendrePosition(
            ConventionId id, int numero, Position position, @Nullable String motif) {
        var atelier = ateliers.ouvrir(id, numero).exiger(RoleConvention.REFERENT);
        var volet = volet(atelier);
        if (!atelier.enRedaction() || volet.etat() != EtatVolet.LIVRABLE_DEPOSE) return tropTard();
        var sansMotif = position.verifier(motif);
        if (sansMotif.isPresent()) return Resultat.refus(sansMotif.get());
        travaux.prendrePosition(
                id.valeur(),
                volet.id(),
                partie(atelier),
                atelier.moi().compteOuZero(),
                position,
                motif,
                horloge.instant());
        consigner(atelier, "Position sur le livrable : " + position.libelle());
        return Resultat.fait(position);
    }

    /// @param version the one shown to who asks: a page that has aged moves nothing
    @Transactional
    public Resultat<EtatVolet> franchir(
            ConventionId id, int numero, int version, TransitionVolet transition, Dits dits) {
        var atelier = ateliers.ouvrir(id, numero);
        var volet = volet(atelier);
        if (!atelier.enRedaction()) return tropTard();
        var titre = atelier.moi().titre(transition);
        var demande = new Demande(titre.role(), dits.motif);
        var dossier =
                dossiers.charger(id.valeur(), volet)
                        .dossier(aujourdhui(), dits.reprise, dits.effetSurClauses, dits.decision);
        return switch (transition.decider(volet.etat(), dossier, demande)) {
            case Decision.Refusee<EtatVolet>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatVolet>(var vers) -> {
                var passage =
                        new Passage(
                                id.valeur(),
                                volet.id(),
                                version,
                                transition.name(),
                                volet.etat().name(),
                                vers.name(),
                                titre.role().name(),
                                atelier.moi().compte(),
                                titre.partie(),
                                dits.motif,
                                horloge.instant());
                if (!passages.franchir(Vie.VOLET, passage)) yield Resultat.depasse();
                travaux.conclure(
                        id.valeur(),
                        volet.id(),
                        transition == TransitionVolet.DEPOSER ? 1 : 0,
                        dits.reprise,
                        dits.effetSurClauses,
                        dits.decision);
                consigner(atelier, "Volet : " + vers.libelle().toLowerCase(Locale.FRANCE));
                yield Resultat.fait(vers);
            }
        };
    }

    private Atelier composer(ConventionId id, int numero) {
        return ateliers.ouvrir(id, numero)
                .exiger(
                        RoleConvention.ANIMATEUR,
                        RoleConvention.REFERENT,
                        RoleConvention.RAPPORTEUR);
    }

    private static boolean clos(Atelier atelier) {
        return !atelier.enRedaction() || volet(atelier).etat().clos();
    }

    private static Fiche volet(Atelier atelier) {
        return Objects.requireNonNull(atelier.volet());
    }

    private static long partie(Atelier atelier) {
        return Objects.requireNonNull(atelier.moi().partie(RoleConvention.REFERENT));
    }

    private static <T> Resultat<T> tropTard() {
        return Resultat.refus("ETAPE", "À cette étape, le volet ne change plus.");
    }

    private void consigner(Atelier atelier, String fait) {
        var volet = volet(atelier);
        journal.consigner(
                "convention", atelier.id(), fait, "Volet " + volet.numero() + ", " + volet.titre());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
