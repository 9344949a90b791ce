package fr.unisson.campagnes.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.annuaire.Territoires;
import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.Invitee;
import fr.unisson.campagnes.ListeCollee;
import fr.unisson.campagnes.web.PageOrganisationsInvitees.Recherche;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Whom a campaign invites.
@Controller
@Acces
@RequestMapping(Lieux.UNE + "/organisations")
class OrganisationsInviteesController {

    private static final int A_LA_FOIS = 200;

    private final Campagnes campagnes;
    private final ListeCollee liste;
    private final Annuaire annuaire;
    private final Territoires territoires;
    private final Templates pages;

    OrganisationsInviteesController(
            Campagnes campagnes,
            ListeCollee liste,
            Annuaire annuaire,
            Territoires territoires,
            Templates pages) {
        this.campagnes = campagnes;
        this.liste = liste;
        this.annuaire = annuaire;
        this.territoires = territoires;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable CampagneId id, @ModelAttribute Recherche recherche) {
        return page(tenue(id), recherche, "", List.of(), Erreurs.AUCUNE);
    }

    /// Those that were ticked.
    @PostMapping
    Object inviter(
            @PathVariable CampagneId id,
            @ModelAttribute Recherche recherche,
            @RequestParam(defaultValue = "") List<String> organisation) {
        var c = tenue(id);
        var choisies =
                organisation.stream()
                        .flatMap(o -> Saisies.numero(o).stream())
                        .map(OrganisationId::new)
                        .toList();
        if (choisies.isEmpty()) {
            return Refus.page(
                    page(
                            c,
                            recherche,
                            "",
                            List.of(),
                            Erreurs.de("organisation", "Cochez au moins une organisation.")));
        }
        return rendre(c, choisies, recherche, "");
    }

    @PostMapping("/liste")
    Object coller(@PathVariable CampagneId id, @RequestParam(defaultValue = "") String numeros) {
        var c = tenue(id);
        var vide = new Recherche(null, null, null);
        var lue = liste.lire(numeros);
        if (!lue.erreurs().isEmpty() || lue.organisations().isEmpty()) {
            return Refus.page(
                    page(
                            c,
                            vide,
                            numeros,
                            lue.erreurs(),
                            Erreurs.de(
                                    "numeros",
                                    lue.erreurs().isEmpty()
                                            ? "Collez au moins un numéro."
                                            : "Rien n’est invité tant que ces lignes ne sont pas"
                                                    + " corrigées ou retirées : "
                                                    + lue.erreurs().size()
                                                    + " à revoir.")));
        }
        return rendre(c, lue.organisations(), vide, numeros);
    }

    @PostMapping("/{invitation}/retrait")
    Object retirer(@PathVariable CampagneId id, @PathVariable InvitationId invitation) {
        var c = tenue(id);
        return switch (campagnes.retirer(id, invitation)) {
            case Resultat.Fait<CampagneId> _ ->
                    Redirection.vers(c.adresse() + "/organisations")
                            .avecMessage("L’organisation est retirée de la liste.");
            case Resultat.Refus<CampagneId>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(),
                            e -> page(c, new Recherche(null, null, null), "", List.of(), e));
        };
    }

    private Object rendre(
            CampagneVue c,
            Collection<OrganisationId> organisations,
            Recherche recherche,
            String numeros) {
        return switch (campagnes.inviter(c.id(), organisations)) {
            case Resultat.Fait<Integer>(var n) ->
                    Redirection.vers(c.adresse() + "/organisations")
                            .avecMessage(ajoutees(n, c.etat() == EtatCampagne.OUVERTE));
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, Map.of(), e -> page(c, recherche, numeros, List.of(), e));
        };
    }

    /// Nobody is told before the campaign opens.
    private static String ajoutees(int n, boolean ouverte) {
        var quand = ouverte ? "." : " sur la liste ; l’invitation part à l’ouverture.";
        return switch (n) {
            case 0 -> "Ces organisations étaient déjà sur la liste.";
            case 1 -> "Une organisation de plus" + (ouverte ? " est invitée" : "") + quand;
            default -> n + " organisations de plus" + (ouverte ? " sont invitées" : "") + quand;
        };
    }

    private JteModel page(
            CampagneVue c,
            Recherche recherche,
            String numeros,
            List<String> refusees,
            Erreurs erreurs) {
        var invitees = campagnes.invitees(c.id());
        var deja = invitees.stream().map(Invitee::organisation).collect(Collectors.toSet());
        boolean cherche =
                !Saisies.vide(recherche.q())
                        || !Saisies.vide(recherche.departement())
                        || !Saisies.vide(recherche.categorie());
        var trouvees = cherche ? trouver(recherche) : Set.<OrganisationId>of();
        return pages.campagnesOrganisations(
                new PageOrganisationsInvitees(
                        Lieux.fil(c),
                        c.adresse() + "/organisations",
                        c.adresse(),
                        c.titre(),
                        c.etat() == EtatCampagne.PREPARATION || c.etat() == EtatCampagne.PROGRAMMEE,
                        c.contenu().minimum(),
                        invitees.stream()
                                .map(i ->
                                        new PageOrganisationsInvitees.Invitee(
                                                i.invitation().toString(), i.nom()))
                                .toList(),
                        recherche,
                        cherche,
                        annuaire.lister(trouvees).stream()
                                .filter(o -> !deja.contains(o.id()) && !o.fermee())
                                .map(o ->
                                        new Choix(
                                                o.id().toString(),
                                                o.raisonSociale(),
                                                o.adresse().ville()))
                                .toList(),
                        trouvees.size() == A_LA_FOIS,
                        territoires.nomsDesDepartements().stream()
                                .map(d -> new Choix(d.code(), d.nom() + " (" + d.code() + ")"))
                                .toList(),
                        territoires.categories().stream()
                                .map(k -> new Choix(k.code(), k.libelle()))
                                .toList(),
                        numeros,
                        refusees,
                        erreurs));
    }

    /// An establishment stands for its organisation, once.
    private Set<OrganisationId> trouver(Recherche r) {
        var trouvees = new LinkedHashSet<OrganisationId>();
        annuaire.parcourir(
                new CritereRecherche(r.q(), null, r.departement(), null, r.categorie(), true),
                A_LA_FOIS,
                x -> {
                    var o = organisation(x);
                    if (o != null && trouvees.size() < A_LA_FOIS) trouvees.add(o);
                });
        return trouvees;
    }

    private @Nullable OrganisationId organisation(ResultatAnnuaire r) {
        return r.genre() == GenreAnnuaire.ORGANISATION
                ? new OrganisationId(r.id())
                : annuaire.charger(new EtablissementId(r.id())).organisation();
    }

    private CampagneVue tenue(CampagneId id) {
        var c = campagnes.lire(id);
        if (!c.tenue()) throw new Interdit("Inviter revient à qui mène la campagne.");
        return c;
    }
}
