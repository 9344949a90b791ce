package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Saisie.Champ;
import fr.unisson.indicateurs.Saisie.Refus;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The values of indicators, period by period.
@Service
@Transactional
public class Valeurs {

    private static final Comparator<Periode> ORDRE =
            Comparator.comparing(Periode::debut).thenComparing(Periode::frequence);

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final VieDesValeurs vie;
    private final RolesDIndicateur roles;
    private final Calculs calculs;
    private final DevoirsDIndicateur devoirs;
    private final Clock horloge;

    Valeurs(
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            SuiviSql suivi,
            VieDesValeurs vie,
            RolesDIndicateur roles,
            Calculs calculs,
            DevoirsDIndicateur devoirs,
            Clock horloge) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.vie = vie;
        this.roles = roles;
        this.calculs = calculs;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// One row of the entry grid.
    ///
    /// @param roles what the actor may do with it
    public record Rang(
            IndicateurVue indicateur,
            @Nullable ValeurVue valeur,
            @Nullable ValeurVue precedente,
            String commentaire,
            Set<RoleValeur> roles) {}

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
                .map(i ->
                        new Rang(
                                i,
                                ici.get(i.id()),
                                avant.get(i.id()),
                                commentaire(commentaires.get(i.id()), periode),
                                roles.sur(i, responsable)))
                .toList();
    }

    private static String commentaire(@Nullable List<Commentaire> tous, Periode periode) {
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
            OrganisationId organisation, List<Saisie> saisies, OrigineValeur origine) {
        var connus =
                indicateurs.lister(organisation).stream()
                        .collect(Collectors.toMap(IndicateurVue::id, Function.identity()));
        boolean responsable = roles.responsable(organisation);
        var lot = new ArrayList<Ecriture>();
        var refus = new ArrayList<Refus>();
        for (var dePeriode : parPeriode(saisies).values()) {
            examiner(organisation, dePeriode, connus, responsable, lot, refus);
        }
        if (!refus.isEmpty()) return refus;
        ecrire(organisation, lot, origine);
        return List.of();
    }

    private record Ecriture(
            IndicateurVue indicateur,
            Saisie saisie,
            Mesure mesure,
            @Nullable ValeurVue actuelle,
            boolean autresChiffres,
            Set<RoleValeur> roles) {}

    private void examiner(
            OrganisationId organisation,
            List<Saisie> saisies,
            Map<IndicateurId, IndicateurVue> connus,
            boolean responsable,
            List<Ecriture> lot,
            List<Refus> refus) {
        var periode = saisies.getFirst().periode();
        valeurs.verrouiller(saisies.stream().map(Saisie::indicateur).toList(), periode.debut());
        var actuelles = parIndicateur(valeurs.enPeriode(organisation, periode));
        for (var s : saisies) {
            var i = connus.get(s.indicateur());
            if (i == null) throw new Introuvable("indicateur " + s.indicateur());
            var actuelle = actuelles.get(i.id());
            var mesure = mesure(i.definition(), s.mesure());
            boolean chiffres =
                    actuelle == null
                            ? !mesure.equals(Mesure.RIEN)
                            : !actuelle.mesure().memesChiffres(mesure);
            var tenus = roles.sur(i, responsable);
            var avant = refus.size();
            if (chiffres) {
                refus.addAll(ExamenDeSaisie.refus(i, s, Dates.jourDe(horloge.instant())));
                vie.refus(s, actuelle, tenus).ifPresent(refus::add);
            } else if (s.commentaire() != null && !peutCommenter(tenus)) {
                refus.add(
                        new Refus(
                                s,
                                Champ.COMMENTAIRE,
                                Motif.ROLE,
                                "Ce commentaire revient à qui tient l’indicateur."));
            }
            if (refus.size() == avant) {
                lot.add(new Ecriture(i, s, mesure, actuelle, chiffres, tenus));
            }
        }
    }

    private void ecrire(OrganisationId organisation, List<Ecriture> lot, OrigineValeur origine) {
        var touches = new TreeMap<Periode, Set<String>>(ORDRE);
        var changes = new HashMap<IndicateurId, IndicateurVue>();
        for (var e : lot) {
            var periode = e.saisie().periode();
            var dit = e.saisie().commentaire();
            if (dit != null) commenter(e.indicateur(), periode, dit.strip());
            if (!e.autresChiffres()) continue;
            if (!vie.ecrire(
                    e.indicateur(),
                    periode,
                    e.mesure(),
                    e.actuelle(),
                    origine,
                    e.roles(),
                    e.saisie().motif())) {
                throw new Conflit(
                        "Quelqu’un d’autre saisit les mêmes valeurs : rien n’a été écrit, relisez"
                                + " la page.");
            }
            touches.computeIfAbsent(periode, _ -> new HashSet<>())
                    .add(e.indicateur().code());
            changes.put(e.indicateur().id(), e.indicateur());
        }
        touches.forEach((periode, codes) -> calculs.refaire(organisation, periode, codes));
        devoirs.mettreAJour(changes.values());
    }

    private void commenter(IndicateurVue i, Periode periode, String texte) {
        var avant =
                commentaire(
                        suivi.commentaires(List.of(i.id()), periode.debut()).get(i.id()), periode);
        if (!avant.equals(texte)) suivi.commenter(i.id(), periode, texte, horloge.instant());
    }

    /// The figures given, worked out by the definition.
    private static Mesure mesure(Definition d, Mesure donnee) {
        var n = donnee.numerateur();
        var den = donnee.denominateur();
        return d.calcul() == Calcul.RAPPORT && n != null && den != null
                ? Mesure.rapport(n, den, d.multiplicateur())
                : donnee;
    }

    /// Everything about one period.
    ///
    /// @param recalcul what the module or the formula gives today, when the value is worked out
    public record Fiche(
            IndicateurVue indicateur,
            Periode periode,
            @Nullable ValeurVue valeur,
            @Nullable ValeurVue precedente,
            Definition methode,
            List<MesureVue> mesures,
            List<PassageVue> passages,
            @Nullable Commentaire commentaire,
            @Nullable Mesure recalcul,
            List<SourceDeCalcul.Ligne> lignes,
            Set<RoleValeur> roles) {}

    @Transactional(readOnly = true)
    public Fiche fiche(IndicateurId id, Periode periode) {
        var i = charger(id);
        exiger(i, periode);
        var valeur = valeurs.trouver(id, periode).orElse(null);
        var source = calculs.source(i.definition().source());
        return new Fiche(
                i,
                periode,
                valeur,
                valeurs.trouver(id, periode.precedente()).orElse(null),
                methode(i, valeur),
                valeur == null ? List.of() : suivi.mesures(valeur.id()),
                valeur == null ? List.of() : suivi.passages(valeur.id()),
                suivi.commentaires(List.of(id), periode.debut()).getOrDefault(id, List.of())
                        .stream()
                        .filter(c -> c.periode().equals(periode))
                        .findFirst()
                        .orElse(null),
                calculs.mesurer(i, periode),
                i.definition().calcul() == Calcul.SOURCE
                        ? source.map(s ->
                                        s.lignes(
                                                i.organisation(), periode.debut(), periode.fin()))
                                .orElse(List.of())
                        : List.of(),
                roles.sur(i));
    }

    private Definition methode(IndicateurVue i, @Nullable ValeurVue valeur) {
        if (valeur == null || valeur.methode() == i.methode()) return i.definition();
        return indicateurs.methodes(i.id()).stream()
                .filter(m -> m.version() == valeur.methode())
                .map(MethodeVue::definition)
                .findFirst()
                .orElseThrow();
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
        if (fait.estFait()) devoirs.mettreAJour(List.of(i));
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
            if (!transition.possibleDepuis(v.etat())
                    || transition.roleParmi(r.roles()).isEmpty()) continue;
            if (vie.passer(r.indicateur(), v, v.version(), transition, r.roles(), null).estFait()) {
                bougees.add(r.indicateur());
            }
        }
        devoirs.mettreAJour(bougees);
        return bougees.size();
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
        valeurs.verrouiller(List.of(id), periode.debut());
        var actuelle = valeurs.trouver(id, periode).orElse(null);
        if (actuelle == null || actuelle.etat() == EtatValeur.SAISIE) {
            calculs.calculer(i, periode);
        } else {
            var mesure = Objects.requireNonNullElse(calculs.mesurer(i, periode), Mesure.RIEN);
            var refus =
                    vie.refus(
                            new Saisie(id, periode, null, mesure, null, motif), actuelle, tenus);
            if (refus.isPresent()) {
                return Resultat.refus(refus.get().code(), refus.get().phrase());
            }
            if (!vie.ecrire(i, periode, mesure, actuelle, OrigineValeur.CALCUL, tenus, motif)) {
                return Resultat.depasse();
            }
            calculs.refaire(i.organisation(), periode, Set.of(i.code()));
        }
        devoirs.mettreAJour(List.of(i));
        return Resultat.fait(EtatValeur.SAISIE);
    }

    /// The daily work for one organisation: figures of modules for the period that has just ended
    /// and the one before, formulas, then duties.
    public void tenirAJour(OrganisationId organisation) {
        var jour = Dates.jourDe(horloge.instant());
        var tous =
                indicateurs.lister(organisation).stream().filter(IndicateurVue::suivi).toList();
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

    private static boolean peutCommenter(Collection<RoleValeur> roles) {
        return !roles.isEmpty();
    }

    private IndicateurVue charger(IndicateurId id) {
        return indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
    }

    private ValeurVue exigee(IndicateurId id, Periode periode) {
        return valeurs.trouver(id, periode)
                .orElseThrow(() -> new Introuvable("valeur " + id + ", " + periode.code()));
    }

    private static void exiger(IndicateurVue i, Periode periode) {
        if (i.definition().frequence() != periode.frequence()) {
            throw new Introuvable("période " + periode.code() + " de l’indicateur " + i.id());
        }
    }

    private static Map<Periode, List<Saisie>> parPeriode(List<Saisie> saisies) {
        return saisies.stream()
                .collect(
                        Collectors.groupingBy(
                                Saisie::periode,
                                () -> new TreeMap<>(ORDRE),
                                Collectors.toList()));
    }

    private static Map<IndicateurId, ValeurVue> parIndicateur(List<ValeurVue> valeurs) {
        return valeurs.stream().collect(Collectors.toMap(ValeurVue::indicateur, v -> v));
    }
}
