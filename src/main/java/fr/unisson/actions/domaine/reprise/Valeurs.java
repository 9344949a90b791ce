package fr.unisson.actions.domaine.reprise;

import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.tableur.Mots;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The words that plans use for what this one fixes by lists.
final class Valeurs {

    private static final Pattern POURCENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d+)? ?%?");
    private static final Pattern PART = Pattern.compile("0?[.,](\\d{1,2})");

    private static final Set<String> LACONIQUES = Set.of("x", "ok", "oui", "non");
    private static final Map<EtatAction, Pattern> ETATS = etats();
    private static final Map<Priorite, Pattern> PRIORITES =
            Map.of(
                    Priorite.P1,
                            mots(
                                    "p?1|tres (haute|urgent|elevee?|forte?)|urgente?|critique|immediate?"),
                    Priorite.P2,
                            mots(
                                    "p?2|haute?|elevee?|forte?|important|importante|prioritaire|majeure?"),
                    Priorite.P3, mots("p?3|moyenne?|normale?|moderee?|intermediaire|standard"),
                    Priorite.P4,
                            mots(
                                    "p?4|basse?|faible|mineure?|secondaire|non (urgente?|prioritaire)"));
    private static final Map<GenreOrigine, Pattern> ORIGINES = origines();

    private Valeurs() {}

    private static Map<EtatAction, Pattern> etats() {
        var etats = new LinkedHashMap<EtatAction, Pattern>();
        etats.put(
                EtatAction.A_FAIRE,
                mots(
                        "a faire|a lancer|a venir|a demarrer|a commencer|a engager|a initier"
                                + "|non (demarree?|commencee?|debutee?|realisee?|fait|faite|engagee?|initiee?)"
                                + "|pas (demarree?|commencee?|fait|faite)|planifiee?|programmee?"
                                + "|prevue?|non|todo|ouverte?|0 ?%|a realiser"));
        etats.put(
                EtatAction.ABANDONNEE,
                mots("abandon|abandonnee?|annulee?|sans objet|non retenue?|supprimee?|rejetee?"));
        etats.put(
                EtatAction.SUSPENDUE,
                mots("suspendue?|en attente|en pause|bloquee?|gelee?|stand by|en suspens"));
        etats.put(
                EtatAction.REALISEE,
                mots(
                        "(action )?(realisee?|faite?|terminee?|finie?|achevee?|soldee?|effectuee?|closee?"
                                + "|cloturee?|executee?|atteinte?)|ok|oui|x|100 ?%|done|clos|close"));
        etats.put(
                EtatAction.EN_COURS,
                mots(
                        "en cours.*|demarree?|commencee?|engagee?|lancee?|initiee?|debutee?"
                                + "|partiel|partielle|partiellement.*|reportee?|en retard|wip|a poursuivre"
                                + "|en continu|permanente?|[1-9]\\d? ?%"));
        etats.put(EtatAction.VALIDEE, mots("validee?|acceptee?|retenue?|approuvee?"));
        etats.put(
                EtatAction.PROPOSEE,
                mots("proposee?|proposition|a valider|a etudier|a discuter|idee|en reflexion"));
        return etats;
    }

    private static Map<GenreOrigine, Pattern> origines() {
        var origines = new LinkedHashMap<GenreOrigine, Pattern>();
        origines.put(GenreOrigine.CRITERE_IMPERATIF, mots(".*\\bimperatif.*"));
        origines.put(
                GenreOrigine.EVENEMENT_INDESIRABLE,
                mots(".*\\b(ei|fei|eig|eigs|evenements? indesirables?|chutes?|crex|rex)\\b.*"));
        origines.put(
                GenreOrigine.RECLAMATION, mots(".*\\b(plaintes?|reclamations?|doleances?)\\b.*"));
        origines.put(
                GenreOrigine.SATISFACTION,
                mots(".*\\b(satisfaction|questionnaires?|enquetes?)\\b.*"));
        origines.put(GenreOrigine.CVS, mots(".*\\b(cvs|conseil de la vie sociale)\\b.*"));
        origines.put(
                GenreOrigine.INSPECTION,
                mots(".*\\b(inspections?|injonctions?|ars|prescriptions?|controle)\\b.*"));
        origines.put(
                GenreOrigine.DUERP,
                mots(".*\\b(duerp|duer|document unique|risques professionnels)\\b.*"));
        origines.put(GenreOrigine.CPOM, mots(".*\\bcpom\\b.*"));
        origines.put(
                GenreOrigine.PROJET_ETABLISSEMENT,
                mots(".*\\b(projet d etablissement|projet de service|pe)\\b.*"));
        origines.put(
                GenreOrigine.AUDIT,
                mots(".*\\b(audits?|epp|evaluation des pratiques|traceurs?)\\b.*"));
        origines.put(
                GenreOrigine.EVALUATION,
                mots(
                        ".*\\b(has|evaluation (externe|interne|has)|evaluation|auto ?evaluation|certification)\\b.*"));
        origines.put(GenreOrigine.CARTOGRAPHIE, mots(".*\\b(cartographie.*|risques?)\\b.*"));
        origines.put(GenreOrigine.POLITIQUE_QUALITE, mots(".*\\bpolitique\\b.*"));
        origines.put(GenreOrigine.COPIL, mots(".*\\b(copil|comite de pilotage|cdd|codir)\\b.*"));
        origines.put(GenreOrigine.RGPD, mots(".*\\b(rgpd|donnees personnelles)\\b.*"));
        origines.put(GenreOrigine.PARTENARIAT, mots(".*\\b(convention|partenariat)s?\\b.*"));
        return origines;
    }

    static Optional<EtatAction> etat(String ecrit) {
        return parmi(ETATS, ecrit)
                .or(() -> exact(EtatAction.values(), EtatAction::libelle, ecrit))
                .map(e -> e.travailFait() ? EtatAction.REALISEE : e);
    }

    /// A mark whose meaning only its author knows for sure.
    static boolean laconique(String ecrit) {
        return LACONIQUES.contains(Mots.cle(ecrit));
    }

    static Optional<Priorite> priorite(String ecrit) {
        var cle = Mots.cle(ecrit);
        if (cle.matches("p[1-4] .*")) cle = cle.substring(0, 2);
        return parmi(PRIORITES, cle.replaceFirst("^(priorite|niveau) ", ""));
    }

    static Optional<TypeAction> type(String ecrit) {
        var cle = Mots.cle(ecrit);
        return Arrays.stream(TypeAction.values())
                .filter(t -> cle.contains(Mots.cle(t.libelle()).substring(0, 7)))
                .findFirst();
    }

    static Optional<Dimension> dimension(String ecrit) {
        var cle = Mots.cle(ecrit);
        return Arrays.stream(Dimension.values())
                .filter(d -> cle.startsWith(Mots.cle(d.libelle()).substring(0, 8)))
                .findFirst();
    }

    static GenreOrigine origine(String ecrit) {
        return exact(GenreOrigine.values(), GenreOrigine::libelle, ecrit)
                .or(() -> parmi(ORIGINES, ecrit))
                .orElse(GenreOrigine.AUTRE);
    }

    /// "40 %", "40", or the part that a spreadsheet keeps, "0,4".
    static Optional<Integer> pourcent(String ecrit) {
        var texte = ecrit.replace('\u00a0', ' ').strip();
        var part = PART.matcher(texte);
        if (part.matches()) {
            var chiffres = part.group(1);
            return Optional.of(Integer.parseInt(chiffres) * (chiffres.length() == 1 ? 10 : 1));
        }
        var m = POURCENT.matcher(texte);
        return m.matches()
                ? Optional.of(Integer.valueOf(m.group(1))).filter(n -> n <= 100)
                : Optional.empty();
    }

    /// "1 250,50 €", "1250.5", "2 k€".
    static Optional<BigDecimal> nombre(String ecrit) {
        var texte =
                Mots.simple(ecrit)
                        .replaceAll("(euros?|eur|€|ttc|ht|jours?|j\\b)", "")
                        .replaceAll("[\\s\\u202f]", "")
                        .replace(',', '.');
        boolean milliers = texte.endsWith("k");
        if (milliers) texte = texte.substring(0, texte.length() - 1);
        if (!texte.matches("\\d{1,10}(\\.\\d{1,2})?")) return Optional.empty();
        var nombre = new BigDecimal(texte);
        return Optional.of(milliers ? nombre.movePointRight(3) : nombre);
    }

    private static <E> Optional<E> parmi(Map<E, Pattern> mots, String ecrit) {
        var cle = Mots.cle(ecrit);
        return mots.entrySet().stream()
                .filter(e -> e.getValue().matcher(cle).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <E> Optional<E> exact(E[] valeurs, Function<E, String> libelle, String ecrit) {
        var cle = Mots.cle(ecrit);
        return Arrays.stream(valeurs)
                .filter(v -> Mots.cle(libelle.apply(v)).equals(cle))
                .findFirst();
    }

    private static Pattern mots(String regle) {
        return Pattern.compile("(?:" + regle + ")");
    }
}
