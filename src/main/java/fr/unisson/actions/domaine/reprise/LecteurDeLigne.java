package fr.unisson.actions.domaine.reprise;

import static fr.unisson.actions.domaine.reprise.ChampDuPlan.*;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.Complements;
import fr.unisson.actions.Complements.Binome;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.DateEcrite.Bord;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque.Gravite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of the file, cell by cell. What a cell says and no field takes becomes a note: nothing
/// that people wrote is lost.
final class LecteurDeLigne extends LecteurDeCellules {

    private static final int TITRE_AU_PLUS = 200;
    private static final int REFERENCE_AU_PLUS = 60;
    private static final Pattern CRITERE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,2}");

    private final Personnes personnes;
    private final Map<String, EtablissementId> etablissements;

    /// One cell merged over several lines only fills the first of them: the axis goes on.
    private final String axe;

    private final LocalDate aujourdhui;
    private final List<Personnes.Nommee> inconnues = new ArrayList<>();

    LecteurDeLigne(
            Rangee rangee,
            Rangee entetes,
            Correspondance<ChampDuPlan> colonnes,
            Personnes personnes,
            Map<String, EtablissementId> etablissements,
            String axe,
            LocalDate aujourdhui) {
        super(rangee, entetes, colonnes);
        this.personnes = personnes;
        this.etablissements = etablissements;
        this.axe = axe;
        this.aujourdhui = aujourdhui;
    }

    LigneReprise lire() {
        var ecrit = cellule(TITRE);
        var titre = titre(ecrit);
        if (titre.isEmpty()) {
            remarquer(Gravite.ECARTE, TITRE, "Cette ligne ne dit pas ce qu’il faut faire.");
            return ligne(titre, null, EtatAction.PROPOSEE, List.of());
        }
        if (indiscrete()) return ligne(titre, null, EtatAction.PROPOSEE, List.of());
        var pilotes = pilotes();
        var etat = etat(pilotes.pilote() != null);
        var contenu =
                new ContenuAction(
                        titre,
                        description(ecrit, titre),
                        lu(TYPE, Valeurs::type, "Ce type").orElse(TypeAction.AMELIORATION),
                        lu(PRIORITE, Valeurs::priorite, "Cette priorité").orElse(Priorite.P3),
                        lu(DIMENSION, Valeurs::dimension, "Cette dimension").orElse(null),
                        axe,
                        pilotes.pilote(),
                        pilotes.autres(),
                        date(DEBUT, Bord.DEBUT),
                        date(ECHEANCE, Bord.FIN),
                        cellule(MOYENS),
                        nombre(COUT_PREVU),
                        nombre(COUT_REEL),
                        cellule(RESULTAT),
                        new Mesure(cellule(INDICATEUR), cellule(CIBLE), date(MESURE_LE, Bord.FIN)),
                        avancement(),
                        Visibilite.EQUIPE,
                        new Complements(
                                cellule(COMMANDITAIRE),
                                cellule(PROCESSUS),
                                criteres(),
                                etablissements(),
                                nombre(EFFORT),
                                binome(),
                                reference()));
        noter(COMMENTAIRE);
        noter(AUTRE_DATE);
        return ligne(titre, contenu, etatTenu(etat, contenu), origines());
    }

    private LigneReprise ligne(
            String titre,
            @Nullable ContenuAction contenu,
            EtatAction etat,
            List<Origine> origines) {
        return new LigneReprise(
                numero(),
                titre,
                contenu,
                etat,
                origines,
                notes,
                remarques,
                inconnues,
                null,
                contenu != null);
    }

    private static String titre(String ecrit) {
        var ligne = ecrit.replaceAll("\\s+", " ").replaceFirst("^[-–•*>]+ *", "").strip();
        return ligne.length() <= TITRE_AU_PLUS
                ? ligne
                : ligne.substring(0, TITRE_AU_PLUS - 1).strip() + "…";
    }

    /// A title cut short stays whole in the description.
    private String description(String ecrit, String titre) {
        var description = cellule(DESCRIPTION);
        if (!titre.endsWith("…") || ecrit.endsWith("…")) return description;
        return description.isEmpty() ? ecrit : ecrit + "\n\n" + description;
    }

    private record Pilotes(@Nullable CompteId pilote, Set<CompteId> autres) {}

    /// The first known person answers for the action, the others contribute.
    private Pilotes pilotes() {
        var connus = new ArrayList<CompteId>();
        var noms = personnes.lire(cellule(PILOTE));
        for (var n : noms) {
            n.compte().ifPresent(c -> connus.add(new CompteId(c)));
            if (!n.devinee()) inconnue(PILOTE, n);
        }
        var pilote = connus.isEmpty() ? null : connus.getFirst();
        var autres = new HashSet<>(connus);
        for (var n : personnes.lire(cellule(CONTRIBUTEURS))) {
            n.compte().ifPresent(c -> autres.add(new CompteId(c)));
            if (!n.devinee()) inconnue(CONTRIBUTEURS, n);
        }
        if (pilote != null) autres.remove(pilote);
        return new Pilotes(pilote, autres);
    }

    private void inconnue(ChampDuPlan champ, Personnes.Nommee n) {
        inconnues.add(n);
        if (n.compte().isEmpty()) {
            remarquer(
                    Gravite.NOTE,
                    champ,
                    "« " + n.ecrit() + " » n’est pas une personne connue de l’organisation.");
        }
        notes.add(champ.libelle() + " dans le fichier : " + n.ecrit());
    }

    private EtatAction etat(boolean pilote) {
        var ecrit = cellule(ETAT);
        if (ecrit.isEmpty()) {
            return Valeurs.pourcent(cellule(AVANCEMENT))
                    .map(p -> p == 100 ? EtatAction.REALISEE : p > 0 ? EtatAction.EN_COURS : null)
                    .orElse(pilote ? EtatAction.A_FAIRE : EtatAction.VALIDEE);
        }
        var lu = Valeurs.etat(ecrit);
        if (Valeurs.laconique(ecrit)) {
            lu.ifPresent(e ->
                    remarquer(
                            Gravite.COMPRIS,
                            ETAT,
                            "« "
                                    + ecrit
                                    + " » est compris comme « "
                                    + e.libelle()
                                    + " » : à confirmer."));
        }
        return lu.orElseGet(() -> {
            nonLu(ETAT, ecrit, "Cet état n’est pas reconnu : l’action sera « à faire ».");
            return EtatAction.A_FAIRE;
        });
    }

    /// Nothing is planned without somebody and a date: the life of an action is the same for all.
    private EtatAction etatTenu(EtatAction voulu, ContenuAction c) {
        var manque = manque(c);
        if (voulu == EtatAction.REALISEE) {
            remarquer(
                    Gravite.COMPRIS,
                    ETAT,
                    "Réalisée"
                            + (manque.isEmpty() ? "" : ", sans " + manque)
                            + " : il restera à vérifier que l’action a servi, avant de la clore.");
            return voulu;
        }
        if (!voulu.planifiee()) return voulu;
        if (manque.isEmpty()) {
            direSiPassee(voulu, c.echeance());
            return voulu;
        }
        remarquer(
                Gravite.COMPRIS,
                ETAT,
                "Sans "
                        + manque
                        + ", l’action reste « validée » : vous la mettrez au plan ensuite.");
        if (!cellule(ETAT).isEmpty()) notes.add("État dans le fichier : " + cellule(ETAT));
        return EtatAction.VALIDEE;
    }

    private void direSiPassee(EtatAction voulu, @Nullable LocalDate echeance) {
        if (echeance == null || !voulu.engagee() || !echeance.isBefore(aujourdhui)) return;
        remarquer(
                Gravite.COMPRIS,
                ECHEANCE,
                "Le " + Dates.jour(echeance) + " est passé : l’action entrera en retard.");
    }

    private static String manque(ContenuAction c) {
        if (c.pilote() == null) return c.echeance() == null ? "pilote ni échéance" : "pilote";
        return c.echeance() == null ? "échéance" : "";
    }

    private String reference() {
        var ecrit = cellule(REFERENCE).replaceAll("\\s+", " ");
        return ecrit.length() <= REFERENCE_AU_PLUS ? ecrit : ecrit.substring(0, REFERENCE_AU_PLUS);
    }

    private int avancement() {
        var ecrit = cellule(AVANCEMENT).isEmpty() ? cellule(ETAT) : cellule(AVANCEMENT);
        var lu = Valeurs.pourcent(ecrit);
        if (lu.isEmpty() && !cellule(AVANCEMENT).isEmpty()) {
            nonLu(AVANCEMENT, ecrit, "Cet avancement n’est pas un pourcentage.");
        }
        return lu.orElse(0);
    }

    private Binome binome() {
        var binome = new Binome(cellule(BINOME_PROFESSIONNEL), cellule(BINOME_USAGER), "");
        return binome.nomme() ? binome : new Binome("", "", cellule(SANS_BINOME));
    }

    private List<String> criteres() {
        var ecrit = cellule(CRITERES);
        var codes = CRITERE.matcher(ecrit).results().map(m -> m.group()).toList();
        if (codes.isEmpty() && !ecrit.isEmpty()) {
            nonLu(CRITERES, ecrit, "Aucun numéro de critère, comme 1.10.6, n’est reconnu.");
        }
        return codes;
    }

    private Set<EtablissementId> etablissements() {
        var ecrit = cellule(ETABLISSEMENTS);
        if (ecrit.isEmpty()) return Set.of();
        var trouves = new HashSet<EtablissementId>();
        for (var nom : ecrit.split("[/,;\\n]", -1)) {
            var id = etablissements.get(Mots.cle(nom));
            if (id != null) trouves.add(id);
            else if (!nom.isBlank()) {
                nonLu(
                        ETABLISSEMENTS,
                        nom.strip(),
                        "« "
                                + nom.strip()
                                + " » n’est pas un établissement connu de l’organisation.");
            }
        }
        return trouves;
    }

    private List<Origine> origines() {
        var ecrit = cellule(ORIGINE);
        return ecrit.isEmpty() ? List.of() : List.of(Origine.dite(Valeurs.origine(ecrit), ecrit));
    }
}
