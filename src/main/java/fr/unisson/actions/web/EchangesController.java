package fr.unisson.actions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Commentaires;
import fr.unisson.actions.Pieces;
import fr.unisson.actions.web.PageAction.EtapeForm;
import fr.unisson.documents.Envoi;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// What people say of an action and the files they join to it.
@Controller
@Acces
@RequestMapping("/actions/{id}")
class EchangesController {

    private static final Map<String, String> CHAMPS =
            Map.of("TEXTE", "texte", "MENTION", "mention", "FICHIER", "fichier");

    private final Actions actions;
    private final Commentaires commentaires;
    private final Pieces pieces;
    private final CompositionAction composition;
    private final Templates pages;

    EchangesController(
            Actions actions,
            Commentaires commentaires,
            Pieces pieces,
            CompositionAction composition,
            Templates pages) {
        this.actions = actions;
        this.commentaires = commentaires;
        this.pieces = pieces;
        this.composition = composition;
        this.pages = pages;
    }

    /// @param corrige the comment of the sender that this one corrects
    @PostMapping("/commentaires")
    Object commenter(
            @PathVariable ActionId id,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(name = "mention", defaultValue = "") List<String> mentions,
            @RequestParam(required = false) @Nullable Long corrige) {
        var comptes =
                mentions.stream()
                        .filter(m -> m.matches("\\d{1,18}"))
                        .map(CompteId::of)
                        .collect(Collectors.toSet());
        var resultat = commentaires.ajouter(id, texte, comptes, corrige);
        if (!resultat.estFait()) return refus(id, resultat.motifs(), texte);
        var avertissement = commentaires.mentions(id, texte).avertissement();
        var page = PlanController.ADRESSE + "/" + id;
        // At the top of the page, where the message is.
        return avertissement.isEmpty()
                ? Redirection.vers(page + "#commentaires")
                : Redirection.vers(page).avecMessage("Le commentaire est gardé. " + avertissement);
    }

    @PostMapping("/pieces")
    Object joindre(
            @PathVariable ActionId id,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) {
            return Refus.page(
                    pages.actionsAction(
                            composition.page(
                                    actions.lire(id),
                                    EtapeForm.VIDE,
                                    Erreurs.de("fichier", "Choisissez le fichier à joindre."))));
        }
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
        try (var flux = fichier.getInputStream()) {
            var resultat = pieces.joindre(id, new Envoi(nom, flux));
            if (!resultat.estFait()) return refus(id, resultat.motifs(), "");
            return Redirection.vers(PlanController.ADRESSE + "/" + id + "#pieces")
                    .avecMessage("Le fichier est joint.");
        }
    }

    private Object refus(ActionId id, List<Motif> motifs, String texte) {
        return Refus.page(
                motifs,
                CHAMPS,
                e ->
                        pages.actionsAction(
                                composition.page(
                                        actions.lire(id), EtapeForm.VIDE.disant(texte), e)));
    }
}
