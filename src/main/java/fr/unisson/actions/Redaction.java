package fr.unisson.actions;

import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.ActionSql;
import fr.unisson.actions.donnees.AttachesSql;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is written of an action between two passages: its content, its dates, its steps.
@Component
class Redaction {

    private static final Set<RoleAction> AUTEURS =
            EnumSet.of(RoleAction.RESPONSABLE, RoleAction.PILOTE);
    private static final Set<RoleAction> EQUIPIERS =
            EnumSet.of(RoleAction.RESPONSABLE, RoleAction.PILOTE, RoleAction.CONTRIBUTEUR);

    private final ActionSql actions;
    private final ActionLecture lecture;
    private final AttachesSql attaches;
    private final RolesDansLAction roles;
    private final DevoirsDesActions devoirs;
    private final Indicateurs indicateurs;
    private final Journal journal;
    private final Clock horloge;

    Redaction(
            ActionSql actions,
            ActionLecture lecture,
            AttachesSql attaches,
            RolesDansLAction roles,
            DevoirsDesActions devoirs,
            Indicateurs indicateurs,
            Journal journal,
            Clock horloge) {
        this.actions = actions;
        this.lecture = lecture;
        this.attaches = attaches;
        this.roles = roles;
        this.devoirs = devoirs;
        this.indicateurs = indicateurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    Resultat<ActionId> modifier(
            ActionId id, int version, ContenuAction contenu, RaisonsDeDates raisons) {
        var avant = verrouiller(id);
        var dates = DatesDeplacees.entre(avant.contenu(), contenu, raisons);
        var motifs = examiner(avant, contenu, raisons);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!actions.modifier(id, version, contenu, horloge.instant())) return Resultat.depasse();
        if (!contenu.contributeurs().equals(avant.contenu().contributeurs())) {
            attaches.contributeurs(id, contenu.contributeurs());
        }
        var etablissements = contenu.complements().etablissements();
        if (!etablissements.equals(avant.contenu().complements().etablissements())) {
            attaches.etablissements(id, etablissements);
        }
        var changements = Changements.entre(avant.contenu(), contenu);
        if (!changements.isEmpty()) {
            consigner(id, "Action modifiée", String.join(", ", changements));
        }
        dates.deplacees().forEach(d -> consigner(id, d.fait(), d.motif()));
        devoirs.mettreAJour(lecture.charger(id));
        return Resultat.fait(id);
    }

