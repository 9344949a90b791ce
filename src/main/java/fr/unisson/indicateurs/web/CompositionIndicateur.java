package fr.unisson.indicateurs.web;

import fr.unisson.acces.Membres;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Commentaire;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.MethodeVue;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.SuitesDIndicateur;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.indicateurs.domaine.Phrase;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.web.PageIndicateur.Rang;
import fr.unisson.indicateurs.web.PageIndicateur.Suivi;
import fr.unisson.indicateurs.web.PageIndicateur.VersionLue;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one indicator, for its reader.
@Component
class CompositionIndicateur {

    private static final int FAITS_AU_PLUS = 200;

    /// Told by the life of each value, on its own page.
    private static final Pattern PASSAGE = Pattern.compile("Valeur (validée|publiée) : .*");

    private final Indicateurs indicateurs;
    private final Tableaux tableaux;
    private final Membres membres;
    private final List<SuitesDIndicateur> suites;
    private final Journal journal;

    CompositionIndicateur(
            Indicateurs indicateurs,
            Tableaux tableaux,
            Membres membres,
            List<SuitesDIndicateur> suites,
            Journal journal) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
        this.membres = membres;
        this.suites = suites;
        this.journal = journal;
    }

    PageIndicateur page(IndicateurId id) {
        var serie = tableaux.serie(id);
        var i = serie.indicateur();
        var noms = membres.noms(i.organisation());
        var roles = indicateurs.roles(i);
        int derniere = serie.derniere();
        boolean definit = roles.contains(RoleValeur.RESPONSABLE);
        boolean saisit = definit || roles.contains(RoleValeur.TENEUR);
        return new PageIndicateur(
                Lieux.FIL,
                Lieux.de(id),
                i.definition().libelle(),
                i.code(),
                i.suivi() ? Lectures.pastille(serie, derniere) : new Pastille("Arrêté", Ton.NEUTRE),
                derniere < 0
                        ? ""
                        : i.definition().ecrire(serie.valeur(derniere))
                                + " "
                                + serie.periodes().get(derniere).dans(),
                phrase(serie),
                DessinDeSerie.grand(serie),
                DessinDeSerie.etroit(serie),
                Lectures.carte(serie),
                Lectures.signaux(serie),
                Lectures.toutesFavorables(serie),
                rangs(serie),
                i.definition().enRapport(),
                serie.carte().limitee(),
                definition(i, noms),
                i.definition().note(),
                suites.stream().flatMap(s -> s.de(id).stream()).toList(),
                versions(id),
                histoire(id),
                saisit && i.suivi() ? saisie(serie) : null,
                definit ? Lieux.de(id) + "/modifier" : null,
                definit
                        ? new Suivi(
                                i.version(),
                                !i.suivi(),
                                i.suivi() ? "Ne plus suivre" : "Suivre à nouveau",
                                i.suivi()
                                        ? new Partant("indicateurs", "indicateur", i.id().valeur())
                                        : null)
                        : null,
                Erreurs.AUCUNE);
    }

    private static String phrase(Serie serie) {
        int k = serie.derniere();
        if (k < 0) return "";
        var d = serie.indicateur().definition();
        var mesure = Objects.requireNonNull(serie.valeurs().get(k)).mesure();
        var valeur = Objects.requireNonNull(mesure.valeur());
        return Stream.of(
                        Phrase.valeur(d, mesure),
                        serie.avant(k).map(a -> Phrase.comparaison(d, valeur, a)).orElse(""),
                        Phrase.objectif(d, valeur, serie.cibles().get(k)))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String saisie(Serie serie) {
        var i = serie.indicateur();
        int n = serie.periodes().size();
        int place = n - 1;
        for (int k = n - 1; k >= 0 && serie.valeurs().get(k) == null; k--) place = k;
        var periode = n == 0 ? i.premiereAttendue(serie.jour()) : serie.periodes().get(place);
        return i.definition().saisi()
                ? Lieux.ADRESSE + "/saisie?periode=" + periode.code()
                : Lieux.valeur(i.id(), periode);
    }

    /// Latest first.
    List<Rang> rangs(Serie serie) {
        var commentaires = commentaires(serie);
        var signales = new HashSet<Integer>();
        serie.carte().signaux().forEach(s -> signales.addAll(s.points()));
        var rangs = new ArrayList<Rang>();
        for (int k = serie.periodes().size() - 1; k >= 0; k--) {
            rangs.add(rang(serie, k, signales.contains(k), commentaires));
        }
        return rangs;
    }

    private Map<String, String> commentaires(Serie serie) {
        if (serie.periodes().isEmpty()) return Map.of();
        return tableaux
                .commentaires(serie.indicateur().id(), serie.periodes().getFirst().debut())
                .stream()
                .collect(Collectors.toMap(c -> c.periode().code(), Commentaire::texte));
    }

    private static Rang rang(Serie serie, int k, boolean signal, Map<String, String> commentaires) {
        var i = serie.indicateur();
        var d = i.definition();
        var periode = serie.periodes().get(k);
        var v = serie.valeurs().get(k);
        var m = v == null ? null : v.mesure();
        return new Rang(
                periode.libelle(),
                Lieux.valeur(i.id(), periode),
                m == null ? "Manquante" : m.valeur() == null ? "Sans objet" : d.ecrire(m.valeur()),
                m == null ? "" : nombre(m.numerateur()),
                m == null ? "" : nombre(m.denominateur()),
                d.ecrire(serie.cibles().get(k)),
                limites(d, serie.carte().basses().get(k), serie.carte().hautes().get(k)),
                v == null
                        ? null
                        : serie.provisoire(k) ? Lectures.PROVISOIRE : Lectures.pastille(v.etat()),
                v != null && v.corrigee(),
                signal,
                commentaires.getOrDefault(periode.code(), ""));
    }

    private static String limites(Definition d, @Nullable Double basse, @Nullable Double haute) {
        return basse == null || haute == null
                ? ""
                : Lectures.ecrire(d, basse) + " à " + Lectures.ecrire(d, haute);
    }

    static String nombre(@Nullable BigDecimal nombre) {
        return nombre == null ? "" : Chiffre.ecrire(nombre, 2, "");
    }

    private List<Fait> definition(IndicateurVue i, Map<Long, String> noms) {
        var faits = new ArrayList<Fait>();
        ajouter(faits, "À quoi il sert", i.definition().but());
        faits.addAll(methode(i.definition()));
        indicateurs.sources().stream()
                .filter(c -> i.definition().calcul() == Calcul.SOURCE)
                .filter(c -> c.code().equals(i.definition().source()))
                .forEach(c -> faits.add(new Fait("Ce qu’Unisson compte", c.formule())));
        faits.add(
                new Fait(
                        "Tenu par",
                        i.tenue().responsable() == null
                                ? "le référent qualité"
                                : ListeController.nom(i.tenue().responsable(), noms)));
        ajouter(faits, "Validé par", ListeController.nom(i.tenue().valideur(), noms));
        faits.add(
                new Fait(
                        "Attendu",
                        i.tenue().delai() + " jours après la fin de la période",
                        "depuis le " + Dates.jour(i.tenue().suiviDepuis())));
        return faits;
    }

    static List<Fait> methode(Definition d) {
        var faits = new ArrayList<Fait>();
        faits.add(
                new Fait(
                        d.calcul() == Calcul.SOURCE ? "Calculé par Unisson" : "Formule",
                        d.enMots()));
        faits.add(new Fait("Type", d.nature().libelle()));
        faits.add(new Fait("Famille", d.famille().libelle()));
        faits.add(new Fait("Fréquence", d.frequence().libelle()));
        faits.add(new Fait("Sens", d.sens().libelle()));
        ajouter(faits, "Unité", d.unite());
        ajouter(faits, "Population", d.population());
        ajouter(faits, "Source des données", d.provenance());
        ajouter(faits, "Se compare à", d.reference());
        if (d.seuilAlerte() != null)
            faits.add(new Fait("Seuil d’alerte", d.ecrire(d.seuilAlerte())));
        if (d.seuilCritique() != null) {
            faits.add(new Fait("Seuil critique", d.ecrire(d.seuilCritique())));
        }
        return faits;
    }

    private static void ajouter(List<Fait> faits, String nom, String valeur) {
        if (!valeur.isBlank()) faits.add(new Fait(nom, valeur));
    }

    /// Only told once there is more than one.
    private List<VersionLue> versions(IndicateurId id) {
        var toutes = indicateurs.methodes(id);
        return toutes.size() < 2
                ? List.of()
                : toutes.stream().map(CompositionIndicateur::version).toList();
    }

    static VersionLue version(MethodeVue m) {
        return new VersionLue(
                "Version " + m.version(),
                Stream.of(
                                Dates.moment(m.le()),
                                Objects.requireNonNullElse(m.auteur(), "Unisson"),
                                m.motif())
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" · ")),
                Stream.concat(
                                methode(m.definition()).stream(),
                                Stream.of(new Fait("Note de méthode", m.definition().note()))
                                        .filter(f -> !f.valeur().isBlank()))
                        .toList());
    }

    private List<Evenement> histoire(IndicateurId id) {
        return journal
                .histoire("indicateur", id.valeur(), Integer.MAX_VALUE, FAITS_AU_PLUS)
                .stream()
                .filter(f -> !PASSAGE.matcher(f.fait()).matches())
                .map(f -> Evenement.du(f.le(), f.fait(), f.auteur(), f.detail()))
                .toList();
    }
}
