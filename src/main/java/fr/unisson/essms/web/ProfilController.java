package fr.unisson.essms.web;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.essms.ProfilVue;
import fr.unisson.essms.Profils;
import fr.unisson.grilles.Portee;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What applies to an establishment: by its category, unless it chose otherwise.
@Controller
@Acces
class ProfilController {

    private static final String ICI = "/essms/etablissements/{id}/profil";

    static final Map<String, String> CHAMPS =
            Map.of(
                    "SECTEUR",
                    "secteur",
                    "STRUCTURE",
                    "structure",
                    "PUBLICS",
                    "publics",
                    "CODE",
                    "code",
                    "LIBELLE",
                    "libelle",
                    Motif.SANS_MOTIF,
                    "motif");

    private static final Map<String, String> RETOUR = Map.of(Motif.SANS_MOTIF, "raison");

    private final Profils profils;
    private final Etendue etendue;
    private final Templates pages;

    ProfilController(Profils profils, Etendue etendue, Templates pages) {
        this.profils = profils;
        this.etendue = etendue;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel lire(@PathVariable EtablissementId id) {
        return fiche(profils.charger(id), "", Erreurs.AUCUNE);
    }

    private JteModel fiche(EtablissementVue e, String raison, Erreurs erreurs) {
        var profil = profils.de(e);
        boolean permis = profils.permis(e);
        boolean propre = profil.map(ProfilVue::propre).orElse(false);
        var categorie = profils.deSaCategorie(e);
        return pages.essmsFicheDeProfil(
                new PageEssms.FicheDeProfil(
                        e.nom(),
                        profil.map(p -> Ecrits.profil(p.portee()))
                                .orElse("Rien n’est encore dit de ce qui s’applique ici."),
                        profil.map(p -> etendue.de(p.portee())).orElse(""),
                        profil.map(p ->
                                        p.verifie()
                                                ? Typographie.phrase(p.origine())
                                                : p.origine() + ", proposition à vérifier.")
                                .orElse("Sa catégorie FINESS n’est pas dans la table."),
                        adresse(e.id()),
                        permis,
                        propre,
                        permis && propre
                                ? categorie.map(p -> Ecrits.profil(p.portee())).orElse("")
                                : "",
                        raison,
                        Ecrits.histoire(profils.histoire(e.id()), "Profil choisi"),
                        erreurs));
    }

    private static String adresse(EtablissementId id) {
        return EssmsController.ADRESSE + "/etablissements/" + id + "/profil";
    }

    @PostMapping(ICI + "/retour")
    Object rendre(
            @PathVariable EtablissementId id, @RequestParam(defaultValue = "") String raison) {
        return switch (profils.rendre(id, raison)) {
            case Resultat.Fait<ProfilVue> _ ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    "L’établissement suit de nouveau sa catégorie. Cela vaut pour"
                                            + " les auto-évaluations ouvertes désormais.");
            case Resultat.Refus<ProfilVue>(var motifs) ->
                    Refus.page(motifs, RETOUR, e -> fiche(profils.charger(id), raison, e));
        };
    }

    @GetMapping(ICI + "/choix")
    JteModel choix(@PathVariable EtablissementId id) {
        var e = profils.charger(id);
        if (!profils.permis(e)) throw new Interdit(Profils.A_QUI);
        return formulaire(
                e, profils.de(e).map(ProfilVue::portee).orElse(Portee.PARTOUT), "", Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/choix")
    Object fixer(
            @PathVariable EtablissementId id, @RequestParam MultiValueMap<String, String> saisie) {
        var portee = portee(saisie);
        var motif = Saisies.texte(saisie.getFirst("motif"));
        return switch (profils.fixer(id, portee, motif)) {
            case Resultat.Fait<ProfilVue> _ ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    "Le profil est enregistré. Il vaut pour les auto-évaluations"
                                            + " ouvertes désormais.");
            case Resultat.Refus<ProfilVue>(var motifs) ->
                    Refus.page(
                            motifs, CHAMPS, e -> formulaire(profils.charger(id), portee, motif, e));
        };
    }

    private JteModel formulaire(EtablissementVue e, Portee portee, String motif, Erreurs erreurs) {
        return pages.essmsProfil(
                new PageEssms.Profil(
                        e.nom(),
                        adresse(e.id()) + "/choix",
                        adresse(e.id()),
                        false,
                        "0",
                        "",
                        "",
                        portee.secteur(),
                        portee.structure(),
                        portee.publics(),
                        motif,
                        erreurs));
    }

    static Portee portee(MultiValueMap<String, String> saisie) {
        var publics = saisie.get("publics");
        return new Portee(
                Saisies.texte(saisie.getFirst("secteur")),
                Saisies.texte(saisie.getFirst("structure")),
                publics == null ? Set.of() : Set.copyOf(List.copyOf(publics)));
    }
}
