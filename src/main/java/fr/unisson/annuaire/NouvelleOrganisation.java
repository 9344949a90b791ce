package fr.unisson.annuaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation to add by hand, as typed: an association without FINESS number, most often.
///
/// @param sansIdentifiant why it has no number: a foreign body, an informal group…
/// @param commune INSEE code, chosen in a list
public record NouvelleOrganisation(
        String raisonSociale,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable String sansIdentifiant,
        @Nullable String statut,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String commune,
        @Nullable String telephone,
        @Nullable String courriel) {

    /// Why an organisation cannot be added as it is.
    public enum Motif {
        NOM_MANQUANT("raisonSociale", "Indiquez le nom de l’organisation."),
        IDENTIFIANT_MANQUANT(
                "rna",
                "Indiquez un SIREN ou un numéro RNA, ou dites plus bas pourquoi il n’y en a pas."),
        NUMERO_MANQUANT("siren", "Indiquez un SIREN ou un numéro RNA."),
        LIEU_MANQUANT("ville", "Sans numéro, indiquez la ville et, hors de France, le pays."),
        NOM_CONNU(
                "raisonSociale",
                "Une organisation de ce nom est déjà dans l’annuaire, au même endroit :"
                        + " choisissez-la."),
        SIREN_FAUX("siren", "Ce SIREN est faux : neuf chiffres, dont une clé."),
        RNA_FAUX("rna", "Ce numéro RNA est faux : la lettre W et neuf caractères."),
        SIREN_CONNU("siren", "Une organisation de l’annuaire porte déjà ce SIREN."),
        RNA_CONNU("rna", "Une organisation de l’annuaire porte déjà ce numéro RNA."),
        CODE_POSTAL_FAUX("codePostal", "Un code postal a cinq chiffres."),
        COURRIEL_FAUX("courriel", "Cette adresse électronique n’est pas complète.");

        private final String champ;
        private final String message;

        Motif(String champ, String message) {
            this.champ = champ;
            this.message = message;
        }

        public String champ() {
            return champ;
        }

        public String message() {
            return message;
        }
    }

    /// What is wrong in the form itself; whether the RNA is free is for the directory to say.
    public List<Motif> motifs() {
        List<Motif> motifs = new ArrayList<>();
        if (raisonSociale.isBlank()) motifs.add(Motif.NOM_MANQUANT);
        if (vide(siren) && vide(rna) && vide(sansIdentifiant))
            motifs.add(Motif.IDENTIFIANT_MANQUANT);
        if (sansNumero() && vide(ville)) motifs.add(Motif.LIEU_MANQUANT);
        motifs.addAll(formes(siren, rna));
        if (codePostal != null && !codePostal.isBlank() && !codePostal.matches("[0-9]{5}"))
            motifs.add(Motif.CODE_POSTAL_FAUX);
        if (courriel != null
                && !courriel.isBlank()
                && !courriel.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            motifs.add(Motif.COURRIEL_FAUX);
        return motifs;
    }

    /// What is wrong in the number that completes an organisation.
    static List<Motif> numeros(@Nullable String siren, @Nullable String rna) {
        var motifs = formes(siren, rna);
        if (vide(siren) && vide(rna)) motifs.add(Motif.NUMERO_MANQUANT);
        return motifs;
    }

    private static List<Motif> formes(@Nullable String siren, @Nullable String rna) {
        List<Motif> motifs = new ArrayList<>();
        if (!vide(siren) && Siren.lire(siren).isEmpty()) motifs.add(Motif.SIREN_FAUX);
        if (!vide(rna) && Rna.lire(rna).isEmpty()) motifs.add(Motif.RNA_FAUX);
        return motifs;
    }

    /// Known by its name and its town alone, until somebody completes it.
    public boolean sansNumero() {
        return vide(siren) && vide(rna) && !vide(sansIdentifiant);
    }

    private static boolean vide(@Nullable String valeur) {
        return valeur == null || valeur.isBlank();
    }
}
