package fr.unisson.modeles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.modeles.DocumentType;
import fr.unisson.modeles.DocumentsTypes;
import fr.unisson.modeles.FormatDeModele;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.ModelePropre;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.modeles.web.PageModeles.Famille;
import fr.unisson.modeles.web.PageModeles.Livre;
import fr.unisson.modeles.web.PageModeles.Propre;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// The models shipped with Unisson and those of the organisation chosen.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class BibliothequeController {

    private final Modeles modeles;
    private final ModelesPropres propres;
    private final DocumentsTypes documents;
    private final Annuaire annuaire;
    private final Templates pages;

    BibliothequeController(
            Modeles modeles,
            ModelesPropres propres,
            DocumentsTypes documents,
            Annuaire annuaire,
            Templates pages) {
        this.modeles = modeles;
        this.propres = propres;
        this.documents = documents;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping
    JteModel bibliotheque() {
        var organisation = SessionCourante.exigee().organisation();
        return pages.modelesBibliotheque(
                new PageModeles(
                        fr.unisson.socle.web.Fil.de("Conventions", "/conventions"),
                        modeles.lister().stream().map(BibliothequeController::livre).toList(),
                        nom(organisation),
                        organisation == null
                                ? List.of()
                                : propres.lister(organisation).stream()
                                        .map(BibliothequeController::propre)
                                        .toList(),
                        peutEcrire(organisation),
                        familles()));
    }

    private List<Famille> familles() {
        return Arrays.stream(DocumentType.Genre.values())
                .map(g ->
                        new Famille(
                                g.libelle(),
                                documents.lister().stream()
                                        .filter(d -> d.genre() == g)
                                        .map(d ->
                                                new Livre(
                                                        Lieux.ADRESSE + "/documents/" + d.code(),
                                                        "",
                                                        d.nom(),
                                                        d.description(),
                                                        0))
                                        .toList()))
                .toList();
    }

    @GetMapping("/livres/{code}")
    JteModel livre(@PathVariable String code) {
        var modele = charger(code);
        return pages.modelesApercu(
                Apercus.de(
                        Lieux.FIL,
                        modele,
                        "/conventions/nouvelle?modele=" + code,
                        peutEcrire(SessionCourante.exigee().organisation())
                                ? Lieux.ADRESSE + "/nouveau?depart=" + code
                                : "",
                        Lieux.livre(code) + "/fichier"));
    }

    @GetMapping("/livres/{code}/fichier")
    ResponseEntity<byte[]> exporter(@PathVariable String code) {
        return fichier(charger(code), code);
    }

    static ResponseEntity<byte[]> fichier(ModeleConvention modele, String nom) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nom + ".md\"")
                .body(FormatDeModele.ecrire(modele).getBytes(StandardCharsets.UTF_8));
    }

    private ModeleConvention charger(String code) {
        return modeles.trouver(code).orElseThrow(() -> new Introuvable("modèle " + code));
    }

    private boolean peutEcrire(@Nullable OrganisationId organisation) {
        return organisation != null && propres.peutEcrire(organisation);
    }

    private String nom(@Nullable OrganisationId organisation) {
        return organisation == null
                ? ""
                : annuaire.noms(List.of(organisation)).getOrDefault(organisation, "");
    }

    private static Livre livre(ModeleConvention m) {
        return new Livre(
                Lieux.livre(m.code()),
                m.type().libelle(),
                m.nom(),
                m.description(),
                m.articles().size());
    }

    private static Propre propre(ModelePropre m) {
        var derniere = m.derniere();
        return new Propre(
                Lieux.de(m.id()),
                derniere.nom(),
                derniere.type().libelle(),
                etat(m),
                m.publiee().map(v -> "Version " + v.numero() + " publiée").orElse("Jamais publié"));
    }

    static Pastille etat(ModelePropre m) {
        if (m.archive()) return new Pastille("Archivé", Ton.NEUTRE);
        if (m.publiee().isEmpty()) return new Pastille("Brouillon", Ton.ATTENTE);
        return m.brouillon().isPresent()
                ? new Pastille("Publié, nouvelle version en préparation", Ton.ATTENTE)
                : new Pastille("Publié", Ton.FAIT);
    }
}
