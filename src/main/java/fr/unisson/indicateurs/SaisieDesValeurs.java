package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Saisie.Champ;
import fr.unisson.indicateurs.Saisie.Refus;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes figures given by people, several at once: all are examined before the first is written.
@Component
class SaisieDesValeurs {

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

    SaisieDesValeurs(
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

    /// Writes them all, or none when one of them cannot be written.
    ///
    /// @param origine null only to know whether it could be done
    /// @return every reason; empty when it is done
    List<Refus> saisir(
            OrganisationId organisation, List<Saisie> saisies, @Nullable OrigineValeur origine) {
        if (origine != null) valeurs.verrouillerLesFormules(organisation);
        var connus =
                indicateurs.lister(organisation).stream()
                        .collect(Collectors.toMap(IndicateurVue::id, Function.identity()));
        boolean responsable = roles.responsable(organisation);
        var lot = new ArrayList<Ecriture>();
        var refus = new ArrayList<Refus>();
        for (var dePeriode : parPeriode(saisies).values()) {
            examiner(organisation, dePeriode, connus, responsable, lot, refus);
        }
        if (refus.isEmpty() && origine != null) ecrire(organisation, lot, origine);
        return refus;
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
        var actuelles = Valeurs.parIndicateur(valeurs.enPeriode(organisation, periode));
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
            refus.addAll(ExamenDeSaisie.indiscretions(s));
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
            touches.computeIfAbsent(periode, _ -> new HashSet<>()).add(e.indicateur().code());
            changes.put(e.indicateur().id(), e.indicateur());
        }
        touches.forEach((periode, codes) -> calculs.refaire(organisation, periode, codes));
        devoirs.mettreAJour(changes.values());
    }

    private void commenter(IndicateurVue i, Periode periode, String texte) {
        var avant =
                Valeurs.commentaire(
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

    private static boolean peutCommenter(Collection<RoleValeur> roles) {
        return !roles.isEmpty();
    }

    private static Map<Periode, List<Saisie>> parPeriode(List<Saisie> saisies) {
        return saisies.stream()
                .collect(
                        Collectors.groupingBy(
                                Saisie::periode, () -> new TreeMap<>(ORDRE), Collectors.toList()));
    }
}
