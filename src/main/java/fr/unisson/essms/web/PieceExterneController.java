package fr.unisson.essms.web;

import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.Externes;
import fr.unisson.essms.PieceExterne;
import fr.unisson.essms.PiecesExternes;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The documents of an evaluation by an outside body: joined, and replaced.
@Controller
@Acces
class PieceExterneController {

    private static final String ICI = "/essms/externes/{id}/pieces";
    private static final String REMPLACEMENT = ICI + "/{fichier}/remplacement";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "NATURE", "nature",
                    "DATE", "date",
                    "FICHIER", "fichier",
                    "RAISON", "raison");

    private final Externes externes;
    private final PiecesExternes pieces;
    private final Templates pages;

    PieceExterneController(Externes externes, PiecesExternes pieces, Templates pages) {
        this.externes = externes;
        this.pieces = pieces;
        this.pages = pages;
    }

    @PostMapping(ICI)
    Object joindre(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var x = externes.charger(id);
        var quoi = Saisies.parmi(NaturePiece.class, nature).orElse(null);
        var jour = Saisies.date(date).orElse(null);
        return switch (avecEnvoi(fichier, envoi -> pieces.joindre(id, envoi, quoi, jour))) {
            case Resultat.Fait<Fichier> _ ->
                    Redirection.vers(x.adresse()).avecMessage("Le document est joint.");
            case Resultat.Refus<Fichier>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    pages.essmsExterne(
                                            new CompositionExterne(externes, pieces, x)
                                                    .page(
                                                            new PageExterne.Jointure(nature, date),
                                                            e)));
        };
    }

    @GetMapping(REMPLACEMENT)
    Object remplacement(@PathVariable long id, @PathVariable String fichier) {
        var x = externes.charger(id);
        externes.exigerDeMener(x.organisation());
        var piece = pieces.charger(id, FichierId.of(fichier));
        if (x.etat().finie())
            return Redirection.vers(x.adresse())
                    .avecMessage(
                            "Une évaluation clôturée ou annulée garde ses documents tels quels.");
        return remplacement(x, piece, "", "", Erreurs.AUCUNE);
    }

    @PostMapping(REMPLACEMENT)
    Object remplacer(
            @PathVariable long id,
            @PathVariable("fichier") String ancien,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var x = externes.charger(id);
        var numero = FichierId.of(ancien);
        var jour = Saisies.date(date).orElse(null);
        var dite = Saisies.texte(raison);
        return switch (avecEnvoi(
                fichier, envoi -> pieces.remplacer(id, numero, envoi, jour, dite))) {
            case Resultat.Fait<Fichier> _ ->
                    Redirection.vers(x.adresse())
                            .avecMessage("Le document est remplacé. L’histoire en garde la trace.");
            case Resultat.Refus<Fichier>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> remplacement(x, pieces.charger(id, numero), date, dite, e));
        };
    }

    private JteModel remplacement(
            ExterneVue x, PieceExterne piece, String date, String raison, Erreurs erreurs) {
        var adresse = x.adresse() + "/pieces/" + piece.fichier().id().valeur() + "/remplacement";
        var jour = piece.jour();
        return pages.essmsRemplacement(
                new PageExterne.Remplacement(
                        Fil.de("Évaluation HAS", EssmsController.ADRESSE)
                                .puis("Évaluation par " + x.organisme(), x.adresse()),
                        "Remplacer "
                                + (piece.nature() == NaturePiece.AUTRE
                                        ? "ce document"
                                        : piece.nature().article()),
                        piece.fichier().nom(),
                        piece.fichier().adresse(),
                        jour == null ? "" : Dates.jour(jour),
                        adresse,
                        x.adresse(),
                        date,
                        raison,
                        erreurs));
    }

    private interface Geste {
        Resultat<Fichier> faire(@Nullable Envoi envoi);
    }

    private static Resultat<Fichier> avecEnvoi(@Nullable MultipartFile fichier, Geste geste)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) return geste.faire(null);
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
        try (var flux = fichier.getInputStream()) {
            return geste.faire(new Envoi(nom, flux));
        }
    }
}
