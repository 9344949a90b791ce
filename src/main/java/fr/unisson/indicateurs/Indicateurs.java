package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an organisation measures: definitions, their versions, their targets.
@Service
@Transactional
public class Indicateurs {

    private final IndicateursSql indicateurs;
    private final SuiviSql suivi;
    private final RolesDIndicateur roles;
    private final Calculs calculs;
    private final DevoirsDIndicateur devoirs;
    private final Bibliotheque bibliotheque;
    private final Journal journal;
    private final Clock horloge;

    Indicateurs(
            IndicateursSql indicateurs,
            SuiviSql suivi,
            RolesDIndicateur roles,
            Calculs calculs,
            DevoirsDIndicateur devoirs,
            Bibliotheque bibliotheque,
            Journal journal,
            Clock horloge) {
        this.indicateurs = indicateurs;
        this.suivi = suivi;
        this.roles = roles;
        this.calculs = calculs;
        this.devoirs = devoirs;
        this.bibliotheque = bibliotheque;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those of an organisation, by family then name, stopped ones among them.
    @Transactional(readOnly = true)
    public List<IndicateurVue> lister(OrganisationId organisation) {
        return indicateurs.lister(organisation);
    }

    /// The same, page after page.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<IndicateurVue> page(
            OrganisationId organisation, @Nullable IndicateurId apres, int taille) {
        return Tranche.de(
                indicateurs.page(organisation, apres, taille + 1), taille, i -> i.id().toString());
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public IndicateurVue lire(IndicateurId id) {
        return indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
    }

    /// Empty also when the actor may not read it.
    @Transactional(readOnly = true)
    public Optional<IndicateurVue> trouver(IndicateurId id) {
        return indicateurs.trouver(id);
    }

    @Transactional(readOnly = true)
    public List<MethodeVue> methodes(IndicateurId id) {
        return indicateurs.methodes(id);
    }

    @Transactional(readOnly = true)
    public Set<RoleValeur> roles(IndicateurVue indicateur) {
        return roles.sur(indicateur);
    }

    @Transactional(readOnly = true)
    public boolean peutDefinir(OrganisationId organisation) {
        return roles.peutDefinir(organisation);
    }

    /// Figures that modules compute, by code.
    @Transactional(readOnly = true)
    public List<SourceDeCalcul> sources() {
        return calculs.codes().stream().sorted().flatMap(c -> calculs.source(c).stream()).toList();
    }

    /// The library, less the figures that no module here computes.
    public List<Bibliotheque.Modele> modeles() {
        return bibliotheque.modeles().stream().filter(this::calculable).toList();
    }

    private boolean calculable(Bibliotheque.Modele m) {
        return m.definition().calcul() != Calcul.SOURCE
                || calculs.codes().contains(m.definition().source());
    }

    public Resultat<IndicateurId> definir(
            OrganisationId organisation, String code, Tenue tenue, Definition definition) {
        return definir(organisation, code, tenue, definition, null);
    }

    private Resultat<IndicateurId> definir(
            OrganisationId organisation,
            String code,
            Tenue tenue,
            Definition definition,
            @Nullable String modele) {
        if (!roles.peutDefinir(organisation)) return refusDeRole();
        var tous = indicateurs.lister(organisation);
        var motifs = motifs(organisation, code, tenue, definition, tous);
        if (tous.stream().anyMatch(i -> i.code().equals(code))) motifs.add(codePris(code));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var le = horloge.instant();
        var id = indicateurs.inserer(organisation, code, tenue, modele, le).orElse(null);
        if (id == null) return new Resultat.Refus<>(List.of(codePris(code)));
        indicateurs.ajouterMethode(id, 1, definition, "", le);
        journal.consigner(
                VieDesValeurs.OBJET, id.valeur(), "Indicateur créé", definition.libelle());
        devoirs.mettreAJour(List.of(lire(id)));
        return Resultat.fait(id);
    }

    /// Takes these models of the library, those they are worked out from first; what the
    /// organisation already has is left as it is.
    ///
    /// @return how many indicators were added
    public Resultat<Integer> adopter(
            OrganisationId organisation, Collection<String> codes, Tenue tenue) {
        if (!roles.peutDefinir(organisation)) return refusDeRole();
        var presents =
                new ArrayList<>(
                        indicateurs.lister(organisation).stream()
                                .map(IndicateurVue::code)
                                .toList());
        int ajoutes = 0;
        for (var modele : bibliotheque.aAdopter(codes)) {
            if (presents.contains(modele.code()) || !calculable(modele)) continue;
            var fait =
                    definir(organisation, modele.code(), tenue, modele.definition(), modele.code());
            if (fait instanceof Resultat.Refus<IndicateurId>(var motifs)) {
                return new Resultat.Refus<>(motifs);
            }
            presents.add(modele.code());
            ajoutes++;
        }
        return Resultat.fait(ajoutes);
    }

    /// Changes how it is measured, or by whom. A changed method is a new version, with its reason.
    ///
    /// @param version the one that was shown
    public Resultat<IndicateurId> modifier(
            IndicateurId id,
            int version,
            Tenue tenue,
            Definition definition,
            @Nullable String motif) {
        indicateurs.verrouiller(id);
        var avant = lire(id);
        if (!roles.peutDefinir(avant.organisation())) return refusDeRole();
        var tous = indicateurs.lister(avant.organisation());
        var motifs = motifs(avant.organisation(), avant.code(), tenue, definition, tous);
        boolean autreMethode = !definition.equals(avant.definition());
        if (autreMethode && (motif == null || motif.isBlank())) {
            motifs.add(
                    new Motif(
                            Motif.SANS_MOTIF,
                            "Dites pourquoi la méthode change : les valeurs d’avant gardent la"
                                    + " leur."));
        }
        if (definition.frequence() != avant.definition().frequence()) {
            motifs.add(frequenceFixee());
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var methode = autreMethode ? avant.methode() + 1 : avant.methode();
        var le = horloge.instant();
        if (autreMethode && avant.version() == version && motif != null) {
            indicateurs.ajouterMethode(id, methode, definition, motif.strip(), le);
        }
        if (!indicateurs.modifier(id, version, methode, tenue)) return Resultat.depasse();
        journal.consigner(
                VieDesValeurs.OBJET,
                id.valeur(),
                autreMethode ? "Méthode changée, version " + methode : "Indicateur modifié",
                autreMethode && motif != null ? motif.strip() : "");
        devoirs.mettreAJour(List.of(lire(id)));
        return Resultat.fait(id);
    }

    /// No longer followed from today on, or followed again; its values stay.
    public Resultat<IndicateurId> suivre(IndicateurId id, int version, boolean suivi) {
        var avant = lire(id);
        if (!roles.peutDefinir(avant.organisation())) return refusDeRole();
        var le = suivi ? null : Dates.jourDe(horloge.instant());
        if (!indicateurs.arreter(id, version, le)) return Resultat.depasse();
        journal.consigner(
                VieDesValeurs.OBJET,
                id.valeur(),
                suivi ? "Indicateur suivi à nouveau" : "Indicateur arrêté",
                "");
        devoirs.mettreAJour(List.of(lire(id)));
        return Resultat.fait(id);
    }

    @Transactional(readOnly = true)
    public List<Cible> cibles(IndicateurId id) {
        return suivi.cibles(List.of(id)).getOrDefault(id, List.of());
    }

    /// Sets what is aimed at in these quarters and years; an empty target takes it away. What was
    /// aimed at before stays in the history.
    public Resultat<Integer> viser(IndicateurId id, Map<Periode, Optional<BigDecimal>> voulues) {
        var indicateur = lire(id);
        if (!roles.peutDefinir(indicateur.organisation())) return refusDeRole();
        var actuelles = cibles(id);
        var le = horloge.instant();
        int changees = 0;
        for (var v : voulues.entrySet()) {
            var avant =
                    actuelles.stream()
                            .filter(c -> c.periode().equals(v.getKey()))
                            .map(Cible::valeur)
                            .findFirst();
            var apres = v.getValue();
            if (avant.isPresent() == apres.isPresent()
                    && (avant.isEmpty() || avant.get().compareTo(apres.get()) == 0)) continue;
            suivi.viser(id, v.getKey(), apres.orElse(null), le);
            journal.consigner(
                    VieDesValeurs.OBJET,
                    id.valeur(),
                    "Objectif fixé : " + v.getKey().libelle(),
                    apres.map(indicateur.definition()::ecrire).orElse("retiré"));
            changees++;
        }
        return Resultat.fait(changees);
    }

    private List<Motif> motifs(
            OrganisationId organisation,
            String code,
            Tenue tenue,
            Definition definition,
            List<IndicateurVue> tous) {
        var motifs =
                new ArrayList<>(
                        new ExamenDeDefinition(code, definition, tous, calculs.codes()).motifs());
        motifs.addAll(roles.refus(organisation, tenue));
        return motifs;
    }

    private static Motif codePris(String code) {
        return new Motif(
                ExamenDeDefinition.CODE,
                "Un autre indicateur de l’organisation a déjà le code " + code + ".");
    }

    private static Motif frequenceFixee() {
        return new Motif(
                "FREQUENCE",
                "La fréquence ne change plus : les périodes mesurées ne se compareraient pas."
                        + " Créez un autre indicateur et arrêtez celui-ci.");
    }

    static <T> Resultat<T> refusDeRole() {
        return Resultat.refus(
                Motif.ROLE, "Cette action revient à la direction ou au référent qualité.");
    }
}
