package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.NouveauMandat;
import fr.unisson.gouvernance.SourceMandat;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed to record a mandate, as typed.
///
/// @param titulaire number of a colleague's account, empty for somebody without one
/// @param nom name of somebody without an account
/// @param donneurMandat number of the giver's own mandate, empty when it is not recorded
public record MandatForm(
        @Nullable String titulaire,
        @Nullable String nom,
        @Nullable String fonction,
        @Nullable String source,
        @Nullable String donneurMandat,
        @Nullable String donneur,
        @Nullable List<String> matieres,
        @Nullable String plafond,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable Boolean sousDelegation) {

    static final MandatForm VIDE =
            new MandatForm(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of("CONVENTIONS"),
                    null,
                    null,
                    null,
                    false);

    public List<String> matieresChoisies() {
        return matieres == null ? List.of() : matieres;
    }

    /// An unticked box is not sent at all.
    public boolean sousDelegationPermise() {
        return Boolean.TRUE.equals(sousDelegation);
    }

    Erreurs erreurs(Map<Long, String> membres) {
        var erreurs =
                Erreurs.AUCUNE
                        .borner("nom", nom, Champs.LIGNE)
                        .borner("fonction", fonction, Champs.LIGNE)
                        .borner("donneur", donneur, Champs.LIGNE);
        if (titulaire(membres).isBlank()) {
            erreurs =
                    erreurs.plus(
                            "titulaire", "Choisissez la personne, ou écrivez son nom plus bas.");
        }
        if (propre(fonction).isEmpty()) erreurs = erreurs.plus("fonction", "Indiquez la fonction.");
        if (SOURCES.get(propre(source)) == null) {
            erreurs = erreurs.plus("source", "Dites d’où vient le pouvoir.");
        }
        if (matieresChoisies().isEmpty() || !MATIERES.keySet().containsAll(matieresChoisies())) {
            erreurs = erreurs.plus("matieres", "Choisissez au moins une matière.");
        }
        if (!propre(plafond).isEmpty() && montant() == null) {
            erreurs = erreurs.plus("plafond", "Écrivez un montant en euros, comme 25 000.");
        }
        if (date(debut) == null) {
            erreurs = erreurs.plus("debut", "Indiquez le premier jour du mandat.");
        }
        if (!propre(fin).isEmpty() && date(fin) == null) {
            erreurs = erreurs.plus("fin", "Cette date n’existe pas.");
        }
        return erreurs;
    }

    /// To be called once [#erreurs(Map)] is empty.
    NouveauMandat versCommande(long organisation, Map<Long, String> membres) {
        var mandatDonneur = numero(donneurMandat);
        return new NouveauMandat(
                organisation,
                membres.containsKey(numero(titulaire)) ? numero(titulaire) : null,
                titulaire(membres),
                propre(fonction),
                SourceMandat.valueOf(propre(source)),
                mandatDonneur == null ? null : new MandatId(mandatDonneur),
                propre(donneur),
                matieresChoisies().stream().map(Matiere::valueOf).collect(Collectors.toSet()),
                montant(),
                java.util.Objects.requireNonNull(date(debut)),
                date(fin),
                sousDelegationPermise(),
                null);
    }

    private static final Map<String, SourceMandat> SOURCES = noms(SourceMandat.values());
    private static final Map<String, Matiere> MATIERES = noms(Matiere.values());

    private static <E extends Enum<E>> Map<String, E> noms(E[] valeurs) {
        return java.util.Arrays.stream(valeurs)
                .collect(Collectors.toUnmodifiableMap(Enum::name, e -> e));
    }

    private String titulaire(Map<Long, String> membres) {
        var compte = numero(titulaire);
        var membre = compte == null ? null : membres.get(compte);
        return membre == null ? propre(nom) : membre;
    }

    private @Nullable BigDecimal montant() {
        return Saisies.montant(plafond).orElse(null);
    }

    private static @Nullable Long numero(@Nullable String texte) {
        return Saisies.numero(texte).orElse(null);
    }

    static @Nullable LocalDate date(@Nullable String texte) {
        return Saisies.date(texte).orElse(null);
    }

    static String propre(@Nullable String texte) {
        return Saisies.texte(texte);
    }
}
