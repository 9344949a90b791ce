package fr.unisson.reprises.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.conventions.domaine.Termes;
import fr.unisson.conventions.web.ModelesOfferts;
import fr.unisson.conventions.web.RechercheOrganisations;
import fr.unisson.reprises.Reprise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the form of a convention signed elsewhere, and its review.
@Component
class CompositionReprise {

    private final Annuaire annuaire;
    private final RechercheOrganisations recherche;
    private final ModelesOfferts modeles;

    CompositionReprise(
            Annuaire annuaire, RechercheOrganisations recherche, ModelesOfferts modeles) {
        this.annuaire = annuaire;
        this.recherche = recherche;
        this.modeles = modeles;
    }

    /// Where the form stands, and where it is sent.
    record Lieu(Fil fil, String titre, String adresse, boolean correction) {}

    @Transactional(readOnly = true)
    public PageAilleurs formulaire(
            Lieu lieu, RepriseForm form, OrganisationId mienne, Erreurs erreurs, boolean cherche) {
        return page(lieu, form, mienne, erreurs, cherche, List.of(), List.of());
    }

    @Transactional(readOnly = true)
    public PageAilleurs relecture(
            Lieu lieu,
            RepriseForm form,
            Reprise reprise,
            SituationDeReprise situation,
            Erreurs erreurs) {
        return page(
                lieu,
                form,
                reprise.convention().mienne(),
                erreurs,
                false,
                relus(reprise, situation),
                raisons(reprise, situation));
    }

    private PageAilleurs page(
            Lieu lieu,
            RepriseForm form,
            OrganisationId mienne,
            Erreurs erreurs,
            boolean cherche,
            List<Fait> relus,
            List<String> raisons) {
        var exclues = new HashSet<>(form.partenaires());
        exclues.add(mienne.valeur());
        var choisies = recherche.choisies(form.partenaires());
        var parties = new ArrayList<Choix>();
        var moi = annuaire.charger(mienne).raisonSociale();
        parties.add(new Choix(moi, moi));
        choisies.forEach(o -> parties.add(new Choix(o.nom(), o.nom())));
        form.promesses().stream()
                .map(RepriseForm.Ligne::partie)
                .filter(p -> !p.isEmpty() && parties.stream().noneMatch(c -> c.valeur().equals(p)))
                .distinct()
                .forEach(p -> parties.add(new Choix(p, p + ", qui n’est plus partie")));
        return new PageAilleurs(
                lieu.fil(),
                lieu.titre(),
                lieu.adresse(),
                lieu.correction(),
                form,
                erreurs,
                modeles.choixDesRegistres(),
                parties,
                choisies,
                cherche ? recherche.chercher(form.ou("q"), exclues) : List.of(),
                cherche,
                relus,
                raisons);
    }

    private List<Fait> relus(Reprise r, SituationDeReprise situation) {
        var c = r.convention();
        var relus = new ArrayList<Fait>();
        relus.add(new Fait("Titre", c.titre()));
        relus.add(new Fait("Type", modeles.nom(c.modele())));
        relus.add(
                new Fait(
                        "Parties",
                        annuaire.charger(c.mienne()).raisonSociale()
                                + ", "
                                + String.join(
                                        ", ",
                                        annuaire.lister(c.autres()).stream()
                                                .map(o -> o.raisonSociale())
                                                .toList())));
        relus.add(
                new Fait(
                        "Signée le",
                        c.signeeLe() == null ? "Non renseignée" : Dates.jour(c.signeeLe())));
        if (!r.reference().isEmpty()) relus.add(new Fait("Votre référence", r.reference()));
        relus.add(new Fait("Avenants déjà signés", Integer.toString(c.avenants())));
        relus.add(new Fait("Original conservé par", r.originalChez()));
        relus.add(new Fait("Elle entrera dans Unisson", situation.etat().libelle()));
        return relus;
    }

    /// Its dates in words: what is checked before the deed.
    private static List<String> raisons(Reprise r, SituationDeReprise situation) {
        var duree = r.convention().duree();
        var effet = Objects.requireNonNull(duree.dateEffet());
        var terme = Termes.calculer(duree, effet, situation.actes());
        return Stream.concat(Stream.of(duree.enToutesLettres()), terme.raisons().stream()).toList();
    }
}
