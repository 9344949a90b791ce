package fr.unisson.annuaire.web;

import fr.unisson.annuaire.AdresseVue;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Fait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key facts of an organisation or an establishment: only those that are known.
final class Fiches {
    private static final String A_VERIFIER = "clé inhabituelle : vérifiez ce numéro";

    private Fiches() {}

    static List<Fait> faits(OrganisationVue o) {
        List<Fait> faits = new ArrayList<>();
        ajouter(faits, "Statut", o.statut());
        numero(faits, "FINESS (entité juridique)", o.finess(), o.cleJuste());
        ajouter(faits, "SIREN", o.siren());
        ajouter(faits, "RNA", o.rna());
        ajouter(faits, "Sans numéro, parce que", o.sansIdentifiant());
        ajouter(faits, "Code APE", o.ape());
        adresse(faits, o.adresse());
        vie(faits, "Création", o.ouvertLe(), o.fermee(), o.fermeLe());
        return faits;
    }

    static List<Fait> faits(EtablissementVue e) {
        List<Fait> faits = new ArrayList<>();
        if (e.organisation() != null && e.nomOrganisation() != null)
            faits.add(
                    new Fait("Organisation", e.nomOrganisation())
                            .vers("/annuaire/organisations/" + e.organisation()));
        else ajouter(faits, "Organisation (FINESS, absente de l’annuaire)", e.finessEj());
        ajouter(faits, "Catégorie", e.categorie());
        numero(faits, "FINESS (établissement)", e.finess(), e.cleJuste());
        ajouter(faits, "SIRET", e.siret());
        adresse(faits, e.adresse());
        vie(faits, "Ouverture", e.ouvertLe(), e.ferme(), e.fermeLe());
        return faits;
    }

    private static void adresse(List<Fait> faits, AdresseVue a) {
        ajouter(faits, "Adresse", a.enLigne());
        if (a.departement() != null)
            faits.add(
                    new Fait(
                                    "Département",
                                    a.nomDepartement() == null
                                            ? a.departement()
                                            : a.nomDepartement())
                            .vers("/annuaire/territoires/" + a.departement()));
        if (a.latitude() != null && a.longitude() != null)
            ajouter(
                    faits,
                    "Position",
                    String.format(
                            java.util.Locale.FRANCE, "%.5f ; %.5f", a.latitude(), a.longitude()));
        if (a.telephone() != null)
            faits.add(new Fait("Téléphone", telephone(a.telephone())).vers("tel:" + a.telephone()));
        if (a.courriel() != null)
            faits.add(new Fait("Courriel", a.courriel()).vers("mailto:" + a.courriel()));
    }

    private static void vie(
            List<Fait> faits,
            String debut,
            @Nullable LocalDate ouvert,
            boolean ferme,
            @Nullable LocalDate fermeLe) {
        if (ouvert != null) faits.add(new Fait(debut, Dates.jour(ouvert)));
        if (ferme)
            faits.add(
                    new Fait("Fermeture", fermeLe == null ? "Date inconnue" : Dates.jour(fermeLe)));
    }

    private static void numero(
            List<Fait> faits, String nom, @Nullable String numero, boolean cleJuste) {
        if (numero != null)
            faits.add(cleJuste ? new Fait(nom, numero) : new Fait(nom, numero, A_VERIFIER));
    }

    private static void ajouter(List<Fait> faits, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) faits.add(new Fait(nom, valeur));
    }

    private static String telephone(String numero) {
        return numero.matches("0[0-9]{9}") ? numero.replaceAll("(..)(?=.)", "$1 ") : numero;
    }
}
