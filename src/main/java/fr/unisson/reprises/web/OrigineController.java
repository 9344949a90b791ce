package fr.unisson.reprises.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.reprises.RepriseVue;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.RoleReprise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The origin of a convention signed elsewhere: its document, and what the other parties say of it.
@Controller
@Acces
class OrigineController {

    static final OngletOffert ONGLET =
            new OngletOffert("Origine", "origine", EtatConvention.SIGNEE, Visibilite.TOUT, 5, true);

    private static final String CONTESTER = "motif";
    private static final String RETIRER = "motifRetrait";

    private static final Map<String, String> CHAMPS = Map.of("COPIE", "copie");

    /// Each form has its own reason: the error goes beside the one that was sent.
    private static final Map<String, String> CONTESTATION = Map.of(Motif.SANS_MOTIF, CONTESTER);

    private static final Map<String, String> RETRAIT = Map.of(Motif.SANS_MOTIF, RETIRER);

    private final ReprisesDeConventions reprises;
    private final Conventions conventions;
    private final PagesDeConvention entetes;
    private final Fichiers fichiers;
    private final Templates pages;

    OrigineController(
            ReprisesDeConventions reprises,
            Conventions conventions,
            PagesDeConvention entetes,
            Fichiers fichiers,
            Templates pages) {
        this.reprises = reprises;
        this.conventions = conventions;
        this.entetes = entetes;
        this.fichiers = fichiers;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/origine")
    JteModel lire(@PathVariable long id) {
        return page(new ConventionId(id), "", Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/origine/retrait")
    Object retirer(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motifRetrait) {
        var fautes = Erreurs.AUCUNE.raconter(RETIRER, motifRetrait, Champs.DOCUMENT);
        if (!fautes.vide()) return Refus.page(page(new ConventionId(id), motifRetrait, fautes));
        return suite(
                id,
                reprises.retirer(new ConventionId(id), version, motifRetrait),
                "La convention importée est retirée. Son historique reste.",
                motifRetrait,
                RETRAIT);
    }

    @PostMapping("/conventions/{id}/origine/confirmation")
    Object confirmer(@PathVariable long id, @RequestParam(defaultValue = "0") int version) {
        return suite(
                id,
                reprises.confirmer(new ConventionId(id), version),
                "La convention est confirmée par votre organisation.",
                "",
                CHAMPS);
    }

    @PostMapping("/conventions/{id}/origine/contestation")
    Object contester(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motif) {
        var fautes = Erreurs.AUCUNE.raconter(CONTESTER, motif, Champs.DOCUMENT);
        if (!fautes.vide()) return Refus.page(page(new ConventionId(id), motif, fautes));
        return suite(
                id,
                reprises.contester(new ConventionId(id), version, motif),
                "Votre contestation est enregistrée. La partie qui a repris la convention la"
                        + " lira.",
                motif,
                CONTESTATION);
    }

    @PostMapping("/conventions/{id}/origine/copie")
    Object deposer(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile copie)
            throws IOException {
        if (copie == null || copie.isEmpty()) {
            return Refus.page(
                    page(
                            new ConventionId(id),
                            "",
                            Erreurs.de("copie", "Choisissez le document signé, en PDF.")));
        }
        try (var flux = copie.getInputStream()) {
            var nom = copie.getOriginalFilename();
            return suite(
                    id,
                    reprises.deposerLaCopie(
                            new ConventionId(id),
                            new Envoi(nom == null ? "convention.pdf" : nom, flux)),
                    "Le document signé est déposé. Les autres parties peuvent confirmer.",
                    "",
                    CHAMPS);
        }
    }

    private Object suite(
            long id,
            Resultat<EtatReprise> resultat,
            String message,
            String motif,
            Map<String, String> champs) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/origine").avecMessage(message)
                : Refus.page(resultat.motifs(), champs, e -> page(new ConventionId(id), motif, e));
    }

    private JteModel page(ConventionId id, String motif, Erreurs erreurs) {
        var tete = entetes.ouvrir(id, ONGLET);
        var r = reprises.charger(id);
        var role = reprises.role(r);
        return pages.reprisesOrigine(
                new PageProvenance(
                        tete,
                        r.version(),
                        phrase(r),
                        ton(r.etat()),
                        faits(r, conventions.charger(id)),
                        conventions.charger(id).duree().enToutesLettres(),
                        r.copie(),
                        eliminee(r.copie()),
                        histoire(r),
                        role == RoleReprise.AUTRE_PARTIE && r.etat() == EtatReprise.NON_CONFIRMEE,
                        role == RoleReprise.REPRENEUR && r.etat().modifiable(),
                        motif,
                        erreurs));
    }

    /// The day on which the document was eliminated, in words.
    private @Nullable String eliminee(RepriseVue.@Nullable Copie copie) {
        return copie == null
                ? null
                : fichiers.trouver(new FichierId(copie.fichier()))
                        .map(Fichier::elimineLe)
                        .map(le -> Dates.jour(Dates.jourDe(le)))
                        .orElse(null);
    }

    private static Ton ton(EtatReprise etat) {
        return switch (etat) {
            case CONFIRMEE -> Ton.FAIT;
            case RETIREE -> Ton.NEUTRE;
            case NON_CONFIRMEE, CONTESTEE -> Ton.ATTENTE;
        };
    }

    private static String phrase(RepriseVue r) {
        return switch (r.etat()) {
            case NON_CONFIRMEE ->
                    "Cette convention repose sur la parole d’une seule partie, "
                            + r.nom()
                            + " : aucune autre ne l’a encore confirmée.";
            case CONFIRMEE ->
                    "Cette convention a été reprise par "
                            + r.nom()
                            + " et confirmée par une autre partie.";
            case CONTESTEE ->
                    "Une autre partie conteste ce que "
                            + r.nom()
                            + " dit de cette convention. Une correction est attendue.";
            case RETIREE -> r.nom() + " a retiré cette convention, que personne n’avait confirmée.";
        };
    }

    private static List<Fait> faits(RepriseVue r, ConventionVue c) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Preuve", c.provenance().libelle()));
        faits.add(
                new Fait(
                        "Signée le",
                        c.signeeLe() == null ? "Non renseignée" : Dates.jour(c.signeeLe())));
        if (c.avenantsAnterieurs() > 0)
            faits.add(new Fait("Avenants déjà signés", Integer.toString(c.avenantsAnterieurs())));
        if (!r.originalChez().isEmpty())
            faits.add(new Fait("Original conservé par", r.originalChez()));
        if (!r.reference().isEmpty())
            faits.add(new Fait("Référence chez " + r.nom(), r.reference()));
        return faits;
    }

    private static List<Evenement> histoire(RepriseVue r) {
        return r.histoire().reversed().stream()
                .map(p ->
                        Evenement.du(
                                p.le(),
                                p.fait(),
                                p.organisation().isEmpty()
                                        ? p.par()
                                        : p.par() + ", " + p.organisation(),
                                p.motif()))
                .toList();
    }
}
