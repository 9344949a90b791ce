package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Saisie.Refus;
import fr.unisson.indicateurs.domaine.DossierValeur;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The values of indicators, period by period.
@Service
@Transactional
public class Valeurs {

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final VieDesValeurs vie;
    private final RolesDIndicateur roles;
    private final Calculs calculs;
    private final DevoirsDIndicateur devoirs;
    private final AnnoncesDAlerte alertes;
    private final SaisieDesValeurs saisies;
    private final FichesDeValeurs fiches;
    private final Clock horloge;

    Valeurs(
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            SuiviSql suivi,
            VieDesValeurs vie,
            RolesDIndicateur roles,
            Calculs calculs,
            DevoirsDIndicateur devoirs,
            AnnoncesDAlerte alertes,
            SaisieDesValeurs saisies,
            FichesDeValeurs fiches,
            Clock horloge) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.vie = vie;
        this.roles = roles;
        this.calculs = calculs;
        this.devoirs = devoirs;
        this.alertes = alertes;
        this.saisies = saisies;
        this.fiches = fiches;
        this.horloge = horloge;
    }

    /// One row of the entry grid.
    ///
    /// @param roles what the actor may do with it
    /// @param dossier of the value, for the actor
    public record Rang(
            IndicateurVue indicateur,
            @Nullable ValeurVue valeur,
            @Nullable ValeurVue precedente,
            String commentaire,
            Set<RoleValeur> roles,
            @Nullable DossierValeur dossier) {

        public boolean peut(TransitionValeur t) {
            return valeur != null
                    && dossier != null
                    && valeur.mesure().valeur() != null
                    && t.possibleDepuis(valeur.etat())
                    && t.roleParmi(roles).isPresent()
                    && t.verifier(dossier).stream().allMatch(Verification::remplie);
        }

        /// The actor typed it.
        public boolean sienne() {
            return valeur != null && VieDesValeurs.sienne(valeur);
        }
    }

    /// The indicators followed in this period, with what is already known of it. Four queries,
    /// however many rows.
    @Transactional(readOnly = true)
    public List<Rang> grille(OrganisationId organisation, Periode periode) {
        var suivis =
                indicateurs.lister(organisation).stream()
                        .filter(IndicateurVue::suivi)
                        .filter(i -> i.definition().frequence() == periode.frequence())
                        .toList();
        var ici = parIndicateur(valeurs.enPeriode(organisation, periode));
        var avant = parIndicateur(valeurs.enPeriode(organisation, periode.precedente()));
        var commentaires =
                suivi.commentaires(
                        suivis.stream().map(IndicateurVue::id).toList(), periode.debut());
        boolean responsable = roles.responsable(organisation);
        return suivis.stream()
                .map(i -> {
                    var v = ici.get(i.id());
                    return new Rang(
                            i,
                            v,
                            avant.get(i.id()),
                            commentaire(commentaires.get(i.id()), periode),
                            roles.sur(i, responsable),
                            v == null ? null : vie.dossier(i, v));
                })
                .toList();
    }

    /// Who, but for the actor, may validate values of this organisation.
    @Transactional(readOnly = true)
    public List<String> autresValideurs(OrganisationId organisation) {
        return roles.autresValideurs(organisation);
    }

    static String commentaire(@Nullable List<Commentaire> tous, Periode periode) {
        return tous == null
                ? ""
                : tous.stream()
                        .filter(c -> c.periode().equals(periode))
                        .map(Commentaire::texte)
                        .findFirst()
                        .orElse("");
    }

    /// Writes them all, or none when one of them cannot be written.
    ///
    /// @return every reason; empty when it is done
    public List<Refus> saisir(
            OrganisationId organisation, List<Saisie> lot, OrigineValeur origine) {
        return saisies.saisir(organisation, lot, origine);
    }

    /// What [#saisir] would refuse; nothing is written.
    public List<Refus> essayer(OrganisationId organisation, List<Saisie> lot) {
        return saisies.saisir(organisation, lot, null);
    }

    /// The figures that stand where these would go. One query for all.
    @Transactional(readOnly = true)
    public Map<Saisie, Mesure> actuelles(List<Saisie> lot) {
        if (lot.isEmpty()) return Map.of();
        var depuis = lot.stream().map(s -> s.periode().debut()).min(LocalDate::compareTo);
        var lues =
                valeurs
                        .series(
                                lot.stream().map(Saisie::indicateur).distinct().toList(),
                                depuis.orElseThrow())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        v -> List.of(v.indicateur(), v.periode()),
                                        ValeurVue::mesure));
        return lot.stream()
                .filter(s -> lues.containsKey(List.of(s.indicateur(), s.periode())))
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                s -> lues.get(List.of(s.indicateur(), s.periode())),
                                (a, _) -> a));
    }

    /// The values of an indicator from this day on, the earliest first; withdrawn ones apart.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<ValeurVue> page(
            IndicateurId id, LocalDate jour, @Nullable Long apres, int taille) {
        charger(id);
        return Tranche.de(
                valeurs.page(id, jour, apres, taille + 1), taille, v -> Long.toString(v.id()));
    }

    @Transactional(readOnly = true)
    public FicheDeValeur fiche(IndicateurId id, Periode periode) {
        return fiches.lire(id, periode);
    }

    /// @param version the one that was shown
    public Resultat<EtatValeur> franchir(
            IndicateurId id,
            Periode periode,
            int version,
            TransitionValeur transition,
            @Nullable String motif) {
        if (transition.mesure()) throw new IllegalArgumentException(transition.name());
        var i = charger(id);
        valeurs.verrouiller(List.of(id), periode.debut());
        var valeur = exigee(id, periode);
        var fait = vie.passer(i, valeur, version, transition, roles.sur(i), motif);
        if (fait.estFait()) suivre(List.of(i), periode, transition);
        return fait;
    }

    /// Validates, or publishes, all values of a period that stand just before and that the actor
    /// may move.
    ///
    /// @return how many moved
    public int franchirTout(
            OrganisationId organisation, Periode periode, TransitionValeur transition) {
        var bougees = new ArrayList<IndicateurVue>();
        for (var r : grille(organisation, periode)) {
            var v = r.valeur();
            if (v == null || v.mesure().valeur() == null) continue;
            if (!r.peut(transition)) continue;
            if (vie.passer(r.indicateur(), v, v.version(), transition, r.roles(), null).estFait()) {
                bougees.add(r.indicateur());
            }
        }
        suivre(bougees, periode, transition);
        return bougees.size();
    }

    private void suivre(List<IndicateurVue> bougees, Periode periode, TransitionValeur transition) {
        devoirs.mettreAJour(bougees);
        if (transition == TransitionValeur.VALIDER) alertes.annoncer(bougees, periode);
    }

    /// Works out again the value of a period; over a validated one, it is a correction and says
    /// why.
    public Resultat<EtatValeur> recalculer(
            IndicateurId id, Periode periode, @Nullable String motif) {
        var i = charger(id);
        exiger(i, periode);
        if (i.definition().saisi()) throw new Introuvable("calcul de " + id);
        var tenus = roles.sur(i);
        if (TransitionValeur.SAISIR.roleParmi(tenus).isEmpty()) return Indicateurs.refusDeRole();
        valeurs.verrouillerLesFormules(i.organisation());
        valeurs.verrouiller(List.of(id), periode.debut());
        var actuelle = valeurs.trouver(id, periode).orElse(null);
        if (actuelle == null || actuelle.etat() == EtatValeur.SAISIE) {
            calculs.calculer(i, periode);
        } else {
            var constat =
                    Objects.requireNonNullElseGet(
                            calculs.constater(i, periode),
                            () -> new Calculs.Constat(Mesure.RIEN, List.of()));
            var mesure = constat.mesure();
            var refus =
                    vie.refus(new Saisie(id, periode, null, mesure, null, motif), actuelle, tenus);
            if (refus.isPresent()) {
                return Resultat.refus(refus.get().code(), refus.get().phrase());
            }
            if (!vie.ecrire(i, periode, mesure, actuelle, OrigineValeur.CALCUL, tenus, motif)) {
                return Resultat.depasse();
            }
            calculs.garderLesLignes(i, periode, constat);
            calculs.refaire(i.organisation(), periode, Set.of(i.code()));
        }
        devoirs.mettreAJour(List.of(i));
        return Resultat.fait(EtatValeur.SAISIE);
    }

    /// The work of the timer for one organisation: figures of modules for the period that has just
    /// ended and the one before, formulas, then duties.
    public void tenirAJour(OrganisationId organisation) {
        valeurs.verrouillerLesFormules(organisation);
        var jour = Dates.jourDe(horloge.instant());
        var tous = indicateurs.lister(organisation).stream().filter(IndicateurVue::suivi).toList();
        for (var i : tous) {
            if (i.definition().saisi()) continue;
            var periode = i.dernierePeriode(jour);
            for (var p : List.of(periode.precedente(), periode)) {
                if (aSuivre(i, p)) calculs.calculer(i, p);
            }
        }
        devoirs.mettreAJour(tous);
    }

    private static boolean aSuivre(IndicateurVue i, Periode periode) {
        return !periode.fin().isBefore(i.tenue().suiviDepuis());
    }

    @Transactional(readOnly = true)
    public List<OrganisationId> organisations() {
        return suivi.organisations();
    }

    private IndicateurVue charger(IndicateurId id) {
        return indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
    }

    private ValeurVue exigee(IndicateurId id, Periode periode) {
        return valeurs.trouver(id, periode)
                .orElseThrow(() -> new Introuvable("valeur " + id + ", " + periode.code()));
    }

    static void exiger(IndicateurVue i, Periode periode) {
        if (i.definition().frequence() != periode.frequence()) {
            throw new Introuvable("période " + periode.code() + " de l’indicateur " + i.id());
        }
    }

    static Map<IndicateurId, ValeurVue> parIndicateur(List<ValeurVue> valeurs) {
        return valeurs.stream().collect(Collectors.toMap(ValeurVue::indicateur, v -> v));
    }
}
