package fr.unisson.modeles.web;

import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.modeles.RedactionDeModele;
import fr.unisson.modeles.RedactionDeModele.Geste;
import fr.unisson.modeles.VersionDeModele;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The draft of a model: its name, its articles, their order.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d+}")
class RedactionController {

    private static final Pattern GESTE = Pattern.compile("(monter|descendre|retirer)-(\\d{1,18})");

    private static final Map<String, String> CHAMPS =
            Map.of("TITRE", "titre", "NUMERO", "numero", "CHOIX", "choix", "NOM", "nom");

    private final ModelesPropres modeles;
    private final RedactionDeModele redaction;
    private final CompositionModele composition;
    private final Templates pages;

    RedactionController(
            ModelesPropres modeles,
            RedactionDeModele redaction,
            CompositionModele composition,
            Templates pages) {
        this.modeles = modeles;
        this.redaction = redaction;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/description")
    JteModel decrire(@PathVariable ModeleId id) {
        var v = brouillon(id);
        return pages.modelesNouveau(
                description(
                        id,
                        v.ecriture(),
                        new ModeleForm(v.nom(), v.description(), v.type().name(), "", null),
                        Erreurs.AUCUNE));
    }

    @PostMapping("/description")
    Object decrire(@PathVariable ModeleId id, @ModelAttribute ModeleForm form) {
        return suite(
                id,
                redaction.decrire(
                        id, form.lue(), form.nomLu(), form.descriptionLue(), form.typeLu()),
                "Le nom et l’usage du modèle sont enregistrés.",
                e -> pages.modelesNouveau(description(id, form.lue(), form, e)));
    }

    private PageNouveauModele description(
            ModeleId id, int ecriture, ModeleForm form, Erreurs erreurs) {
        return CompositionModele.description(
                Lieux.FIL.puis(modeles.charger(id).derniere().nom(), Lieux.de(id)),
                "Nom et usage du modèle",
                Lieux.de(id) + "/description",
                ecriture,
                form,
                List.of(),
                erreurs);
    }

    /// @param geste what is done and the article: `monter-12`, or `renumeroter`
    @PostMapping("/ordre")
    Object ranger(
            @PathVariable ModeleId id, @RequestParam int ecriture, @RequestParam String geste) {
        if (geste.equals("renumeroter"))
            return suite(
                    id,
                    redaction.renumeroter(id, ecriture),
                    "Les articles sont numérotés dans leur ordre, et les renvois suivent.",
                    e -> pages.modelesModele(composition.page(id, "", e)));
        var lu = GESTE.matcher(geste);
        if (!lu.matches()) throw new Introuvable("geste " + geste);
        var pas = Geste.valueOf(lu.group(1).toUpperCase(Locale.ROOT));
        return suite(
                id,
                redaction.ranger(id, ecriture, Long.parseLong(lu.group(2)), pas),
                pas == Geste.RETIRER ? "L’article est retiré du brouillon." : "L’ordre est changé.",
                e -> pages.modelesModele(composition.page(id, "", e)));
    }

    @GetMapping("/articles/nouveau")
    JteModel nouvelArticle(@PathVariable ModeleId id) {
        return pages.modelesArticle(composition.article(id, null, null, Erreurs.AUCUNE));
    }

    @PostMapping("/articles/nouveau")
    Object ajouter(@PathVariable ModeleId id, @ModelAttribute ArticleForm form) {
        return garder(id, null, form);
    }

    @GetMapping("/articles/{article:\\d+}")
    JteModel article(@PathVariable ModeleId id, @PathVariable long article) {
        return pages.modelesArticle(composition.article(id, article, null, Erreurs.AUCUNE));
    }

    @PostMapping("/articles/{article:\\d+}")
    Object ecrire(
            @PathVariable ModeleId id,
            @PathVariable long article,
            @ModelAttribute ArticleForm form) {
        return garder(id, article, form);
    }

    private Object garder(ModeleId id, @Nullable Long article, ArticleForm form) {
        if (form.apercuDemande())
            return pages.modelesArticle(composition.article(id, article, form, Erreurs.AUCUNE));
        var contenu = form.article();
        return suite(
                id,
                redaction.ecrireArticle(id, form.lue(), article, contenu),
                "« " + contenu.titre() + " » est enregistré dans le brouillon.",
                e -> pages.modelesArticle(composition.article(id, article, form, e)));
    }

    private static Object suite(
            ModeleId id,
            Resultat<Integer> resultat,
            String message,
            Function<Erreurs, JteModel> page) {
        return resultat.estFait()
                ? Redirection.vers(Lieux.de(id)).avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, page);
    }

    private VersionDeModele brouillon(ModeleId id) {
        var modele = modeles.charger(id);
        modeles.exiger(modele.organisation());
        return modele.brouillon().orElseThrow(() -> new Introuvable("brouillon du modèle " + id));
    }
}
