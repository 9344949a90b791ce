package fr.unisson.essms;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.essms.domaine.DossierExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.essms.donnees.ExterneSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Evaluations by outside bodies: each step says what is expected next and by when, which becomes a
/// duty of the direction and of the quality referent.
@Service
@Transactional
public class Externes {

    static final String OBJET = "evaluation-externe";
    private static final String MODULE = "essms";
    private static final int LISTEES = 100;
    private static final List<Integer> RAPPELS = List.of(30, 7);

    private final ExterneSql externes;
    private final Annuaire annuaire;
    private final RolesDEssms roles;
    private final Fichiers fichiers;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Externes(
            ExterneSql externes,
            Annuaire annuaire,
            RolesDEssms roles,
            Fichiers fichiers,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.externes = externes;
        this.annuaire = annuaire;
        this.roles = roles;
        this.fichiers = fichiers;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<ExterneVue> lister(OrganisationId organisation) {
        return externes.lister(organisation, LISTEES);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public ExterneVue charger(long id) {
        return externes.trouver(id).orElseThrow(() -> new Introuvable("évaluation externe " + id));
    }

    @Transactional(readOnly = true)
    public List<PassageDAutoevaluation> histoire(long id) {
        return externes.histoire(id);
    }

    @Transactional(readOnly = true)
    public List<Fichier> pieces(long id) {
        return fichiers.lister(OBJET, id);
    }

    /// @throws fr.unisson.socle.Interdit when leading an evaluation there is not the actor's
    @Transactional(readOnly = true)
    public void exigerDeMener(OrganisationId organisation) {
        roles.exigerResponsable(organisation);
    }

    /// Whether the actor leads it.
    @Transactional(readOnly = true)
    public boolean menee(ExterneVue x) {
        return roles.dans(x.organisation()).contains(RoleAutoevaluation.RESPONSABLE);
    }

    @Transactional(readOnly = true)
    public List<TransitionExterne> possibles(ExterneVue x) {
        var miens = roles.dans(x.organisation());
        return Arrays.stream(TransitionExterne.values())
                .filter(t -> t.possibleDepuis(x.etat()) && t.roleParmi(miens).isPresent())
                .toList();
    }

    public Resultat<Long> programmer(
            EtablissementId id, String organisme, @Nullable LocalDate visite) {
        var organisation = annuaire.charger(id).organisation();
        var motifs = new ArrayList<Motif>();
        if (organisation == null
                || !roles.dans(organisation).contains(RoleAutoevaluation.RESPONSABLE))
            motifs.add(
                    new Motif(
                            Motif.ROLE,
                            "Une évaluation se programme par la direction, l’administration ou le"
                                    + " référent qualité."));
        if (organisme.isBlank())
            motifs.add(new Motif("ORGANISME", "Nommez l’organisme évaluateur."));
        if (visite == null) motifs.add(new Motif("VISITE", "Donnez le premier jour de la visite."));
        if (!motifs.isEmpty() || organisation == null || visite == null)
            return new Resultat.Refus<>(motifs);
        long nee =
                externes.programmer(organisation, id, organisme.strip(), visite, horloge.instant());
        journal.consigner(OBJET, nee, "Évaluation programmée", organisme.strip());
        devoirs(charger(nee));
        return Resultat.fait(nee);
    }

    /// When the next step is proposed, after one that happened on a day.
    public @Nullable LocalDate proposee(
            ExterneVue x, TransitionExterne transition, LocalDate jour) {
        if (transition.ensuite().isEmpty()) return null;
        return transition.jours() == 0 ? x.visiteLe() : jour.plusDays(transition.jours());
    }

    /// @param version the one that was shown
    /// @param jour when it happened
    /// @param pour by when the next step is expected; null when nothing presses
    public Resultat<EtatExterne> franchir(
            long id,
            int version,
            TransitionExterne transition,
            @Nullable LocalDate jour,
            @Nullable LocalDate pour,
            String note) {
        var x = charger(id);
        var role =
                transition
                        .roleParmi(roles.dans(x.organisation()))
                        .orElse(RoleAutoevaluation.LECTEUR);
        var dossier = new DossierExterne(Dates.jourDe(horloge.instant()), jour, x.dernier());
        return switch (transition.decider(x.etat(), dossier, new Demande(role, note))) {
            case Decision.Refusee<EtatExterne>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatExterne>(var vers) -> {
                if (jour == null) throw new IllegalStateException("A step has its day");
                var prochaine = transition.ensuite().isEmpty() ? null : pour;
                if (!externes.franchir(
                        x,
                        version,
                        transition,
                        vers,
                        jour,
                        prochaine,
                        note.strip(),
                        horloge.instant())) yield Resultat.depasse();
                journal.consigner(OBJET, id, transition.fait(), note.strip());
                devoirs(charger(id));
                yield Resultat.fait(vers);
            }
        };
    }

    public Resultat<Fichier> joindre(long id, Envoi envoi) {
        var x = charger(id);
        if (!roles.dans(x.organisation()).contains(RoleAutoevaluation.COTEUR))
            return new Resultat.Refus<>(List.of(Autoevaluations.SANS_ROLE));
        return switch (fichiers.deposer(envoi, null)) {
            case Depot.Refuse(var motif) -> Resultat.refus("FICHIER", motif.message());
            case Depot.Accepte(var recu) -> {
                fichiers.joindre(recu.id(), OBJET, id);
                journal.consigner(OBJET, id, "Fichier joint", recu.nom());
                yield Resultat.fait(recu);
            }
        };
    }

    private void devoirs(ExterneVue x) {
        var pour = x.pour();
        boolean attend = !x.ensuite().isEmpty() && pour != null;
        echeances.remplacer(
                MODULE,
                OBJET,
                x.id(),
                attend && pour != null
                        ? List.of(
                                new Echeance(
                                        new Cle(MODULE, OBJET, x.id(), "suivre"),
                                        List.of(
                                                new Destinataire.Role(
                                                        x.organisation(),
                                                        RoleOrganisation.REFERENT_QUALITE),
                                                new Destinataire.Role(
                                                        x.organisation(),
                                                        RoleOrganisation.DIRECTION)),
                                        x.ensuite(),
                                        "Évaluation HAS, " + x.nomEtablissement(),
                                        x.adresse(),
                                        pour,
                                        RAPPELS.stream().map(pour::minusDays).toList(),
                                        false))
                        : List.of());
    }
}
