package fr.unisson.modeles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.TextesImportes;
import fr.unisson.modeles.domaine.Revision;
import fr.unisson.modeles.web.PageTexteImporte.Article;
import fr.unisson.modeles.web.PageTexteImporte.EnCours;
import fr.unisson.socle.Dates;
import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// A text somebody already has, cut into articles and reviewed. Nothing is written before the end.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/textes")
class TextesImportesController {

    private static final String ADRESSE = Lieux.ADRESSE + "/textes";
    private static final Pattern FUSION = Pattern.compile("fusionner-(\\d{1,3})");
    private static final Map<String, String> CHAMPS = Map.of("DESTINATION", "destination");

    private static final int SIGNES_PAR_LIGNE = 45;

    private final TextesImportes textes;
    private final Templates pages;

    TextesImportesController(TextesImportes textes, Templates pages) {
        this.textes = textes;
        this.pages = pages;
    }

    @GetMapping
    JteModel envoyer() {
        return envoi(Erreurs.AUCUNE);
    }

    @PostMapping
    Object recevoir(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        if (fichier == null || fichier.isEmpty())
            return Refus.page(envoi(Erreurs.de("fichier", "Choisissez un fichier.")));
        var refus = FichierExamine.refus(fichier);
        if (refus.isPresent())
            return Refus.page(envoi(Erreurs.de("fichier", refus.get().message())));
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "");
        byte[] octets;
        try (var flux = fichier.getInputStream()) {
            octets = flux.readNBytes(fr.unisson.bureautique.LectureDeTexte.OCTETS_AU_PLUS + 1);
        }
        return switch (textes.ouvrir(SessionCourante.organisationExigee(), nom, octets)) {
            case Resultat.Fait<Long>(var id) -> Redirection.vers(ADRESSE + "/" + id);
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(envoi(Erreurs.de("fichier", motifs.getFirst().phrase())));
        };
    }

    private JteModel envoi(Erreurs erreurs) {
        return pages.modelesTextes(
                new PageTexteImporte.Envoi(
                        Lieux.FIL,
                        !textes.lieux(SessionCourante.organisationExigee()).isEmpty(),
                        textes.enCours(SessionCourante.organisationExigee()).stream()
                                .map(t ->
                                        new EnCours(
                                                ADRESSE + "/" + t.id(),
                                                t.nom(),
                                                t.articles().size()
                                                        + " articles proposés, reçu le "
                                                        + Dates.jour(Dates.jourDe(t.le()))))
                                .toList(),
                        erreurs));
    }

    @GetMapping("/{id:\\d+}")
    JteModel revoir(@PathVariable long id) {
        var t = textes.charger(id);
        return page(id, t.version(), t.articles(), "", lisible(t.nom()), Erreurs.AUCUNE);
    }

    /// @param geste `enregistrer`, `fusionner-3`, `jeter` or `employer`
    @PostMapping("/{id:\\d+}")
    Object reprendre(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<String> titre,
            @RequestParam(required = false) @Nullable List<String> texte,
            @RequestParam(required = false) @Nullable List<String> numero,
            @RequestParam(required = false) @Nullable List<Integer> ignore,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(defaultValue = "enregistrer") String geste) {
        var saisis = Revision.couper(lus(titre, texte, numero, ignore));
        var lieu = Saisies.texte(destination);
        var nomme = Saisies.texte(nom);
        if (geste.equals("jeter")) {
            textes.jeter(id);
            return Redirection.vers(ADRESSE).avecMessage("Ce texte est jeté, rien n’a été écrit.");
        }
        if (geste.equals("employer"))
            return switch (textes.employer(id, version, saisis, lieu, nomme)) {
                case Resultat.Fait<String>(var adresse) ->
                        Redirection.vers(adresse)
                                .avecMessage("Le texte découpé est écrit ici. Relisez-le.");
                case Resultat.Refus<String>(var motifs) ->
                        Refus.page(motifs, CHAMPS, e -> page(id, version, saisis, lieu, nomme, e));
            };
        var fusion = FUSION.matcher(geste);
        var apres =
                fusion.matches()
                        ? Revision.fusionner(saisis, Integer.parseInt(fusion.group(1)))
                        : saisis;
        List<Motif> motifs = textes.garder(id, version, apres).motifs();
        return motifs.isEmpty()
                ? Redirection.vers(ADRESSE + "/" + id)
                        .avecMessage("Votre révision est gardée, rien n’est encore écrit.")
                : Refus.page(motifs, CHAMPS, e -> page(id, version, saisis, lieu, nomme, e));
    }

    private static List<ArticlePropose> lus(
            @Nullable List<String> titre,
            @Nullable List<String> texte,
            @Nullable List<String> numero,
            @Nullable List<Integer> ignore) {
        var articles = new ArrayList<ArticlePropose>();
        if (titre == null || texte == null || numero == null) return articles;
        int nombre = Math.min(titre.size(), Math.min(texte.size(), numero.size()));
        for (int i = 0; i < nombre; i++)
            articles.add(
                    new ArticlePropose(
                            Saisies.texte(titre.get(i)),
                            Saisies.texte(texte.get(i)).replace("\r\n", "\n"),
                            Saisies.texte(numero.get(i)),
                            ignore != null && ignore.contains(i)));
        return articles;
    }

    /// Rows that show a text of usual length whole, on a narrow screen too.
    private static int hauteur(String texte) {
        int lignes = texte.lines().mapToInt(l -> 1 + l.length() / SIGNES_PAR_LIGNE).sum();
        return Math.clamp(lignes + 1, 4, 24);
    }

    /// "convention-type_benevoles.docx" proposes "Convention type benevoles".
    private static String lisible(String fichier) {
        var nom = fichier.replaceFirst("\\.[A-Za-z]{2,5}$", "").replaceAll("[-_ ]+", " ").strip();
        return nom.isEmpty()
                ? fichier
                : nom.substring(0, 1).toUpperCase(Locale.FRANCE) + nom.substring(1);
    }

    private JteModel page(
            long id,
            int version,
            List<ArticlePropose> articles,
            String destination,
            String titre,
            Erreurs erreurs) {
        var t = textes.charger(id);
        var lignes = new ArrayList<Article>();
        for (int i = 0; i < articles.size(); i++) {
            var a = articles.get(i);
            lignes.add(
                    new Article(
                            i, a.titre(), a.texte(), a.numero(), a.ignore(), hauteur(a.texte())));
        }
        return pages.modelesTexte(
                new PageTexteImporte(
                        Lieux.FIL.puis("Textes à découper", ADRESSE),
                        ADRESSE + "/" + id,
                        t.nom(),
                        version,
                        t.remarques(),
                        lignes,
                        textes.plan().stream()
                                .map(r ->
                                        new Choix(
                                                r.numero(),
                                                r.numero().equals("0")
                                                        ? r.titre()
                                                        : "Article "
                                                                + r.numero()
                                                                + ". "
                                                                + r.titre()))
                                .toList(),
                        textes.lieux(t.organisation()).stream()
                                .map(l -> new Choix(l.cle(), l.nom()))
                                .toList(),
                        destination,
                        titre,
                        t.devenu(),
                        erreurs));
    }
}