    List<Motif> examiner(ActionVue avant, ContenuAction contenu, RaisonsDeDates raisons) {
        var motifs = new ArrayList<>(refus(avant, AUTEURS));
        if (motifs.isEmpty()) {
            motifs.addAll(refusDeRedaction(avant, contenu));
            motifs.addAll(DatesDeplacees.entre(avant.contenu(), contenu, raisons).refus());
        }
        return motifs;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private List<Motif> refusDeRedaction(ActionVue avant, ContenuAction contenu) {
        var motifs = new ArrayList<Motif>();
        var c = avant.contenu();
        if (c.echeance() != null && !c.echeance().equals(contenu.echeance())) {
            motifs.add(
                    new Motif(
                            "ECHEANCE_FIXEE",
                            "L’échéance est déjà fixée : reportez-la, en disant pourquoi."));
        }
        if (c.echeance() == null && avant.etat().aRealiser()) {
            motifs.addAll(EcheanceNouvelle.refus(contenu.echeance(), aujourdhui()));
        }
        if (!roles.sur(avant).contains(RoleAction.RESPONSABLE)
                && (c.visibilite() != contenu.visibilite()
                        || !Objects.equals(c.pilote(), contenu.pilote()))) {
            motifs.add(
                    new Motif(
                            "RESPONSABLE_SEUL",
                            "Le pilote et les lecteurs de l’action sont choisis par la direction"
                                    + " ou le référent qualité."));
        }
        if (contenu.pilote() == null && c.pilote() != null && avant.etat().planifiee()) {
            motifs.add(new Motif("PILOTE_NOMME", "Une action mise au plan garde un pilote."));
        }
        var suivi = contenu.mesure().suivi();
        if (suivi != null
                && !suivi.equals(c.mesure().suivi())
                && indicateurs
                        .trouver(suivi)
                        .filter(i -> i.organisation().equals(avant.organisation()))
                        .isEmpty()) {
            motifs.add(
                    new Motif(
                            "INDICATEUR_INCONNU",
                            "Choisissez l’indicateur parmi ceux de l’organisation."));
        }
        if (autresPersonnes(c, contenu)) motifs.addAll(roles.refus(avant.organisation(), contenu));
        return motifs;
    }

    /// Somebody who has left the organisation may stay named until the people are chosen again.
    private static boolean autresPersonnes(ContenuAction avant, ContenuAction apres) {
        return !avant.contributeurs().equals(apres.contributeurs())
                || !Objects.equals(avant.pilote(), apres.pilote());
    }

    Resultat<LocalDate> reporter(ActionId id, int version, LocalDate vers, String motif) {
        var action = verrouiller(id);
        var de = action.pour();
        var motifs = new ArrayList<>(refus(action, AUTEURS));
        if (motifs.isEmpty() && !action.etat().aRealiser()) motifs.add(tropTard());
        if (motif.isBlank()) {
            motifs.add(new Motif(Motif.SANS_MOTIF, "Dites pourquoi l’échéance change."));
        }
        if (de == null) {
            motifs.add(
                    new Motif(
                            "SANS_ECHEANCE",
                            "Aucune échéance n’est fixée : fixez-la en modifiant l’action."));
        } else if (de.equals(vers)) {
            motifs.add(new Motif("MEME_ECHEANCE", "C’est déjà l’échéance de cette action."));
        }
        motifs.addAll(EcheanceNouvelle.refus(vers, aujourdhui()));
        if (!motifs.isEmpty() || de == null) return new Resultat.Refus<>(motifs);
        if (!actions.reporter(id, version, de, vers, motif.strip(), horloge.instant())) {
            return Resultat.depasse();
        }
        consigner(
                id,
                "Échéance déplacée du %s au %s".formatted(Dates.jour(de), Dates.jour(vers)),
                motif.strip());
        devoirs.mettreAJour(lecture.charger(id));
        return Resultat.fait(vers);
    }

    Resultat<Long> ajouterEtape(ActionId id, String libelle, @Nullable LocalDate pour) {
        var action = verrouiller(id);
        var motifs = new ArrayList<>(refusDEtape(action));
        if (libelle.isBlank()) motifs.add(new Motif("LIBELLE", "Écrivez ce qui est à faire."));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var etape = attaches.ajouterEtape(id, libelle.strip(), pour);
        consigner(id, "Étape ajoutée", libelle.strip());
        return Resultat.fait(etape);
    }

    Resultat<Long> cocherEtape(ActionId id, long etape, int version, boolean faite) {
        var action = verrouiller(id);
        var motifs = refusDEtape(action);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var le = faite ? horloge.instant() : null;
        if (!attaches.cocher(id, etape, version, le)) return Resultat.depasse();
        consigner(id, faite ? "Étape faite" : "Étape remise à faire", libelle(action, etape));
        return Resultat.fait(etape);
    }

    Resultat<Long> retirerEtape(ActionId id, long etape, int version) {
        var action = verrouiller(id);
        var motifs = refusDEtape(action);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!attaches.retirer(id, etape, version, horloge.instant())) return Resultat.depasse();
        consigner(id, "Étape retirée", libelle(action, etape));
        return Resultat.fait(etape);
    }

    Resultat<ActionId> ajouterOrigine(ActionId id, Origine origine) {
        var action = verrouiller(id);
        var motifs = refus(action, AUTEURS);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (origine.objet() != null
                && action.origines().stream().anyMatch(o -> origine.objet().equals(o.objet()))) {
            return Resultat.refus("DEJA_LIEE", "L’action vient déjà de ce constat.");
        }
        attaches.ajouter(id, origine, horloge.instant());
        // The history is for all who read the action: it does not tell what some may not open.
        var genre = origine.genre().libelle();
        consigner(
                id,
                "Origine ajoutée",
                origine.objet() == null ? genre + " : " + origine.mots() : genre);
        return Resultat.fait(id);
    }

    private List<Motif> refusDEtape(ActionVue action) {
        var motifs = refus(action, EQUIPIERS);
        return motifs.isEmpty() && !action.etat().aRealiser() ? List.of(tropTard()) : motifs;
    }

    private List<Motif> refus(ActionVue action, Set<RoleAction> admis) {
        if (roles.sur(action).stream().noneMatch(admis::contains)) {
            return List.of(
                    new Motif(
                            Motif.ROLE,
                            "Ce changement revient à la direction, au référent qualité ou au pilote"
                                    + " de l’action."));
        }
        return action.etat().modifiable() ? List.of() : List.of(tropTard());
    }

    private static Motif tropTard() {
        return new Motif(
                Motif.ETAT, "L’action est trop avancée pour ce changement : relisez la page.");
    }

    private ActionVue verrouiller(ActionId id) {
        actions.verrouiller(id);
        return lecture.charger(id);
    }

    private void consigner(ActionId id, String fait, String detail) {
        journal.consigner(VieDesActions.OBJET, id.valeur(), fait, detail);
    }

    private static String libelle(ActionVue action, long etape) {
        return action.etapes().stream()
                .filter(e -> e.id() == etape)
                .map(ActionVue.EtapeVue::libelle)
                .findFirst()
                .orElse("");
    }
}
