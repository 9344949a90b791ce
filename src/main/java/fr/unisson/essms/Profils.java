package fr.unisson.essms;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.donnees.ProfilSql;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.StructuresConnues;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which part of the framework applies to a structure: by its FINESS category, unless the
/// establishment says otherwise.
@Service
@Transactional
public class Profils implements StructuresConnues {

    public static final Set<String> PUBLICS = Set.of("PA", "PHA", "PHE", "AHI", "PDS", "PE", "PJJ");

    /// Said to whoever may not choose.
    public static final String A_QUI =
            "Le profil d’un établissement revient à la direction, à l’administration ou au référent"
                    + " qualité de son organisation.";

    private static final Set<String> SECTEURS = Set.of("SOCIAL", "MEDICO_SOCIAL");
    private static final Set<String> STRUCTURES = Set.of("ETABLISSEMENT", "SERVICE");

    private static final int STRUCTURES_AU_PLUS = 100;
    private static final Acteur CATEGORIES = Acteur.systeme("catégories d’ESSMS");
    private static final Motif SANS_MOTIF =
            new Motif(Motif.SANS_MOTIF, "Dites pourquoi, en quelques mots.");

    private final ProfilSql profils;
    private final Annuaire annuaire;
    private final RolesDEssms roles;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;

    Profils(
            ProfilSql profils,
            Annuaire annuaire,
            RolesDEssms roles,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge) {
        this.profils = profils;
        this.annuaire = annuaire;
        this.roles = roles;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Empty when its category is not in the table and nobody said anything.
    @Transactional(readOnly = true)
    public Optional<ProfilVue> de(EtablissementVue etablissement) {
        var propre = profils.propre(etablissement.id());
        return propre.isPresent() ? propre : deSaCategorie(etablissement);
    }

    /// What its category says, whatever the establishment chose.
    @Transactional(readOnly = true)
    public Optional<ProfilVue> deSaCategorie(EtablissementVue etablissement) {
        var code = etablissement.codeCategorie();
        if (code == null) return Optional.empty();
        return profils.categorie(code)
                .map(c ->
                        new ProfilVue(
                                c.portee(),
                                "Catégorie FINESS " + c.code() + " : " + c.libelle(),
                                c.verifiee(),
                                false));
    }

    /// The open establishments of an organisation whose profile is known.
    @Override
    @Transactional(readOnly = true)
    public List<Structure> structures(OrganisationId organisation) {
        return annuaire.etablissements(organisation, null, STRUCTURES_AU_PLUS).elements().stream()
                .filter(e -> !e.ferme())
                .flatMap(e -> de(e).map(p -> new Structure(e.id(), e.nom(), p.portee())).stream())
                .toList();
    }

    /// The name of a FINESS category, with its code; the code alone when the table lacks it.
    @Transactional(readOnly = true)
    public String categorie(String code) {
        return profils.categorie(code)
                .map(c -> c.libelle() + ", FINESS " + code)
                .orElse("FINESS " + code);
    }

    @Transactional(readOnly = true)
    public List<CategorieVue> categories() {
        return profils.categories();
    }

    /// An establishment whose profile the actor may read: those of the organisations they are in.
    @Transactional(readOnly = true)
    public EtablissementVue charger(EtablissementId id) {
        var etablissement = annuaire.charger(id);
        var organisation = etablissement.organisation();
        if (organisation == null || !roles.membre(organisation)) {
            throw new Introuvable("profil de l’établissement " + id);
        }
        return etablissement;
    }

    /// Whether the actor chooses what applies to it.
    @Transactional(readOnly = true)
    public boolean permis(EtablissementVue etablissement) {
        var organisation = etablissement.organisation();
        return organisation != null
                && roles.dans(organisation).contains(RoleAutoevaluation.RESPONSABLE);
    }

    /// What was chosen for an establishment; the first said first.
    @Transactional(readOnly = true)
    public List<ProfilDit> histoire(EtablissementId id) {
        return profils.histoire(id);
    }

    /// For this establishment alone, with the reason.
    public Resultat<ProfilVue> fixer(EtablissementId id, Portee portee, String motif) {
        var etablissement = exiger(id);
        var motifs = refus(portee, motif);
        return motifs.isEmpty()
                ? ecrire(etablissement, portee, motif, "Profil d’évaluation choisi")
                : new Resultat.Refus<>(motifs);
    }

    /// Back to what its category says, with the reason.
    public Resultat<ProfilVue> rendre(EtablissementId id, String motif) {
        var etablissement = exiger(id);
        if (profils.propre(id).isEmpty()) return Resultat.depasse();
        var motifs = new ArrayList<Motif>();
        if (deSaCategorie(etablissement).isEmpty()) {
            motifs.add(
                    new Motif(
                            "CATEGORIE",
                            "Sa catégorie FINESS n’est pas dans la table : sans profil à lui,"
                                    + " l’établissement n’en aurait aucun."));
        }
        if (motif.isBlank()) motifs.add(SANS_MOTIF);
        return motifs.isEmpty()
                ? ecrire(etablissement, null, motif, "Profil d’évaluation de la catégorie repris")
                : new Resultat.Refus<>(motifs);
    }

    private EtablissementVue exiger(EtablissementId id) {
        var etablissement = charger(id);
        if (!permis(etablissement)) {
            throw new Interdit(A_QUI);
        }
        return etablissement;
    }

    private Resultat<ProfilVue> ecrire(
            EtablissementVue etablissement, @Nullable Portee portee, String motif, String fait) {
        profils.fixer(
                etablissement.id(),
                Objects.requireNonNull(etablissement.organisation()),
                portee,
                motif.strip(),
                horloge.instant());
        journal.consigner("etablissement", etablissement.id().valeur(), fait, motif.strip());
        return Resultat.fait(de(etablissement).orElseThrow());
    }

    /// What was said of a category, by whom and why; for who runs the platform.
    @Transactional(readOnly = true)
    public List<ProfilDit> histoire(String code) {
        laPlateforme();
        return acteurs.devenir(CATEGORIES, () -> profils.histoire(code));
    }

    /// Says that what applies to a category was compared with a real grid; by who runs the
    /// platform.
    ///
    /// @param rang the one that was shown
    /// @param motif with which grid, or on which source
    public Resultat<String> verifier(String code, int rang, String motif) {
        long par = laPlateforme();
        if (motif.isBlank()) return new Resultat.Refus<>(List.of(SANS_MOTIF));
        boolean faite =
                acteurs.devenir(
                        CATEGORIES,
                        () -> profils.verifier(code, rang, motif.strip(), par, horloge.instant()));
        return faite ? Resultat.fait(code) : Resultat.depasse();
    }

    private static long laPlateforme() {
        var session = SessionCourante.exigee();
        if (!session.plateforme()) throw new Interdit("Cette page revient à la plateforme.");
        return session.compte().compte();
    }

    /// What applies to a category, for everybody; by who runs the platform. It stays verified only
    /// when what applies stays the same.
    ///
    /// @param rang the one that was shown, 0 for a new category
    public Resultat<CategorieVue> changer(CategorieVue nouvelle, int rang) {
        long par = laPlateforme();
        var motifs = refus(nouvelle.portee(), nouvelle.motif());
        if (!nouvelle.code().matches("\\d{3}")) {
            motifs.add(new Motif("CODE", "Un code de catégorie FINESS a trois chiffres."));
        }
        if (nouvelle.libelle().isBlank()) {
            motifs.add(new Motif("LIBELLE", "Nommez la catégorie."));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        boolean faite =
                acteurs.devenir(
                        CATEGORIES, () -> profils.changer(nouvelle, rang, par, horloge.instant()));
        return faite ? Resultat.fait(nouvelle) : Resultat.depasse();
    }

    private static List<Motif> refus(Portee portee, String motif) {
        var motifs = new ArrayList<Motif>();
        if (!SECTEURS.contains(portee.secteur()))
            motifs.add(new Motif("SECTEUR", "Choisissez un secteur."));
        if (!STRUCTURES.contains(portee.structure()))
            motifs.add(new Motif("STRUCTURE", "Choisissez établissement ou service."));
        if (portee.publics().isEmpty() || !PUBLICS.containsAll(portee.publics()))
            motifs.add(new Motif("PUBLICS", "Cochez au moins un public."));
        if (motif.isBlank()) motifs.add(SANS_MOTIF);
        return motifs;
    }
}
