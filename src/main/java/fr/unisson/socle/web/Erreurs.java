package fr.unisson.socle.web;

import fr.unisson.socle.DonneeDePatient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// What a form must correct: all of it at once, each message beside its field.
public record Erreurs(List<Erreur> toutes) {

    /// @param champ name of the field, empty for the whole form
    /// @param message what happened and what to do, in French
    public record Erreur(String champ, String message) {}

    public static final Erreurs AUCUNE = new Erreurs(List.of());

    public Erreurs {
        toutes = List.copyOf(toutes);
    }

    public static Erreurs de(String champ, String message) {
        return new Erreurs(List.of(new Erreur(champ, message)));
    }

    public static Erreurs de(List<String> messages) {
        return new Erreurs(messages.stream().map(m -> new Erreur("", m)).toList());
    }

    public static Erreurs de(BindingResult saisie) {
        return new Erreurs(
                saisie.getAllErrors().stream()
                        .map(e ->
                                new Erreur(
                                        e instanceof FieldError f ? f.getField() : "",
                                        e.getDefaultMessage() == null
                                                ? "Valeur incorrecte"
                                                : e.getDefaultMessage()))
                        .toList());
    }

    public Erreurs plus(String champ, String message) {
        var toutesEtUne = new ArrayList<>(toutes);
        toutesEtUne.add(new Erreur(champ, message));
        return new Erreurs(toutesEtUne);
    }

    /// All of these too.
    public Erreurs avec(Erreurs autres) {
        var ensemble = new ArrayList<>(toutes);
        ensemble.addAll(autres.toutes);
        return new Erreurs(ensemble);
    }

    /// One more when what was typed is too long to be kept.
    public Erreurs borner(String champ, @Nullable String saisi, int auPlus) {
        return Saisies.texte(saisi).length() <= auPlus
                ? this
                : plus(champ, String.format(Locale.FRENCH, "%,d caractères au plus.", auPlus));
    }

    /// A text in which people tell a situation: neither too long, nor with what designates a person
    /// they care for. Not for the fields where an organisation gives its own numbers.
    public Erreurs raconter(String champ, @Nullable String saisi, int auPlus) {
        var bornee = borner(champ, saisi, auPlus);
        return DonneeDePatient.refus(champ, Saisies.texte(saisi))
                .map(m -> bornee.plus(champ, m.phrase()))
                .orElse(bornee);
    }

    public Optional<String> pour(String champ) {
        return toutes.stream()
                .filter(e -> e.champ().equals(champ))
                .map(Erreur::message)
                .findFirst();
    }

    public boolean vide() {
        return toutes.isEmpty();
    }
}
