package fr.unisson.gouvernance.web;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ActionDite;
import fr.unisson.gouvernance.NouvelleDecision;
import fr.unisson.gouvernance.NouvelleDecision.PositionDite;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.web.PageSeanceTenue.Membre;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is typed while a meeting is held: a decision with its stances, an action.
public final class SeanceForm {

    private static final String SIEGE = "siege:";

    private SeanceForm() {}

    /// @param porteur `siege:12`, or nothing
    public record DecisionDite(
            @Nullable String texte,
            @Nullable String porteur,
            @Nullable String porteurNom,
            @Nullable String pourLe,
            @Nullable String vote) {

        static final DecisionDite VIDE = new DecisionDite(null, null, null, null, null);

        Erreurs erreurs() {
            var erreurs =
                    Erreurs.AUCUNE
                            .raconter("texte", texte, Champs.TEXTE)
                            .borner("porteurNom", porteurNom, Champs.LIGNE)
                            .raconter("vote", vote, Champs.LIGNE);
            if (Saisies.vide(texte)) {
                erreurs = erreurs.plus("texte", "Écrivez ce qui est décidé.");
            }
            if (Saisies.dateFausse(pourLe)) {
                erreurs = erreurs.plus("pourLe", "Cette date n’existe pas.");
            }
            return erreurs;
        }

        /// All that was typed, one thing a line.
        List<String> mots(Map<String, String> champs) {
            return Stream.concat(
                            Stream.of(texte, porteurNom, vote),
                            champs.entrySet().stream()
                                    .filter(c -> c.getKey().startsWith("motif-"))
                                    .map(Map.Entry::getValue))
                    .map(Saisies::texte)
                    .toList();
        }

        NouvelleDecision versCommande(List<PositionDite> positions) {
            var siege = Saisies.texte(porteur);
            return new NouvelleDecision(
                    Saisies.texte(texte),
                    siege.matches(SIEGE + "\\d{1,18}")
                            ? Long.valueOf(siege.substring(SIEGE.length()))
                            : null,
                    Saisies.texte(porteurNom),
                    Saisies.date(pourLe).orElse(null),
                    Saisies.texte(vote),
                    positions,
                    List.of());
        }
    }

    /// @param organisation in whose plan, the reader's own when nothing
    /// @param pilote account, or nothing
    /// @param decision the one it comes from; the point when nothing
    public record ActionSaisie(
            @Nullable String titre,
            @Nullable String organisation,
            @Nullable String pilote,
            @Nullable String echeance,
            @Nullable String decision) {

        static final ActionSaisie VIDE = new ActionSaisie(null, null, null, null, null);

        Erreurs erreurs() {
            var erreurs = Erreurs.AUCUNE.raconter("titre", titre, Champs.LIGNE);
            if (Saisies.vide(titre)) {
                erreurs = erreurs.plus("titre", "Écrivez ce qu’il faut faire.");
            }
            if (Saisies.dateFausse(echeance)) {
                erreurs = erreurs.plus("echeance", "Cette date n’existe pas.");
            }
            return erreurs;
        }

        ActionDite versCommande(OrganisationId dansLePlanDe) {
            var compte = Saisies.texte(pilote);
            return new ActionDite(
                    dansLePlanDe,
                    Saisies.texte(titre),
                    compte.matches("\\d{1,18}") ? CompteId.of(compte) : null,
                    Saisies.date(echeance).orElse(null));
        }
    }

    /// Each reservation and objection is kept with its reason, asked for beside its author's name.
    static Erreurs raisonsManquantes(Map<String, String> champs, List<Membre> votants) {
        var erreurs = Erreurs.AUCUNE;
        for (var m : votants) {
            var champ = "motif-" + m.siege();
            var position = Saisies.parmi(Position.class, champs.get("position-" + m.siege()));
            erreurs = erreurs.raconter(champ, champs.get(champ), Champs.LIGNE);
            if (position.isPresent()
                    && position.get().motifRequis()
                    && Saisies.vide(champs.get(champ))) {
                erreurs = erreurs.plus(champ, "Écrivez la raison dite par " + m.nom() + ".");
            }
        }
        return erreurs;
    }

    /// Fields `position-12` and `motif-12` of each seat.
    static List<PositionDite> positions(Map<String, String> champs, List<Long> sieges) {
        return sieges.stream()
                .flatMap(s ->
                        Saisies.parmi(Position.class, champs.get("position-" + s)).stream()
                                .map(p ->
                                        new PositionDite(
                                                s, p, Saisies.texte(champs.get("motif-" + s)))))
                .toList();
    }

    static String siege(long siege) {
        return SIEGE + siege;
    }
}
