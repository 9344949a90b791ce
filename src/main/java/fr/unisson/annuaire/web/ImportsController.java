package fr.unisson.annuaire.web;

import fr.unisson.annuaire.ImportId;
import fr.unisson.annuaire.ImportVue;
import fr.unisson.annuaire.Imports;
import fr.unisson.annuaire.LigneEcartee;
import fr.unisson.socle.Dates;
import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Sending a FINESS file, following its import, reading its report.
@Controller
@Acces(roles = "ADMINISTRATION")
class ImportsController {
    private static final int LIGNES_MONTREES = 50;

    private final Imports imports;
    private final Templates pages;

    ImportsController(Imports imports, Templates pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping("/annuaire/imports")
    JteModel lister() {
        return pages.annuaireImports(new ImportsPage(lignes(), Erreurs.AUCUNE));
    }

    @PostMapping("/annuaire/imports")
    Object envoyer(@RequestParam MultipartFile fichier) throws IOException {
        if (fichier.isEmpty()) return refus("Choisissez un fichier qui ne soit pas vide.");
        var dangereux = FichierExamine.refus(fichier);
        if (dangereux.isPresent()) return refus(dangereux.get().auChargement());
        Path copie = Files.createTempFile("unisson-import-", ".tmp");
        fichier.transferTo(copie);
        return Redirection.vers("/annuaire/imports/" + imports.lancer(copie, nom(fichier)));
    }

    private ResponseEntity<JteModel> refus(String raison) {
        return Refus.page(
                pages.annuaireImports(new ImportsPage(lignes(), Erreurs.de("fichier", raison))));
    }

    @GetMapping("/annuaire/imports/{id}")
    JteModel suivre(@PathVariable ImportId id) {
        ImportVue vue = imports.charger(id);
        List<LigneEcartee> ecartees = new ArrayList<>();
        if (vue.etat().fini())
            imports.lignesEcartees(
                    id,
                    false,
                    l -> {
                        if (ecartees.size() < LIGNES_MONTREES) ecartees.add(l);
                    });
        return pages.annuaireImport(new ImportPage(vue, etat(vue), faits(vue), ecartees));
    }

    @GetMapping("/annuaire/imports/{id}/lignes.csv")
    void telecharger(@PathVariable ImportId id, HttpServletResponse reponse) throws IOException {
        imports.charger(id);
        try (var csv =
                FormatDeTableur.CSV.repondre(
                        reponse,
                        "import-%s-lignes".formatted(id),
                        "Lignes",
                        List.of("Ligne", "Refusée", "Motif", "Contenu"))) {
            imports.lignesEcartees(
                    id, false, l -> csv.ligne(l.ligne(), l.refusee(), l.motif(), l.contenu()));
        }
    }

    private List<Ligne> lignes() {
        return imports.lister(30).stream()
                .map(i ->
                        new Ligne(
                                i.nom(),
                                "/annuaire/imports/" + i.id(),
                                Lignes.joindre(i.format(), i.par(), Dates.moment(i.demandeLe())),
                                etat(i),
                                null))
                .toList();
    }

    private static Pastille etat(ImportVue i) {
        return switch (i.etat()) {
            case EN_ATTENTE -> new Pastille("En attente", Ton.ATTENTE);
            case EN_COURS -> new Pastille("En cours", Ton.EN_COURS);
            case TERMINE -> new Pastille("Terminé", Ton.FAIT);
            case REFUSE -> new Pastille("Refusé", Ton.DANGER);
        };
    }

    private static List<Fait> faits(ImportVue i) {
        List<Fait> faits = new ArrayList<>();
        if (i.format() != null) faits.add(new Fait("Format reconnu", i.format()));
        if (i.edition() != null) faits.add(new Fait("Date du fichier", jour(i.edition())));
        faits.add(new Fait("Demandé par", i.par(), Dates.moment(i.demandeLe())));
        if (i.finLe() != null) faits.add(new Fait("Fin", Dates.moment(i.finLe())));
        faits.add(new Fait("Taille", "%,d Ko".formatted(Math.max(1, i.taille() / 1024))));
        faits.add(new Fait("Empreinte SHA-256", Champs.abrege(i.empreinte())));
        return faits;
    }

    private static String jour(String edition) {
        return edition.length() < 10
                ? edition
                : edition.substring(0, 10).replaceFirst("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1");
    }

    /// The last part of the name sent, whatever path it pretends to have.
    private static String nom(MultipartFile fichier) {
        String nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "");
        String court = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        return court.isBlank() ? "fichier" : court.substring(0, Math.min(200, court.length()));
    }
}
