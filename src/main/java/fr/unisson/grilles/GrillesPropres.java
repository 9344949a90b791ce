package fr.unisson.grilles;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.domaine.ConseilsDeGrille;
import fr.unisson.grilles.domaine.ControleDeGrille;
import fr.unisson.grilles.donnees.CatalogueDeGrillesSql;
import fr.unisson.grilles.donnees.EcritureDeGrilleSql;
import fr.unisson.grilles.donnees.EquivalencesSql;
import fr.unisson.grilles.donnees.RedactionDeGrilleSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue, and the grids that an organisation writes: a draft, published for good, then
/// followed by another version. What was rated keeps the version it was rated on.
@Service
@Transactional
public class GrillesPropres {

    private static final int CLE_AU_PLUS = 50;
    private static final int ESSAIS = 100;

    private final Grilles grilles;
    private final CatalogueDeGrillesSql catalogue;
    private final EcritureDeGrilleSql ecriture;
    private final RedactionDeGrilleSql redaction;
    private final EquivalencesSql equivalences;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Clock horloge;

    GrillesPropres(
            Grilles grilles,
            CatalogueDeGrillesSql catalogue,
            EcritureDeGrilleSql ecriture,
            RedactionDeGrilleSql redaction,
            EquivalencesSql equivalences,
            Habilitations habilitations,
            Journal journal,
            Clock horloge) {
        this.grilles = grilles;
        this.catalogue = catalogue;
        this.ecriture = ecriture;
        this.redaction = redaction;
        this.equivalences = equivalences;
        this.habilitations = habilitations;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public boolean peutEcrire(@Nullable OrganisationId organisation) {
        return organisation != null
                && habilitations.lActeurA(RoleOrganisation.AUTEURS_DE_MODELES, organisation);
    }

    /// @throws Interdit when the actor does not write the grids of this organisation
    @Transactional(readOnly = true)
    public void exiger(@Nullable OrganisationId organisation) {
        if (!peutEcrire(organisation))
            throw new Interdit(
                    "Les grilles s’écrivent par l’administration ou les référents qualité de leur"
                            + " organisation.");
    }

    @Transactional(readOnly = true)
    public List<GrilleDuCatalogue> lister(OrganisationId organisation) {
        return catalogue.lister(organisation);
    }

    /// The grid of which this is a version.
    ///
    /// @throws Introuvable when there is none that the reader may see
    @Transactional(readOnly = true)
    public GrilleDuCatalogue charger(GrilleId id) {
        return catalogue.trouver(id).orElseThrow(() -> new Introuvable("grille " + id));
    }

    /// Other grids matched with this one.
    @Transactional(readOnly = true)
    public List<GrilleVoisine> voisines(GrilleId id) {
        return equivalences.voisines(id);
    }

    /// The draft, for who may write it.
    ///
    /// @throws Introuvable when it is published
    @Transactional(readOnly = true)
    public VersionDeGrille brouillon(GrilleId id) {
        var grille = charger(id);
        exiger(grille.maison());
        return grille.version(id)
                .filter(VersionDeGrille::brouillon)
                .orElseThrow(() -> new Introuvable("brouillon " + id));
    }

    /// A first draft, from what another grid or a file says, or from nothing.
    ///
    /// @param issueDe how what it comes from is called; empty for a blank page
    public Resultat<GrilleId> creer(
            OrganisationId organisation, GrilleEcrite depart, String issueDe) {
        exiger(organisation);
        if (depart.nom().isBlank()) return Resultat.refus("NOM", "Donnez un nom à la grille.");
        var le = horloge.instant();
        var racine = cle(depart.nom());
        var nee =
                Stream.iterate(1, i -> i < ESSAIS, i -> i + 1)
                        .map(i -> i == 1 ? racine : racine + "-" + i)
                        .map(c -> depart.sous(c, depart.nom(), depart.nature()))
                        .filter(g -> ControleDeGrille.fautes(g).isEmpty())
                        .flatMap(g ->
                                ecriture
                                        .creer(organisation, g.cle(), g.nature(), le)
                                        .flatMap(id -> ecriture.ouvrir(id, g, issueDe, le))
                                        .stream())
                        .findFirst();
        if (nee.isEmpty())
            return new Resultat.Refus<>(
                    Stream.concat(
                                    ControleDeGrille.fautes(
                                            depart.sous(racine, depart.nom(), depart.nature()))
                                            .stream(),
                                    Stream.of(new Motif("NOM", "Donnez un autre nom à la grille.")))
                            .toList());
        journal.consigner(
                "organisation", organisation.valeur(), "Grille ouverte en brouillon", depart.nom());
        return Resultat.fait(nee.get());
    }

    private static String cle(String nom) {
        var mots = Mots.cle(nom).replace('%', ' ').strip().replaceAll("\\s+", "-");
        var courte = mots.length() > CLE_AU_PLUS ? mots.substring(0, CLE_AU_PLUS) : mots;
        return courte.length() < 2 ? "grille" : courte;
    }

    /// A new draft, which starts from the last published version: what has the same code is said to
    /// be the same thing until it is said otherwise.
    public Resultat<GrilleId> nouvelleVersion(GrilleId id) {
        var grille = charger(id);
        exiger(grille.maison());
        var derniere = grille.publiees().stream().findFirst();
        if (grille.brouillon().isPresent() || derniere.isEmpty())
            return Resultat.refus("BROUILLON", "Un brouillon est déjà ouvert.");
        return ouvrir(
                grille,
                grilles.ecrite(derniere.get().id()),
                List.of(),
                "version " + derniere.get().numero());
    }

    /// The same, from a file.
    public Resultat<GrilleId> nouvelleVersion(GrilleId id, GrilleEcrite lue, String issueDe) {
        var grille = charger(id);
        exiger(grille.maison());
        var fautes = ControleDeGrille.fautes(lue);
        if (!fautes.isEmpty()) return new Resultat.Refus<>(fautes);
        if (grille.brouillon().isPresent())
            return Resultat.refus(
                    "BROUILLON",
                    "Un brouillon de cette grille est déjà ouvert : publiez-le ou abandonnez-le"
                            + " d’abord.");
        return ouvrir(grille, lue, lue.equivalences(), issueDe);
    }

    private Resultat<GrilleId> ouvrir(
            GrilleDuCatalogue grille,
            GrilleEcrite contenu,
            List<EquivalenceEcrite> sauf,
            String issueDe) {
        var ouverte = ecriture.ouvrir(grille.grille(), contenu, issueDe, horloge.instant());
        if (ouverte.isEmpty()) return Resultat.depasse();
        equivalences
                .precedente(ouverte.get())
                .ifPresent(p -> equivalences.remplir(ouverte.get(), p, sauf));
        return Resultat.fait(ouverte.get());
    }

    /// What stops the publication of a version.
    @Transactional(readOnly = true)
    public List<Motif> manques(GrilleId id) {
        return ControleDeGrille.manques(grilles.ecrite(id));
    }

    @Transactional(readOnly = true)
    public List<String> conseils(GrilleId id) {
        return ConseilsDeGrille.de(grilles.ecrite(id));
    }

    /// Makes the draft the version on which people rate. It does not change any more.
    ///
    /// @param note what changes; asked from the second version on
    public Resultat<GrilleId> publier(GrilleId id, int lue, String note) {
        var brouillon = brouillon(id);
        if (brouillon.ecriture() != lue) return Resultat.depasse();
        var ecrite = grilles.ecrite(id);
        var manques = ControleDeGrille.manques(ecrite);
        if (!manques.isEmpty()) return new Resultat.Refus<>(manques);
        if (brouillon.numero() > 1 && note.isBlank())
            return Resultat.refus("NOTE", "Dites en une phrase ce qui change.");
        if (!ecriture.publier(
                id, lue, FormatDeGrille.empreinte(ecrite), note.strip(), horloge.instant()))
            return Resultat.depasse();
        consigner(
                charger(id), "Grille publiée", brouillon.nom() + ", version " + brouillon.numero());
        return Resultat.fait(id);
    }

    /// Takes a grid out of what is offered, or puts it back. What was rated on it is still read.
    public void retirer(GrilleId id, boolean retiree) {
        var grille = charger(id);
        exiger(grille.maison());
        if (grille.retiree() == retiree) return;
        redaction.retirerDesChoix(grille.grille(), retiree ? horloge.instant() : null);
        consigner(
                grille,
                retiree ? "Grille retirée des choix" : "Grille proposée de nouveau",
                grille.montree().nom());
    }

    /// A draft is given up; a grid that was never published goes with it.
    public Resultat<Boolean> abandonner(GrilleId id, int lue) {
        var brouillon = brouillon(id);
        var grille = charger(id);
        if (!redaction.prendre(id, lue)) return Resultat.depasse();
        redaction.abandonner(id, grille.grille());
        consigner(
                grille,
                "Brouillon de grille abandonné",
                brouillon.nom() + ", version " + brouillon.numero());
        return Resultat.fait(!grille.publiees().isEmpty());
    }

    private void consigner(GrilleDuCatalogue grille, String fait, String detail) {
        var maison = grille.maison();
        if (maison != null) journal.consigner("organisation", maison.valeur(), fait, detail);
    }
}
