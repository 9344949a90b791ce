package fr.unisson.actions.web;

import fr.unisson.actions.Complements;
import fr.unisson.actions.Complements.Binome;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed beside the essentials of an action, as typed. A field that the page does not show
/// is null, and stays as it was.
public record ComplementsForm(
        @Nullable String commanditaire,
        @Nullable String processus,
        @Nullable String criteres,
        @Nullable List<String> etablissements,
        @Nullable String effort,
        @Nullable String binomeProfessionnel,
        @Nullable String binomeUsager,
        @Nullable String sansBinome,
        @Nullable String reference) {

    static final ComplementsForm VIDE =
            new ComplementsForm(null, null, null, null, null, null, null, null, null);

    private static final int REFERENCE = 60;
    private static final Pattern CRITERE = Pattern.compile("\\d{1,2}(\\.\\d{1,2}){1,2}");

    static ComplementsForm de(Complements c) {
        var effort = c.effort();
        return new ComplementsForm(
                c.commanditaire(),
                c.processus(),
                String.join(", ", c.criteres()),
                c.etablissements().stream().map(EtablissementId::toString).toList(),
                effort == null ? null : Nombres.exact(effort),
                c.binome().professionnel(),
                c.binome().usager(),
                c.binome().sans(),
                c.reference());
    }

    public List<String> etablissementsChoisis() {
        return etablissements == null ? List.of() : etablissements;
    }

    Erreurs erreurs(Erreurs avant) {
        var e =
                avant.borner("commanditaire", commanditaire, Champs.LIGNE)
                        .borner("processus", processus, Champs.LIGNE)
                        .borner("reference", reference, REFERENCE)
                        .borner("criteres", criteres, Champs.LIGNE)
                        .borner("binomeProfessionnel", binomeProfessionnel, Champs.LIGNE)
                        .borner("binomeUsager", binomeUsager, Champs.LIGNE)
                        .borner("sansBinome", sansBinome, Champs.LIGNE);
        if (!codes().stream().allMatch(c -> CRITERE.matcher(c).matches())) {
            e = e.plus("criteres", "Écrivez des numéros de critères, comme 1.10.6, 2.3.1.");
        }
        if (!Saisies.vide(effort) && jours() == null) {
            e = e.plus("effort", "Écrivez un nombre de jours, comme 3 ou 0,5.");
        }
        if (!Saisies.vide(sansBinome)
                && !(Saisies.vide(binomeProfessionnel) && Saisies.vide(binomeUsager))) {
            e = e.plus("sansBinome", "Nommez un binôme, ou dites pourquoi il n’y en a pas.");
        }
        return e;
    }

    /// To be called once [#erreurs] is empty.
    Complements complements(Complements avant) {
        if (commanditaire == null) return avant;
        return new Complements(
                Saisies.texte(commanditaire),
                Saisies.texte(processus),
                codes(),
                etablissementsLus(),
                jours(),
                new Binome(
                        Saisies.texte(binomeProfessionnel),
                        Saisies.texte(binomeUsager),
                        Saisies.texte(sansBinome)),
                Saisies.texte(reference));
    }

    private List<String> codes() {
        return Arrays.stream(Saisies.texte(criteres).split("[,;\\s]+"))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private Set<EtablissementId> etablissementsLus() {
        return etablissementsChoisis().stream()
                .filter(c -> c.matches("\\d{1,18}"))
                .map(EtablissementId::of)
                .collect(Collectors.toSet());
    }

    private java.math.@Nullable BigDecimal jours() {
        return Saisies.nombre(effort)
                .filter(n -> n.signum() >= 0 && n.precision() - n.scale() <= 5)
                .orElse(null);
    }
}
