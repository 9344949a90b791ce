package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Consolidation;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.ControleAvenant;
import fr.unisson.conventions.domaine.ControleDesClauses;
import fr.unisson.conventions.domaine.ControleTexte;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TexteConsolide;
import fr.unisson.conventions.domaine.TexteDAvenant;
import fr.unisson.conventions.donnees.ClausesSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.TexteSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Segment;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The whole text: assembled, checked, frozen under its digest, compared, approved.
@Service
public class Textes {

    private final Participations participations;
    private final Contenus contenus;
    private final ContenusDAvenants avenants;
    private final DelaisDesAvenants delais;
    private final ReprisesAttendues reprises;
    private final ConventionSql conventions;
    private final TexteSql textes;
    private final ClausesSql clauses;
    private final Journal journal;
    private final Clock horloge;

    Textes(
            Participations participations,
            Contenus contenus,
            ContenusDAvenants avenants,
            DelaisDesAvenants delais,
            ReprisesAttendues reprises,
            ConventionSql conventions,
            TexteSql textes,
            ClausesSql clauses,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.contenus = contenus;
        this.avenants = avenants;
        this.delais = delais;
        this.reprises = reprises;
        this.conventions = conventions;
        this.textes = textes;
        this.clauses = clauses;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The text as it is now beside the last frozen one.
    ///
    /// @param numero of the last frozen version, null when none is
    /// @param empreinte of the last frozen version
    /// @param aJour the last frozen version is the text of now
    public record Etat(
            Contenu contenu,
            TexteConsolide actuel,
            List<Constat> constats,
            @Nullable Integer numero,
            @Nullable String empreinte,
            boolean aJour) {
        public Etat {
            constats = List.copyOf(constats);
        }
    }

    @Transactional(readOnly = true)
    public Etat etat(ConventionId id) {
        var convention = participations.charger(id);
        participations.exigerLecture(convention);
        return etat(convention);
    }

    Etat etat(ConventionVue convention) {
        var aujourdhui = Dates.jourDe(horloge.instant());
        if (!convention.avenant()) {
            var contenu = contenus.charger(convention);
            return etat(
                    convention,
                    contenu,
                    Consolidation.assembler(contenu),
                    constats(convention, contenu, aujourdhui));
        }
        var avenant = avenants.charger(convention);
        var ligne = avenants.ligne(convention.id());
        return etat(
                convention,
                avenant.contenu(),
                TexteDAvenant.assembler(avenant),
                ControleAvenant.controler(
                        avenant,
                        avenants.depasse(ligne),
                        ligne.rang() == null ? delais.dernierJour(ligne.parent()) : null,
                        aujourdhui));
    }

    /// What any convention is checked for, then what a rule asks of its kind.
    private List<Constat> constats(
            ConventionVue convention, Contenu contenu, LocalDate aujourdhui) {
        var id = convention.id().valeur();
        var tous = new ArrayList<>(ControleTexte.controler(contenu, aujourdhui));
        reprises.constat(convention.id()).ifPresent(tous::addFirst);
        clauses.type(id)
                .ifPresent(t -> tous.addAll(ControleDesClauses.controler(t, clauses.portees(id))));
        return tous;
    }

    private Etat etat(
            ConventionVue convention,
            Contenu contenu,
            TexteConsolide actuel,
            List<Constat> constats) {
        var figees = textes.versions(convention.id().valeur());
        var derniere = figees.isEmpty() ? null : figees.getFirst();
        return new Etat(
                contenu,
                actuel,
                constats,
                derniere == null ? null : derniere.numero(),
                derniere == null ? null : derniere.empreinte(),
                derniere != null && derniere.empreinte().equals(actuel.empreinte()));
    }

    /// Freezes the text of now; gives the last version back when nothing changed.
    @Transactional
    public Resultat<VersionTexte> figer(ConventionId id) {
        var convention = participations.charger(id);
        var moi = participations.exiger(id, RoleConvention.ANIMATEUR);
        if (convention.etat() != EtatConvention.CONSOLIDATION)
            return Resultat.refus("ETAPE", "Le texte se fige pendant la consolidation.");
        var etat = etat(convention);
        if (!etat.aJour()) {
            var le = horloge.instant();
            int numero = textes.figer(id.valeur(), etat.actuel(), moi.compte(), le);
            var annee = Dates.jourDe(le).getYear();
            // An amendment is numbered by its order of effect.
            if (!convention.avenant())
                conventions.numeroter(id.valeur(), "%d-%05d".formatted(annee, id.valeur()));
            journal.consigner(
                    "convention",
                    id.valeur(),
                    "Texte figé, version " + numero,
                    etat.actuel().empreinte());
        }
        return Resultat.fait(versions(id).getFirst());
    }

    @Transactional(readOnly = true)
    public List<VersionTexte> versions(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return textes.versions(id.valeur());
    }

    /// Empty for an observer to whom the parties do not show the text.
    @Transactional(readOnly = true)
    public List<VersionTexte> versionsLisibles(ConventionId id) {
        return participations.lisible(participations.charger(id)) ? versions(id) : List.of();
    }

    @Transactional(readOnly = true)
    public VersionTexte version(ConventionId id, int numero) {
        participations.exigerLecture(participations.charger(id));
        return textes.version(id.valeur(), numero)
                .orElseThrow(() -> new Introuvable("version " + numero));
    }

    @Transactional(readOnly = true)
    public List<Segment> comparer(ConventionId id, int avant, int apres) {
        return Comparaison.de(version(id, avant).texte(), version(id, apres).texte());
    }

    /// Acknowledges a warning on the last frozen version.
    ///
    /// @param cle of the warning, see [Constat#cle]
    @Transactional
    public Resultat<String> confirmer(ConventionId id, String cle) {
        var moi = participations.exiger(id, RoleConvention.ANIMATEUR);
        var etat = etat(participations.charger(id));
        if (etat.numero() == null)
            return Resultat.refus("VERSION_FIGEE", "Figez d’abord le texte.");
        if (etat.constats().stream().noneMatch(k -> !k.bloquant() && k.cle().equals(cle)))
            return Resultat.refus("INCONNU", "Cet avertissement n’a plus lieu d’être.");
        textes.voir(id.valeur(), etat.numero(), cle, moi.compteOuZero(), horloge.instant());
        journal.consigner("convention", id.valeur(), "Avertissement lu", cle);
        return Resultat.fait(cle);
    }

    /// A referent approves the digest they read, for their party.
    @Transactional
    public Resultat<String> approuver(ConventionId id, String empreinte) {
        var moi = participations.exiger(id, RoleConvention.REFERENT);
        var convention = participations.charger(id);
        var partie = moi.partie(RoleConvention.REFERENT);
        var etat = etat(convention);
        if (convention.etat() != EtatConvention.RELECTURE || partie == null)
            return Resultat.refus("ETAPE", "L’approbation se donne pendant la relecture.");
        if (!empreinte.equals(etat.empreinte()))
            return Resultat.refus(
                    "TEXTE_ACTUEL", "Le texte a changé depuis votre lecture : relisez-le.");
        textes.approuver(id.valeur(), empreinte, partie, moi.compteOuZero(), horloge.instant());
        journal.consigner("convention", id.valeur(), "Texte approuvé par un référent", empreinte);
        return Resultat.fait(empreinte);
    }

    @Transactional(readOnly = true)
    public List<ApprobationVue> approbations(ConventionId id) {
        participations.charger(id);
        return textes.approbations(id.valeur());
    }
}
