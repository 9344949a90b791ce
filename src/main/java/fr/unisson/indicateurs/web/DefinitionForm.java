package fr.unisson.indicateurs.web;

import fr.unisson.acces.CompteId;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.NatureIndicateur;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.TypeDeRapport;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A definition as it is typed.
public record DefinitionForm(
        @Nullable Integer version,
        @Nullable String code,
        @Nullable String libelle,
        @Nullable String but,
        @Nullable String famille,
        @Nullable String nature,
        @Nullable String calcul,
        @Nullable String rapport,
        @Nullable String numerateur,
        @Nullable String denominateur,
        @Nullable String multiplicateur,
        @Nullable String formule,
        @Nullable String source,
        @Nullable String unite,
        @Nullable String decimales,
        @Nullable String sens,
        @Nullable String frequence,
        @Nullable String population,
        @Nullable String provenance,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String phrase,
        @Nullable String seuilAlerte,
        @Nullable String seuilCritique,
        @Nullable String responsable,
        @Nullable String valideur,
        @Nullable String delai,
        @Nullable String suiviDepuis,
        @Nullable String motif) {

    static DefinitionForm neuve(LocalDate jour) {
        return new DefinitionForm(
                null,
                null,
                null,
                null,
                Famille.AUTRE.name(),
                NatureIndicateur.RESULTAT.name(),
                Calcul.RAPPORT.name(),
                TypeDeRapport.PART.name(),
                null,
                null,
                "100",
                null,
                null,
                "%",
                "1",
                Sens.HAUSSE.name(),
                Frequence.TRIMESTRE.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "15",
                jour.toString(),
                null);
    }

    static DefinitionForm de(IndicateurVue i) {
        var d = i.definition();
        var t = i.tenue();
        return new DefinitionForm(
                i.version(),
                i.code(),
                d.libelle(),
                d.but(),
                d.famille().name(),
                d.nature().name(),
                d.calcul().name(),
                d.rapport() == null ? null : d.rapport().name(),
                d.numerateur(),
                d.denominateur(),
                Chiffre.saisie(d.multiplicateur()),
                d.formule(),
                d.source(),
                d.unite(),
                Integer.toString(d.decimales()),
                d.sens().name(),
                d.frequence().name(),
                d.population(),
                d.provenance(),
                d.reference(),
                d.note(),
                d.phrase(),
                d.seuilAlerte() == null ? null : Chiffre.saisie(d.seuilAlerte()),
                d.seuilCritique() == null ? null : Chiffre.saisie(d.seuilCritique()),
                t.responsable() == null ? null : t.responsable().toString(),
                t.valideur() == null ? null : t.valideur().toString(),
                Integer.toString(t.delai()),
                t.suiviDepuis().toString(),
                null);
    }

    int versionVue() {
        return version == null ? 0 : version;
    }

    String codeSaisi() {
        return Saisies.texte(code).toUpperCase(Locale.ROOT);
    }

    /// What cannot even be read.
    Erreurs illisibles() {
        var erreurs = Erreurs.AUCUNE;
        erreurs = nombre(erreurs, "multiplicateur", multiplicateur);
        erreurs = nombre(erreurs, "seuilAlerte", seuilAlerte);
        erreurs = nombre(erreurs, "seuilCritique", seuilCritique);
        if (Saisies.entier(decimales).isEmpty()) {
            erreurs = erreurs.plus("decimales", "Indiquez un nombre de 0 à 4.");
        }
        if (Saisies.entier(delai).filter(j -> j <= 366).isEmpty()) {
            erreurs = erreurs.plus("delai", "Indiquez un nombre de jours, 366 au plus.");
        }
        if (Saisies.date(suiviDepuis).isEmpty()) {
            erreurs = erreurs.plus("suiviDepuis", "Indiquez une date qui existe.");
        }
        return erreurs;
    }

    private static Erreurs nombre(Erreurs erreurs, String champ, @Nullable String saisi) {
        return Saisies.vide(saisi) || Saisies.nombre(saisi).isPresent()
                ? erreurs
                : erreurs.plus(champ, "Écrivez un nombre, par exemple 12,5.");
    }

    Definition definition() {
        var c = Saisies.parmi(Calcul.class, calcul).orElse(Calcul.RAPPORT);
        boolean enRapport = c == Calcul.RAPPORT || c == Calcul.SOURCE;
        return new Definition(
                Saisies.texte(libelle),
                Saisies.texte(but),
                Saisies.parmi(Famille.class, famille).orElse(Famille.AUTRE),
                Saisies.parmi(NatureIndicateur.class, nature).orElse(NatureIndicateur.RESULTAT),
                c,
                enRapport ? Saisies.parmi(TypeDeRapport.class, rapport).orElse(null) : null,
                enRapport ? Saisies.texte(numerateur) : "",
                enRapport ? Saisies.texte(denominateur) : "",
                enRapport ? Saisies.nombre(multiplicateur).orElse(BigDecimal.ONE) : BigDecimal.ONE,
                c == Calcul.FORMULE ? Saisies.texte(formule) : "",
                c == Calcul.SOURCE ? Saisies.texte(source) : "",
                Saisies.texte(unite),
                Saisies.entier(decimales).orElse(1),
                Saisies.parmi(Sens.class, sens).orElse(Sens.HAUSSE),
                Saisies.parmi(Frequence.class, frequence).orElse(Frequence.TRIMESTRE),
                Saisies.texte(population),
                Saisies.texte(provenance),
                Saisies.texte(reference),
                Saisies.texte(note),
                Saisies.texte(phrase),
                Saisies.nombre(seuilAlerte).orElse(null),
                Saisies.nombre(seuilCritique).orElse(null));
    }

    Tenue tenue() {
        return new Tenue(
                compte(responsable),
                compte(valideur),
                Saisies.entier(delai).orElse(15),
                Saisies.date(suiviDepuis).orElseThrow());
    }

    private static @Nullable CompteId compte(@Nullable String saisi) {
        return Saisies.texte(saisi).matches("\\d{1,18}") ? CompteId.of(Saisies.texte(saisi)) : null;
    }
}
