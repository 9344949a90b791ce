package fr.unisson.audits.web;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PageDePassage;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One audit: its results, its passages, its findings.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class AuditController {

    private static final String GESTE = "/{id:\\d{1,18}}/{geste:commencer|clore|abandonner}";
    private static final int MOTIF_AU_PLUS = 2000;

    private final Audits audits;
    private final CompositionAudit composition;
    private final CompositionEcart ecarts;
    private final Templates pages;

    AuditController(
            Audits audits, CompositionAudit composition, CompositionEcart ecarts, Templates pages) {
        this.audits = audits;
        this.composition = composition;
        this.ecarts = ecarts;
        this.pages = pages;
    }

    @GetMapping("/{id:\\d{1,18}}")
    JteModel lire(@PathVariable AuditId id) {
        return pages.auditsAudit(composition.page(audits.lire(id)));
    }

    @GetMapping("/ecarts/{id:\\d{1,18}}")
    JteModel ecart(@PathVariable long id) {
        return pages.auditsEcart(ecarts.page(audits.ecart(id)));
    }

    @GetMapping(GESTE)
    JteModel demander(@PathVariable AuditId id, @PathVariable String geste) {
        var a = audits.lire(id);
        var g = permis(a, geste);
        return geste(a, g, a.version(), null, Erreurs.AUCUNE);
    }

    @PostMapping(GESTE)
    Object faire(
            @PathVariable AuditId id,
            @PathVariable String geste,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String motif) {
        var a = audits.lire(id);
        var g = GesteSurAudit.de(geste).orElseThrow(() -> new Introuvable("geste " + geste));
        int lue = Saisies.entier(version).orElse(-1);
        var trop = Erreurs.AUCUNE.borner("motif", motif, MOTIF_AU_PLUS);
        if (!trop.vide()) return Refus.page(geste(a, g, lue, motif, trop));
        var resultat = audits.franchir(id, lue, g.transition, Saisies.texte(motif));
        return resultat.estFait()
                ? Redirection.vers(a.adresse()).avecMessage(g.message)
                : Refus.page(
                        resultat.motifs(),
                        Map.of(Motif.SANS_MOTIF, "motif"),
                        e -> geste(a, g, lue, motif, e));
    }

    /// A page that asks what cannot be done is none.
    private GesteSurAudit permis(AuditVue a, String segment) {
        return GesteSurAudit.de(segment)
                .filter(g -> audits.possibles(a).contains(g.transition))
                .orElseThrow(() -> new Introuvable("geste " + segment));
    }

    /// Fewer entries than planned may be closed, and that is said.
    private static List<String> effets(AuditVue a, GesteSurAudit g) {
        return g == GesteSurAudit.CLORE && a.saisies() > 0 && a.saisies() < a.attendues()
                ? Stream.concat(
                                g.effets.stream(),
                                Stream.of(
                                        "Prévu : "
                                                + a.objet().compter(a.attendues())
                                                + ". Les taux porteront sur "
                                                + a.saisies()
                                                + "."))
                        .toList()
                : g.effets;
    }

    private JteModel geste(
            AuditVue a, GesteSurAudit g, int version, @Nullable String motif, Erreurs erreurs) {
        return pages.composantsPassage(
                new PageDePassage(
                        Lieux.fil(a),
                        a.titre(),
                        g.transition.libelle(),
                        a.adresse() + "/" + g.segment,
                        a.adresse(),
                        "Revenir à l’audit",
                        version,
                        effets(a, g),
                        Exigee.de(g.transition.verifier(audits.dossier(a))),
                        g.transition.motifRequis(),
                        Saisies.texte(motif),
                        erreurs,
                        new Partant("audits", "audit", a.id().valeur())
                                .par(g.transition.passage())));
    }
}
