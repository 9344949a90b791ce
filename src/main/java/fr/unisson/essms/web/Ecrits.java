package fr.unisson.essms.web;

import fr.unisson.essms.ProfilDit;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.Lettre;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Figures and states as people read them.
final class Ecrits {

    private Ecrits() {}

    static String avancement(int cotes, int elements) {
        return cotes + (cotes > 1 ? " éléments cotés sur " : " élément coté sur ") + elements;
    }

    /// Two decimals, only when it is read.
    static String note(Optional<BigDecimal> note) {
        return note.map(Ecrits::nombre).orElse("–");
    }

    static String nombre(BigDecimal n) {
        return Nombres.fixe(2, n);
    }

    static String court(BigDecimal n) {
        return Nombres.fixe(1, n);
    }

    static Pastille etat(EtatAutoevaluation etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case EN_COURS -> Ton.EN_COURS;
                    case CLOTUREE -> Ton.FAIT;
                    case ARCHIVEE, ABANDONNEE -> Ton.NEUTRE;
                });
    }

    static Pastille atteinte(Atteinte atteinte) {
        return new Pastille(
                atteinte.libelle(),
                switch (atteinte) {
                    case ATTEINT -> Ton.FAIT;
                    case NON_ATTEINT -> Ton.DANGER;
                    case EN_ATTENTE -> Ton.ATTENTE;
                });
    }

    static String lettre(Lettre lettre) {
        return "Niveau " + lettre.name();
    }

    static String profil(Portee p) {
        return SecteurDEssms.valueOf(p.secteur()).libelle()
                + ", "
                + TypeDEssms.valueOf(p.structure()).libelle().toLowerCase(java.util.Locale.FRENCH)
                + ", "
                + Arrays.stream(PublicDEssms.values())
                        .filter(x -> p.publics().contains(x.name()))
                        .map(x -> x.libelle().toLowerCase(java.util.Locale.FRENCH))
                        .collect(Collectors.joining(", "));
    }

    /// What was said of a profile, the latest first.
    ///
    /// @param premier what the first of them is called
    static List<Evenement> histoire(List<ProfilDit> dits, String premier) {
        var lignes = new ArrayList<Evenement>();
        for (int i = 0; i < dits.size(); i++) {
            var d = dits.get(i);
            var p = d.portee();
            var titre =
                    d.verification()
                            ? "Vérifiée"
                            : p == null
                                    ? "Retour à la catégorie"
                                    : (i == 0 ? premier : "Changement") + " : " + profil(p);
            var motif = d.motif().equals(premier) ? null : d.motif();
            lignes.add(Evenement.du(d.le(), titre, d.qui(), motif));
        }
        return lignes.reversed();
    }

    /// Thousands apart.
    static String nombre(int n) {
        return String.format(Locale.FRANCE, "%,d", n);
    }

    /// « 1 ligne », « 20 000 lignes ».
    static String compter(int nombre, String mot) {
        return nombre(nombre) + " " + (nombre < 2 ? mot : mot + "s");
    }
}
