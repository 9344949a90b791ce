package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The annexes of a convention. Frozen ones are part of what is signed and never change after;
/// living ones change by a decision of the committee or by the referent in charge, without
/// amendment (model, articles 12.3 and 21.3).
@Service
public class Annexes {

    private final Participations participations;
    private final AnnexeSql annexes;
    private final ControleDesAnnexes controle;
    private final DecisionsDuComite decisions;
    private final DevoirsDesAnnexes devoirs;
    private final DossierSql faits;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    Annexes(
            Participations participations,
            AnnexeSql annexes,
            ControleDesAnnexes controle,
            DecisionsDuComite decisions,
            DevoirsDesAnnexes devoirs,
            DossierSql faits,
            Fichiers fichiers,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.annexes = annexes;
        this.controle = controle;
        this.decisions = decisions;
        this.devoirs = devoirs;
        this.faits = faits;
        this.fichiers = fichiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// A new annex.
    ///
    /// @param partie in charge of a living one, null for the facilitator
    /// @param remplace in an amendment, number of the annex that it replaces; null for a new one
    public record Nouvelle(
            String titre,
            boolean vivante,
            @Nullable Long partie,
            @Nullable LocalDate revoirLe,
            @Nullable Integer remplace) {

        public Nouvelle(
                String titre,
                boolean vivante,
                @Nullable Long partie,
                @Nullable LocalDate revoirLe) {
            this(titre, vivante, partie, revoirLe, null);
        }
    }

    @Transactional(readOnly = true)
    public List<AnnexeVue> lister(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return annexes.lister(id.valeur());
    }

    /// Whether the actor may add an annex now, frozen or living.
    @Transactional(readOnly = true)
    public boolean peutAjouter(ConventionId id, boolean vivante) {
        var convention = participations.charger(id);
        var moi = participations.de(id);
        // Those of the convention it amends live there.
        if (convention.avenant() && vivante) return false;
        if (texteOuvert(convention))
            return moi.est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        return vivante
                && convention.etat().engage()
                && moi.est(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL);
    }

    /// The referent in charge updates a living annex alone; whoever leads the committee does it
    /// with a decision.
    @Transactional(readOnly = true)
    public boolean enCharge(ConventionId id, AnnexeVue annexe) {
        var moi = participations.de(id);
        var partie = annexe.partie();
        return partie == null
                ? moi.est(RoleConvention.ANIMATEUR)
                : moi.est(RoleConvention.REFERENT, partie);
    }

    @Transactional(readOnly = true)
    public boolean peutChanger(ConventionId id, AnnexeVue annexe) {
        var convention = participations.charger(id);
        if (annexe.retiree()) return false;
        if (!annexe.vivante()) return texteOuvert(convention) && peutAjouter(id, false);
        return !convention.etat().close()
                && (enCharge(id, annexe)
                        || participations
                                .de(id)
                                .est(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL));
    }

    /// @param decision of the committee, needed for a new annex once the convention is in force
    @Transactional
    public Resultat<Long> ajouter(
            ConventionId id, Nouvelle n, @Nullable Envoi envoi, @Nullable Long decision) {
        if (!peutAjouter(id, n.vivante()))
            return Resultat.refus(
                    Motif.ROLE,
                    n.vivante()
                            ? "Une annexe vivante s’ajoute pendant la rédaction, ou par qui conduit le"
                                    + " comité."
                            : "Une annexe figée ne s’ajoute que tant que le texte n’est pas relu ;"
                                    + " ensuite, il faut un avenant.");
        var convention = participations.charger(id);
        var remplacee = controle.remplacee(convention, n);
        var titre = n.titre().isBlank() && remplacee != null ? remplacee.titre() : n.titre();
        var motifs = controle.manques(convention, n, titre, envoi != null, decision);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return deposer(
                id,
                envoi,
                fichier -> {
                    var le = horloge.instant();
                    long annexe =
                            annexes.creer(
                                    id.valeur(),
                                    n.vivante(),
                                    titre.strip(),
                                    n.vivante() ? n.partie() : null,
                                    n.vivante() ? n.revoirLe() : null,
                                    remplacee,
                                    le);
                    annexes.ecrire(
                            new AnnexeSql.Nouvelle(
                                    id.valeur(),
                                    annexe,
                                    1,
                                    fichier.id().valeur(),
                                    fichier.empreinte(),
                                    "",
                                    decision),
                            le);
                    journal.consigner(
                            "convention",
                            id.valeur(),
                            n.vivante() ? "Annexe vivante ajoutée" : "Annexe figée ajoutée",
                            titre.strip());
                    devoirs.actualiser(id);
                    return Resultat.fait(annexe);
                });
    }

    /// A new version: no amendment, no digest changes.
    ///
    /// @param version the one that was shown
    @Transactional
    public Resultat<Long> remplacer(
            ConventionId id,
            long annexe,
            int version,
            @Nullable Envoi envoi,
            String note,
            @Nullable LocalDate revoirLe,
            @Nullable Long decision) {
        var a = charger(id, annexe);
        var refus = refus(id, a, decision);
        if (refus != null) return Resultat.refus(refus);
        if (a.vivante() && (revoirLe == null || !revoirLe.isAfter(aujourdhui())))
            return Resultat.refus("REVOIR", "Choisissez la prochaine date de revue, à venir.");
        return deposer(
                id,
                envoi,
                fichier -> {
                    if (!annexes.avancer(
                            id.valeur(), annexe, version, a.vivante() ? revoirLe : null))
                        return Resultat.depasse();
                    annexes.ecrire(
                            new AnnexeSql.Nouvelle(
                                    id.valeur(),
                                    annexe,
                                    version + 1,
                                    fichier.id().valeur(),
                                    fichier.empreinte(),
                                    note.strip(),
                                    decision),
                            horloge.instant());
                    journal.consigner(
                            "convention",
                            id.valeur(),
                            "Annexe mise à jour",
                            a.titre() + ", version " + (version + 1));
                    devoirs.actualiser(id);
                    return Resultat.fait(annexe);
                });
    }

    /// It serves no more; its versions stay readable. One that is signed goes only while the text
    /// is prepared.
    @Transactional
    public Resultat<Long> retirer(
            ConventionId id, long annexe, int version, String motif, @Nullable Long decision) {
        var a = charger(id, annexe);
        var refus = refus(id, a, decision);
        if (refus != null) return Resultat.refus(refus);
        if (motif.isBlank()) return Resultat.refus("MOTIF", "Dites pourquoi l’annexe est retirée.");
        if (!annexes.retirer(id.valeur(), annexe, version, motif.strip(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention", id.valeur(), "Annexe retirée", a.titre() + " : " + motif.strip());
        devoirs.actualiser(id);
        return Resultat.fait(annexe);
    }

    /// Frozen annexes of the convention that this amendment may replace; empty for a convention.
    @Transactional(readOnly = true)
    public List<AnnexeVue> remplacables(ConventionId id) {
        return controle.remplacables(participations.charger(id));
    }

    /// It was read again and still holds, until the next date.
    @Transactional
    public Resultat<Long> confirmer(
            ConventionId id, long annexe, int version, @Nullable LocalDate revoirLe) {
        var a = charger(id, annexe);
        if (!a.vivante() || a.retiree() || !enCharge(id, a))
            return Resultat.refus(Motif.ROLE, "La revue revient à qui tient l’annexe à jour.");
        if (revoirLe == null || !revoirLe.isAfter(aujourdhui()))
            return Resultat.refus("REVOIR", "Choisissez la prochaine date de revue, à venir.");
        if (!annexes.revoir(id.valeur(), annexe, version, revoirLe)) return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Annexe revue, inchangée", a.titre());
        devoirs.actualiser(id);
        return Resultat.fait(annexe);
    }

    private @Nullable Motif refus(ConventionId id, AnnexeVue a, @Nullable Long decision) {
        if (!peutChanger(id, a))
            return new Motif(
                    Motif.ROLE,
                    a.vivante()
                            ? "La mise à jour revient à qui tient l’annexe, ou au comité."
                            : "Une annexe figée fait partie de ce qui est signé : elle ne change que"
                                    + " par un avenant.");
        if (a.vivante()
                && !enCharge(id, a)
                && participations.charger(id).etat().engage()
                && !decisions.prise(id, decision))
            return new Motif(
                    "DECISION",
                    "Rattachez la décision du comité : vous ne tenez pas cette annexe.");
        return null;
    }

    private Resultat<Long> deposer(
            ConventionId id,
            @Nullable Envoi envoi,
            java.util.function.Function<Fichier, Resultat<Long>> suite) {
        if (envoi == null) return Resultat.refus(ControleDesAnnexes.SANS_DOCUMENT);
        return fichiers.deposerPour(
                envoi,
                null,
                "FICHIER",
                recu -> {
                    var fichier = Objects.requireNonNull(recu);
                    fichiers.joindre(fichier.id(), "convention", id.valeur());
                    return suite.apply(fichier);
                });
    }

    private boolean texteOuvert(ConventionVue convention) {
        return Redaction.cadreModifiable(
                convention.etat(), faits.dejaRelu(convention.id().valeur()));
    }

    private AnnexeVue charger(ConventionId id, long annexe) {
        return lister(id).stream()
                .filter(a -> a.id() == annexe)
                .findFirst()
                .orElseThrow(() -> new Introuvable("annexe " + annexe));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
