package fr.unisson.annuaire;

import fr.unisson.annuaire.domaine.CodeCommune;
import fr.unisson.annuaire.donnees.FictivesSql;
import fr.unisson.annuaire.donnees.OrganisationSql;
import fr.unisson.annuaire.donnees.RechercheSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.LectureTolerante;
import fr.unisson.socle.Tranche;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory of organisations and establishments: public to read.
@Service
public class Annuaire {

    /// What the journal says of who typed an entry.
    static final String AJOUTEE = "Organisation ajoutée à l’annuaire";

    private final OrganisationSql organisations;
    private final FictivesSql fictives;
    private final RechercheSql recherche;
    private final Journal journal;
    private final Clock horloge;

    Annuaire(
            OrganisationSql organisations,
            FictivesSql fictives,
            RechercheSql recherche,
            Journal journal,
            Clock horloge) {
        this.organisations = organisations;
        this.fictives = fictives;
        this.recherche = recherche;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// One page of what matches; when nothing does, and only on a first page, what is close to it.
    ///
    /// @param suite cursor of the former page
    @LectureTolerante
    public ResultatsAnnuaire chercher(
            CritereRecherche critere, @Nullable String suite, int taille) {
        List<RechercheSql.Trouve> lignes = recherche.chercher(critere, suite, taille + 1);
        if (lignes.isEmpty() && suite == null && critere.texte() != null) {
            List<ResultatAnnuaire> proches =
                    recherche.approcher(critere, taille).stream()
                            .map(RechercheSql.Trouve::resultat)
                            .toList();
            return new ResultatsAnnuaire(new Tranche<>(proches, null), !proches.isEmpty());
        }
        return new ResultatsAnnuaire(
                Tranche.de(lignes, taille, RechercheSql.Trouve::curseur)
                        .transformer(RechercheSql.Trouve::resultat),
                false);
    }

    /// Every row of a filtered list, for an export; stops at `auPlus`. Never tried again: rows went
    /// out already.
    @Transactional(readOnly = true, label = LectureTolerante.MARQUE)
    public void parcourir(CritereRecherche critere, int auPlus, Consumer<ResultatAnnuaire> pour) {
        recherche.parcourir(critere, auPlus, pour);
    }

    @Transactional(readOnly = true)
    public OrganisationVue charger(OrganisationId id) {
        return trouver(id).orElseThrow(() -> new Introuvable("Organisation introuvable"));
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationVue> trouver(OrganisationId id) {
        return organisations.trouver(id.valeur());
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationVue> trouver(Finess entiteJuridique) {
        return organisations.parFiness(entiteJuridique.valeur());
    }

    /// Those of these organisations that exist, by name.
    @Transactional(readOnly = true)
    public List<OrganisationVue> lister(Collection<OrganisationId> ids) {
        return organisations.lister(ids.stream().map(OrganisationId::valeur).toList());
    }

    /// Names to show beside numbers kept elsewhere.
    @Transactional(readOnly = true)
    public Map<OrganisationId, String> noms(Collection<OrganisationId> ids) {
        return organisations.noms(ids);
    }

    @Transactional(readOnly = true)
    public EtablissementVue charger(EtablissementId id) {
        return organisations
                .etablissement(id.valeur())
                .orElseThrow(() -> new Introuvable("Établissement introuvable"));
    }

    @Transactional(readOnly = true)
    public Optional<EtablissementVue> trouverEtablissement(Finess finess) {
        return organisations.etablissementParFiness(finess.valeur());
    }

    /// Establishments of an organisation, open ones first.
    ///
    /// @param suite cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<EtablissementVue> etablissements(
            OrganisationId id, @Nullable String suite, int taille) {
        int avant = suite == null || !suite.matches("[0-9]{1,6}") ? 0 : Integer.parseInt(suite);
        return Tranche.de(
                organisations.etablissementsDe(id.valeur(), avant, taille + 1),
                taille,
                _ -> String.valueOf(avant + taille));
    }

    /// Organisations that may be the one about to be added: same numbers, or a close name.
    @Transactional(readOnly = true)
    public List<OrganisationVue> doublons(NouvelleOrganisation nouvelle) {
        return organisations.doublons(nouvelle.raisonSociale(), siren(nouvelle), rna(nouvelle));
    }

    /// Adds an organisation typed by the current account. Look at [#doublons] first.
    @Transactional
    public AjoutOrganisation ajouter(NouvelleOrganisation nouvelle) {
        List<NouvelleOrganisation.Motif> motifs = new ArrayList<>(nouvelle.motifs());
        String rna = rna(nouvelle);
        if (rna != null && organisations.rnaConnu(rna))
            motifs.add(NouvelleOrganisation.Motif.RNA_CONNU);
        if (nouvelle.sansNumero()
                && organisations.nomConnu(
                        nouvelle.raisonSociale(), Objects.requireNonNullElse(nouvelle.ville(), "")))
            motifs.add(NouvelleOrganisation.Motif.NOM_CONNU);
        if (!motifs.isEmpty()) return new AjoutOrganisation.Refusee(motifs);
        OrganisationId id = inserer(nouvelle);
        journal.consigner("organisation", id.valeur(), AJOUTEE, "");
        return new AjoutOrganisation.Ajoutee(id);
    }

    /// How to reach an organisation, told by its own members.
    @Transactional
    public void modifierCoordonnees(
            OrganisationId id,
            @Nullable String complement,
            @Nullable String telephone,
            @Nullable String courriel) {
        if (!organisations.modifierCoordonnees(
                id.valeur(), complement, telephone, courriel, horloge.instant()))
            throw new Introuvable("Organisation introuvable");
        journal.consigner("organisation", id.valeur(), "Coordonnées modifiées", "");
    }

    /// Adds an organisation of the demonstration; for the platform only.
    @Transactional
    public OrganisationId ajouterFictive(OrganisationFictive fictive) {
        return new OrganisationId(fictives.ajouter(fictive, horloge.instant()));
    }

    private OrganisationId inserer(NouvelleOrganisation nouvelle) {
        String departement =
                Optional.ofNullable(nouvelle.commune())
                        .flatMap(CodeCommune::departementDe)
                        .or(() ->
                                Optional.ofNullable(nouvelle.codePostal())
                                        .flatMap(CodeCommune::departementDuCodePostal))
                        .orElse(null);
        return new OrganisationId(
                organisations.ajouter(
                        nouvelle, siren(nouvelle), rna(nouvelle), departement, horloge.instant()));
    }

    private static @Nullable String siren(NouvelleOrganisation nouvelle) {
        return Siren.lire(nouvelle.siren()).map(Siren::valeur).orElse(null);
    }

    private static @Nullable String rna(NouvelleOrganisation nouvelle) {
        return Rna.lire(nouvelle.rna()).map(Rna::valeur).orElse(null);
    }
}
