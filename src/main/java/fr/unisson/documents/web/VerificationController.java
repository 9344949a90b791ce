package fr.unisson.documents.web;

import fr.unisson.documents.Constat;
import fr.unisson.documents.Constat.Connu;
import fr.unisson.documents.Constat.SceauLu;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.NiveauDuSceau;
import fr.unisson.documents.Verification;
import fr.unisson.documents.domaine.NomDeFichier;
import fr.unisson.documents.web.PageVerification.Resultat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Lets anybody check a document, with or without an account. The file is not kept, nor given to
/// anybody: the antivirus, which works for those who deposit, is not asked about it.
@Controller
@Acces(Acces.Qui.PUBLIC)
class VerificationController {

    private final Verification verification;
    private final Templates pages;
    private final DataSize tailleMaximale;

    VerificationController(
            Verification verification,
            Templates pages,
            @Value("${unisson.documents.taille-maximale:20MB}") DataSize tailleMaximale) {
        this.verification = verification;
        this.pages = pages;
        this.tailleMaximale = tailleMaximale;
    }

    @GetMapping("/verification")
    JteModel formulaire() {
        return page(Erreurs.AUCUNE, null);
    }

    @PostMapping("/verification")
    ResponseEntity<JteModel> verifier(
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var nom = fichier == null ? null : fichier.getOriginalFilename();
        if (fichier == null || nom == null || nom.isEmpty()) {
            return refus(422, "fichier", "Choisissez le fichier PDF à vérifier.");
        }
        if (fichier.getSize() > tailleMaximale.toBytes()) {
            return refus(413, "fichier", "Ce fichier dépasse " + taille() + ".");
        }
        var constat =
                verification.verifier(Contenu.de(FichierExamine.sansExamen(fichier).getBytes()));
        if (constat.isEmpty()) {
            return refus(
                    503, "", "Trop de vérifications sont en cours. Recommencez dans une minute.");
        }
        return ResponseEntity.ok(page(Erreurs.AUCUNE, resultat(nom, constat.get())));
    }

    private ResponseEntity<JteModel> refus(int statut, String champ, String message) {
        return ResponseEntity.status(statut).body(page(Erreurs.de(champ, message), null));
    }

    private String taille() {
        return tailleMaximale.toMegabytes() + " Mo";
    }

    private JteModel page(Erreurs erreurs, @Nullable Resultat resultat) {
        return pages.documentsVerification(new PageVerification(erreurs, taille(), resultat));
    }

    private static Resultat resultat(String nom, Constat constat) {
        var texte = TexteDeConstat.de(constat);
        var faits = new ArrayList<Fait>();
        constat.connu()
                .ifPresent(connu ->
                        faits.add(
                                new Fait(
                                        "Connu de cette plateforme",
                                        "oui",
                                        "document final scellé le "
                                                + Dates.moment(connu.scelleLe()))));
        constat.connu()
                .flatMap(Connu::nullite)
                .ifPresent(n ->
                        faits.add(
                                new Fait(
                                        "Vaut encore",
                                        "non",
                                        "depuis le " + Dates.moment(n.le()))));
        faits.add(new Fait("Empreinte SHA-256", constat.empreinte()));
        return new Resultat(
                NomDeFichier.assainir(nom),
                texte.ton(),
                texte.titre(),
                texte.explication(),
                faits,
                constat.sceaux().stream().map(VerificationController::sceau).toList());
    }

    private static PageVerification.Sceau sceau(SceauLu sceau) {
        var faits = new ArrayList<Fait>();
        sceau.certificat()
                .ifPresent(c -> {
                    faits.add(new Fait("Émis par", c.emetteur()));
                    faits.add(
                            new Fait(
                                    "Certificat valable",
                                    "du "
                                            + Dates.jour(Dates.jourDe(c.valideDu()))
                                            + " au "
                                            + Dates.jour(Dates.jourDe(c.valideAu()))));
                });
        faits.add(new Fait("Certificat reconnu ici", sceau.reconnu() ? "oui" : "non"));
        sceau.annonceLe().ifPresent(le -> faits.add(new Fait("Apposé le", Dates.moment(le))));
        faits.add(heure(sceau));
        sceau.niveau().map(VerificationController::niveau).ifPresent(faits::add);
        return new PageVerification.Sceau(
                sceau.certificat().map(c -> c.titulaire()).orElse("Titulaire inconnu"),
                sceau.integre() ? Ton.FAIT : Ton.DANGER,
                sceau.integre() ? "Intact" : "Rompu",
                faits);
    }

    private static Fait heure(SceauLu sceau) {
        return sceau.atteste()
                .map(a ->
                        new Fait(
                                "Heure attestée",
                                Dates.moment(a.le()),
                                a.reconnue()
                                        ? "par " + a.autorite()
                                        : "par " + a.autorite() + ", autorité non reconnue ici"))
                .orElseGet(() ->
                        new Fait(
                                "Heure attestée",
                                "non",
                                "la date est celle qu’annonce le titulaire du sceau"));
    }

    private static Fait niveau(NiveauDuSceau niveau) {
        return new Fait("Niveau", "PAdES B-" + niveau.name(), niveau.libelle());
    }
}
