package fr.unisson.conventions.web;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the form that opens a convention.
@Component
class CompositionCreation {

    /// A facilitator from outside opens a convention in which their organisation is no party.
    static final String AUCUNE = "0";

    /// The model meant for what hangs from a framework.
    private static final String SPECIFIQUE = "convention-specifique";

    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final RechercheOrganisations recherche;
    private final ModelesOfferts modeles;
    private final Parties parties;
    private final Conventions conventions;

    CompositionCreation(
            Annuaire annuaire,
            Habilitations habilitations,
            RechercheOrganisations recherche,
            ModelesOfferts modeles,
            Parties parties,
            Conventions conventions) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.recherche = recherche;
        this.modeles = modeles;
        this.parties = parties;
        this.conventions = conventions;
    }

    @Transactional(readOnly = true)
    public PageCreation composer(CreationForm form, Erreurs erreurs, boolean cherche) {
        var miennes = organisations();
        var exclues = new HashSet<>(form.invitees());
        if (form.organisation() != null && form.organisation().matches("\\d{1,18}")) {
            exclues.add(Long.valueOf(form.organisation()));
        }
        return new PageCreation(
                form,
                erreurs,
                modeles.choix(),
                miennes,
                animateurs(),
                modeles.auChoix(form.modele()),
                gardees(form),
                recherche.choisies(form.invitees()),
                cherche ? recherche.chercher(form.q(), exclues) : List.of(),
                cherche,
                titre(form.cadre()));
    }

    private List<String> gardees(CreationForm form) {
        var gardees = form.optionsGardees();
        return gardees == null ? modeles.coches(form.modele()) : List.copyOf(gardees);
    }

    CreationForm vide(@Nullable String modele) {
        var session = SessionCourante.exigee();
        var organisation = session.organisation();
        return CreationForm.vide(
                modele,
                organisation == null ? null : organisation.toString(),
                Long.toString(Acteur.courant().compte()));
    }

    /// Under a framework: with its parties, one of which is the reader's.
    @Transactional(readOnly = true)
    public CreationForm sous(long cadre, @Nullable String modele) {
        var form = vide(modele == null ? SPECIFIQUE : modele);
        var toutes =
                parties.lister(new ConventionId(cadre)).stream()
                        .filter(PartieVue::acceptee)
                        .map(PartieVue::organisation)
                        .toList();
        var miennes = SessionCourante.exigee().habilitations().keySet();
        var mienne = toutes.stream().filter(miennes::contains).findFirst().orElse(null);
        return form.sous(
                cadre,
                mienne == null ? form.organisation() : mienne.toString(),
                toutes.stream()
                        .filter(o -> !o.equals(mienne))
                        .map(OrganisationId::valeur)
                        .toList());
    }

    /// The framework under which a convention is opened, as its page names it.
    String titre(@Nullable Long cadre) {
        return cadre == null ? "" : conventions.charger(new ConventionId(cadre)).titre();
    }

    private List<Choix> organisations() {
        var session = SessionCourante.exigee();
        var choix = new ArrayList<Choix>();
        annuaire.lister(session.habilitations().keySet())
                .forEach(o -> choix.add(new Choix(o.id().toString(), o.raisonSociale())));
        boolean facilite =
                session.habilitations().values().stream()
                        .anyMatch(r -> r.contains(RoleOrganisation.FACILITATEUR_SRA));
        if (facilite) {
            choix.add(new Choix(AUCUNE, "Aucune : j’anime sans être partie"));
        }
        return choix;
    }

    private List<Choix> animateurs() {
        var moi = Acteur.courant();
        var choix = new ArrayList<Choix>();
        choix.add(new Choix(Long.toString(moi.compte()), "Moi-même, " + moi.nom()));
        SessionCourante.exigee().habilitations().keySet().stream()
                .flatMap(o -> habilitations.membres(o).stream())
                .filter(m -> m.compte().id().valeur() != moi.compte() && !m.compte().ferme())
                .map(m ->
                        new Choix(
                                m.compte().id().toString(),
                                m.compte().nomComplet() + ", " + m.rolesEnClair()))
                .distinct()
                .forEach(choix::add);
        return choix;
    }
}
