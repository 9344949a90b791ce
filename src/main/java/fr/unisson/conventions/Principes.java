package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.PrincipeSql;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.PrincipeModele.NaturePrincipe;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Founding principles and values, and where each party and users' representative stands.
@Service
public class Principes {

    private final Participations participations;
    private final PrincipeSql principes;
    private final Journal journal;
    private final Clock horloge;

    Principes(
            Participations participations, PrincipeSql principes, Journal journal, Clock horloge) {
        this.participations = participations;
        this.principes = principes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<PrincipeVue> lister(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return principes.lister(id.valeur());
    }

    /// @param version the wording that was read
    @Transactional
    public Resultat<Position> prendrePosition(
            ConventionId id,
            long principe,
            int version,
            Position position,
            @Nullable String motif) {
        var moi = travailler(id, RoleConvention.REFERENT, RoleConvention.REPRESENTANT_USAGERS);
        if (!aLEtape(id)) return tropTard();
        var sansMotif = position.verifier(motif);
        if (sansMotif.isPresent()) return Resultat.refus(sansMotif.get());
        var role =
                moi.est(RoleConvention.REFERENT)
                        ? RoleConvention.REFERENT
                        : RoleConvention.REPRESENTANT_USAGERS;
        if (!principes.prendrePosition(
                id.valeur(),
                principe,
                version,
                role == RoleConvention.REFERENT ? moi.partie(role) : null,
                moi.compteOuZero(),
                role.name(),
                position,
                motif,
                horloge.instant())) return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Position prise sur un principe : " + position.libelle(),
                motif == null || motif.isBlank()
                        ? principes.intitule(id.valeur(), principe)
                        : principes.intitule(id.valeur(), principe) + " : « " + motif + " »");
        return Resultat.fait(position);
    }

    @Transactional
    public Resultat<Long> ajouter(
            ConventionId id, NaturePrincipe nature, String intitule, String sens) {
        var moi =
                travailler(
                        id,
                        RoleConvention.ANIMATEUR,
                        RoleConvention.REFERENT,
                        RoleConvention.REPRESENTANT_USAGERS);
        if (!aLEtape(id)) return tropTard();
        if (intitule.isBlank()) return Resultat.refus("INTITULE", "Nommez le principe.");
        long principe =
                principes.ajouter(
                        id.valeur(),
                        null,
                        nature,
                        intitule.strip(),
                        sens.strip(),
                        "",
                        moi.compte(),
                        horloge.instant());
        journal.consigner("convention", id.valeur(), "Principe proposé", intitule.strip());
        return Resultat.fait(principe);
    }

    /// A new wording asks everyone for their stance again; former stances stay readable.
    @Transactional
    public Resultat<Integer> reformuler(
            ConventionId id, long principe, int version, String intitule, String sens) {
        var moi = travailler(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (!aLEtape(id)) return tropTard();
        if (intitule.isBlank()) return Resultat.refus("INTITULE", "Nommez le principe.");
        if (!principes.reformuler(
                id.valeur(),
                principe,
                version,
                intitule.strip(),
                sens.strip(),
                moi.compteOuZero(),
                horloge.instant())) return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Principe reformulé", intitule.strip());
        return Resultat.fait(version + 1);
    }

    @Transactional
    public Resultat<Long> ecarter(ConventionId id, long principe, String motif) {
        var moi = travailler(id, RoleConvention.ANIMATEUR);
        if (!aLEtape(id)) return tropTard();
        if (motif.isBlank())
            return Resultat.refus("MOTIF_REQUIS", "Indiquez le motif en quelques mots.");
        if (principes.lister(id.valeur()).stream()
                .anyMatch(p ->
                        p.id() == principe
                                && p.positions().stream()
                                        .anyMatch(x -> x.position() == Position.BLOCAGE)))
            return Resultat.refus(
                    "BLOCAGE",
                    "Un principe bloqué ne s’écarte pas : reformulez-le ou entendez qui le"
                            + " bloque.");
        if (!principes.ecarter(id.valeur(), principe, motif, moi.compteOuZero(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Principe écarté",
                principes.intitule(id.valeur(), principe) + " : " + motif);
        return Resultat.fait(principe);
    }

    /// Moves a principle, or a value, one place up or down among its kind. Its wording and the
    /// stances on it do not change.
    @Transactional
    public Resultat<Long> deplacer(ConventionId id, long principe, boolean versLeHaut) {
        travailler(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (!aLEtape(id)) return tropTard();
        if (!principes.deplacer(id.valeur(), principe, versLeHaut)) return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Principe déplacé",
                principes.intitule(id.valeur(), principe));
        return Resultat.fait(principe);
    }

    private Participation travailler(ConventionId id, RoleConvention... roles) {
        participations.charger(id);
        return participations.exiger(id, roles);
    }

    private boolean aLEtape(ConventionId id) {
        return participations.charger(id).etat().compareTo(EtatConvention.PRINCIPES) <= 0;
    }

    private static <T> Resultat<T> tropTard() {
        return Resultat.refus("ETAPE", "Les principes sont arrêtés.");
    }
}
