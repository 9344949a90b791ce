package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.DatesDAvis;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.domaine.RoleInstance;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.gouvernance.donnees.AvisInstanceSql;
import fr.unisson.gouvernance.donnees.AvisInstanceSql.Naissance;
import fr.unisson.gouvernance.donnees.AvisInstanceSql.Passage;
import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The opinions of all bodies: asked or spontaneous, each owed a reasoned answer by a date, then
/// what it changed.
@Service
public class RegistreDesAvis {

    private static final int AU_PLUS = 500;
    private static final int PAGE = 50;

    private final AvisInstanceSql avis;
    private final AvisLecture lecture;
    private final PointsSql points;
    private final Instances instances;
    private final DevoirsDesAvis devoirs;
    private final Journal journal;
    private final Clock horloge;

    RegistreDesAvis(
            AvisInstanceSql avis,
            AvisLecture lecture,
            PointsSql points,
            Instances instances,
            DevoirsDesAvis devoirs,
            Journal journal,
            Clock horloge) {
        this.avis = avis;
        this.lecture = lecture;
        this.points = points;
        this.instances = instances;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What is said with a passage; the rest of the opinion does not change.
    public record Dits(DossierAvis dossier, @Nullable String motif) {

        public static Dits motif(String motif) {
            return new Dits(DossierAvis.VIDE, motif);
        }
    }

    @Transactional
    public Resultat<AvisId> demander(NouvelAvis nouveau) {
        return naitre(TransitionAvis.DEMANDER, nouveau, DossierAvis.VIDE, aujourdhui());
    }

    /// An opinion that nobody asked for, as the body gave it.
    ///
    /// @param dossier its text, and when the answer is expected
    /// @param le the day it was given
    @Transactional
    public Resultat<AvisId> emettre(NouvelAvis nouveau, DossierAvis dossier, LocalDate le) {
        return naitre(TransitionAvis.EMETTRE, nouveau, dossier, le);
    }

    /// The same, given in a meeting.
    ///
    /// @param point the one that it was given on, which is about it from then on; null for none
    @Transactional
    public Resultat<AvisId> emettre(
            NouvelAvis nouveau, DossierAvis dossier, LocalDate le, @Nullable PointId point) {
        var emis = emettre(nouveau, dossier, le);
        if (point != null && emis instanceof Resultat.Fait<AvisId>(var id)) {
            points.porterSur(point, SujetsAvis.objet(id), "/avis/" + id);
        }
        return emis;
    }

    @Transactional
    public Resultat<EtatAvis> franchir(
            AvisId id, int version, TransitionAvis transition, Dits dits) {
        var lu = charger(id);
        var role = transition.roleParmi(roles(lu)).orElse(RoleInstance.COLLEGUE);
        var dossier = completer(lu.dossier(), transition, dits.dossier());
        var demande = new Demande(role, dits.motif());
        return switch (transition.decider(lu.etat(), dossier, demande)) {
            case Decision.Refusee<EtatAvis>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAvis>(var vers) -> {
                var dites = new DatesDAvis(null, null, dossier.reponsePour(), dossier.effetPour());
                var fausses = dites.refus(transition, aujourdhui());
                if (!fausses.isEmpty()) yield new Resultat.Refus<>(fausses);
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                lu.etat().name(),
                                vers.name(),
                                role.name(),
                                transition.motifRequis() ? dits.motif() : null,
                                aujourdhui());
                if (!avis.franchir(passage, dossier, horloge.instant())) yield Resultat.depasse();
                suivre(charger(id), transition, passage.motif());
                yield Resultat.fait(vers);
            }
        };
    }

    /// @throws Introuvable when the actor may not read its body
    @Transactional(readOnly = true)
    public Avis charger(AvisId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("avis " + id));
    }

    /// What presses first, what is over last.
    ///
    /// @param organisation keeps the bodies it bears and those where the actor sits; all those that
    ///   the actor reads when null
    @Transactional(readOnly = true)
    public List<Avis> lister(CriteresAvis criteres, @Nullable OrganisationId organisation) {
        return lecture.lister(criteres, organisation, aujourdhui(), AU_PLUS);
    }

    /// The same, page after page.
    ///
    /// @param apres the cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<Avis> page(
            CriteresAvis criteres, @Nullable OrganisationId organisation, @Nullable Long apres) {
        return Tranche.de(
                lecture.lister(criteres, organisation, aujourdhui(), apres, PAGE + 1),
                PAGE,
                a -> a.id().toString());
    }

    @Transactional(readOnly = true)
    public Set<RoleInstance> roles(Avis lu) {
        return instances.roles(instances.lire(lu.instance()));
    }

    private Resultat<AvisId> naitre(
            TransitionAvis transition, NouvelAvis nouveau, DossierAvis dossier, LocalDate jour) {
        var instance = instances.lire(nouveau.instance());
        if (!instance.active()) {
            return Resultat.refus(Motif.ETAT, "Cette instance est close.");
        }
        if (nouveau.objet().isBlank()) {
            return Resultat.refus("OBJET", "Dites sur quoi porte l’avis.");
        }
        var role = transition.roleParmi(instances.roles(instance)).orElse(RoleInstance.COLLEGUE);
        return switch (transition.deciderSansEtat(dossier, Demande.de(role))) {
            case Decision.Refusee<EtatAvis>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAvis>(var vers) -> {
                var dites = new DatesDAvis(nouveau.pour(), jour, dossier.reponsePour(), null);
                var fausses = dites.refus(transition, aujourdhui());
                if (!fausses.isEmpty()) yield new Resultat.Refus<>(fausses);
                avis.verrouiller(nouveau.instance());
                var id =
                        avis.naitre(
                                new Naissance(
                                        nouveau, transition.name(), vers.name(), role.name(), jour),
                                dossier,
                                horloge.instant());
                suivre(charger(id), transition, null);
                yield Resultat.fait(id);
            }
        };
    }

    private void suivre(Avis lu, TransitionAvis transition, @Nullable String motif) {
        journal.consigner(
                Sieges.OBJET,
                lu.instance().valeur(),
                transition.fait(),
                "Avis " + lu.nom() + ", " + lu.objet() + (motif == null ? "" : " : " + motif));
        devoirs.mettreAJour(lu);
        if (transition == TransitionAvis.REPONDRE
                || transition == TransitionAvis.CONSTATER_L_EFFET) {
            devoirs.annoncer(lu);
        }
    }

    /// Each passage writes its own part only: an answer never rewrites the opinion.
    private static DossierAvis completer(DossierAvis d, TransitionAvis t, DossierAvis dit) {
        return switch (t) {
            case DEMANDER, EMETTRE, CLASSER, RETIRER -> d;
            case RENDRE ->
                    new DossierAvis(
                            dit.texte().strip(), dit.sens(), dit.reponsePour(), null, "", null, "");
            case REPONDRE ->
                    new DossierAvis(
                            d.texte(),
                            d.sens(),
                            d.reponsePour(),
                            dit.suite(),
                            dit.reponse().strip(),
                            dit.suite() == Suite.NON_SUIVI ? null : dit.effetPour(),
                            "");
            case CONSTATER_L_EFFET ->
                    new DossierAvis(
                            d.texte(),
                            d.sens(),
                            d.reponsePour(),
                            d.suite(),
                            d.reponse(),
                            d.effetPour(),
                            dit.effet().strip());
        };
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
