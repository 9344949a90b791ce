package fr.unisson.modeles;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.domaine.ControleDeModele;
import fr.unisson.modeles.donnees.ArticleDeModeleSql;
import fr.unisson.modeles.donnees.ModelePropreSql;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The models of an organisation: a draft is written, published for good, then followed by another
/// version. Conventions keep the version from which they were made.
@Service
@Transactional
public class ModelesPropres {

    private final ModelePropreSql modeles;
    private final ArticleDeModeleSql articles;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Clock horloge;

    ModelesPropres(
            ModelePropreSql modeles,
            ArticleDeModeleSql articles,
            Habilitations habilitations,
            Journal journal,
            Clock horloge) {
        this.modeles = modeles;
        this.articles = articles;
        this.habilitations = habilitations;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public boolean peutEcrire(OrganisationId organisation) {
        return habilitations.lActeurA(RoleOrganisation.AUTEURS_DE_MODELES, organisation);
    }

    @Transactional(readOnly = true)
    public List<ModelePropre> lister(OrganisationId organisation) {
        return modeles.lister(organisation);
    }

    @Transactional(readOnly = true)
    public ModelePropre charger(ModeleId id) {
        return modeles.trouver(id.valeur()).orElseThrow(() -> new Introuvable("modèle " + id));
    }

    @Transactional(readOnly = true)
    public VersionDeModele version(ModeleId id, int numero) {
        return modeles.version(id.valeur(), numero)
                .orElseThrow(() -> new Introuvable("version " + numero + " du modèle " + id));
    }

    /// A first draft, from a model or from a blank page.
    ///
    /// @param depart what its articles are copied from; with no article, a blank page
    /// @param issuDe how that model is called, for who reads the new one
    public Resultat<ModeleId> creer(
            OrganisationId organisation, ModeleConvention depart, String issuDe) {
        exiger(organisation);
        if (depart.nom().isBlank()) return Resultat.refus("NOM", "Donnez un nom au modèle.");
        var le = horloge.instant();
        var id = new ModeleId(modeles.creer(organisation, le));
        ouvrir(id, depart, issuDe, le);
        journal.consigner(
                "organisation", organisation.valeur(), "Modèle de convention créé", depart.nom());
        return Resultat.fait(id);
    }

    /// A new draft, which starts from the last published version.
    public Resultat<Integer> nouvelleVersion(ModeleId id) {
        var modele = charger(id);
        exiger(modele.organisation());
        if (modele.brouillon().isPresent())
            return Resultat.refus("BROUILLON", "Un brouillon est déjà ouvert.");
        var derniere = version(id, modele.derniere().numero());
        return Resultat.fait(
                ouvrir(
                        id,
                        derniere.modeleConvention(),
                        "version " + derniere.numero(),
                        horloge.instant()));
    }

    private int ouvrir(ModeleId id, ModeleConvention depart, String issuDe, Instant le) {
        int numero =
                modeles.ouvrir(
                                id.valeur(),
                                depart.nom().strip(),
                                depart.description().strip(),
                                depart.type(),
                                issuDe,
                                le)
                        .orElseThrow(() -> new Introuvable("modèle " + id));
        depart.articles().forEach(a -> articles.ajouter(id.valeur(), numero, a));
        return numero;
    }

    /// What stops or deserves a second look before publishing.
    @Transactional(readOnly = true)
    public List<Motif> manques(VersionDeModele version) {
        return ControleDeModele.manques(version.modeleConvention());
    }

    @Transactional(readOnly = true)
    public List<String> conseils(VersionDeModele version) {
        return ControleDeModele.conseils(version.modeleConvention());
    }

    /// Makes the draft the version from which conventions are made. It does not change any more.
    public Resultat<Integer> publier(ModeleId id, int ecriture, String note) {
        var modele = charger(id);
        exiger(modele.organisation());
        var brouillon = modele.brouillon().orElse(null);
        if (brouillon == null || brouillon.ecriture() != ecriture) return Resultat.depasse();
        var manques = manques(version(id, brouillon.numero()));
        if (!manques.isEmpty()) return new Resultat.Refus<>(manques);
        if (brouillon.numero() > 1 && note.isBlank())
            return Resultat.refus("NOTE", "Dites en une phrase ce qui change.");
        if (!modeles.publier(
                id.valeur(), brouillon.numero(), ecriture, note.strip(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "organisation",
                modele.organisation().valeur(),
                "Modèle de convention publié",
                brouillon.nom() + ", version " + brouillon.numero());
        return Resultat.fait(brouillon.numero());
    }

    /// Puts a model away, or takes it out again. Conventions made from it lose nothing.
    public void archiver(ModeleId id, boolean archive) {
        var modele = charger(id);
        exiger(modele.organisation());
        modeles.archiver(id.valeur(), archive ? horloge.instant() : null);
        journal.consigner(
                "organisation",
                modele.organisation().valeur(),
                archive ? "Modèle de convention archivé" : "Modèle de convention remis en service",
                modele.derniere().nom());
    }

    /// @throws Interdit when the actor does not write the models of this organisation
    @Transactional(readOnly = true)
    public void exiger(OrganisationId organisation) {
        if (!peutEcrire(organisation))
            throw new Interdit(
                    "Les modèles s’écrivent par l’administration ou les référents qualité de"
                            + " l’organisation.");
    }
}
