package fr.unisson.gouvernance.web;

import fr.unisson.acces.CompteId;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges.Remplacement;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was typed about a seat: a new one, a change, a replacement, an end.
///
/// @param qui an account, `SANS_COMPTE`, or `VACANT`
public record SiegeForm(
        @Nullable String version,
        @Nullable String qui,
        @Nullable String nom,
        @Nullable String courriel,
        @Nullable String college,
        @Nullable String suppleantDe,
        @Nullable String fonction,
        @Nullable String designation,
        @Nullable String designePar,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable String motif) {

    static final String SANS_COMPTE = "SANS_COMPTE";
    static final String VACANT = "VACANT";

    static final Map<String, String> CHAMPS =
            Map.of(
                    "FIN_AVANT_DEBUT",
                    "fin",
                    "AVANT_LE_DEBUT",
                    "debut",
                    "TITULAIRE_INCONNU",
                    "suppleantDe",
                    "DEJA_MEMBRE",
                    "qui",
                    "NOM",
                    "nom",
                    "COURRIEL",
                    "courriel",
                    Motif.SANS_MOTIF,
                    "motif");

    static SiegeForm neuf(LocalDate jour) {
        return new SiegeForm(
                null,
                null,
                null,
                null,
                null,
                null,
                FonctionSiege.MEMBRE.name(),
                null,
                null,
                jour.toString(),
                null,
                null);
    }

    static SiegeForm de(Siege s) {
        return new SiegeForm(
                Integer.toString(s.version()),
                null,
                null,
                null,
                s.college().name(),
                null,
                s.fonction().name(),
                s.designation().name(),
                s.designePar(),
                null,
                Objects.toString(s.fin(), null),
                null);
    }

    static SiegeForm remplacement(Siege s, LocalDate jour) {
        return new SiegeForm(
                Integer.toString(s.version()),
                null,
                null,
                null,
                null,
                null,
                s.fonction().tient() ? FonctionSiege.MEMBRE.name() : s.fonction().name(),
                s.designation().name(),
                s.designePar(),
                (s.debut().isAfter(jour) ? s.debut() : jour).toString(),
                null,
                null);
    }

    /// What every form about somebody asks.
    Erreurs erreursDuNouveau() {
        var e =
                bornes().borner("nom", nom, Champs.LIGNE)
                        .borner("courriel", courriel, Champs.LIGNE)
                        .borner("motif", motif, Champs.TEXTE);
        if (Saisies.vide(qui)) e = e.plus("qui", "Choisissez la personne, ou un siège vacant.");
        if (!Saisies.vide(qui) && !SANS_COMPTE.equals(qui) && !Saisies.vide(nom)) {
            e =
                    e.plus(
                            "nom",
                            "Un nom est écrit ici alors qu’un autre choix est fait plus haut :"
                                    + " effacez ce nom, ou choisissez « Une personne sans compte ».");
        }
        if (SANS_COMPTE.equals(qui) && Saisies.vide(nom)) {
            e = e.plus("nom", "Écrivez le nom de la personne.");
        }
        if (Saisies.date(debut).isEmpty()) e = e.plus("debut", "Indiquez le premier jour.");
        if (Saisies.dateFausse(fin)) e = e.plus("fin", "Cette date n’est pas complète.");
        return e;
    }

    Erreurs erreursDAjout() {
        var e = erreursDuNouveau();
        if (Saisies.vide(suppleantDe) && Saisies.parmi(College.class, college).isEmpty()) {
            e = e.plus("college", "Choisissez au nom de qui cette personne siège.");
        }
        if (Saisies.parmi(Designation.class, designation).isEmpty()) {
            e = e.plus("designation", "Dites comment cette personne a été, ou sera, désignée.");
        }
        if (!Saisies.vide(suppleantDe) && Saisies.entier(suppleantDe).isEmpty()) {
            e = e.plus("suppleantDe", "Choisissez le titulaire parmi les membres de l’instance.");
        }
        return e;
    }

    /// What a change of function, way of designation or last day asks.
    Erreurs erreursDuChangement() {
        var e = bornes();
        if (Saisies.dateFausse(fin)) e = e.plus("fin", "Cette date n’est pas complète.");
        return e;
    }

    Erreurs erreursDeLaFin() {
        var e = Erreurs.AUCUNE.borner("motif", motif, Champs.TEXTE);
        return Saisies.date(fin).isEmpty() ? e.plus("fin", "Indiquez le dernier jour.") : e;
    }

    private Erreurs bornes() {
        return Erreurs.AUCUNE.borner("designePar", designePar, Champs.LIGNE);
    }

    boolean nommeUnCompte() {
        var choisi = Saisies.texte(qui);
        return !choisi.equals(VACANT) && !choisi.equals(SANS_COMPTE);
    }

    int versionLue() {
        return Saisies.entier(version).orElse(0);
    }

    Occupant occupant() {
        var choisi = Saisies.texte(qui);
        return switch (choisi) {
            case VACANT -> Occupant.VACANT;
            case SANS_COMPTE -> Occupant.personne(Saisies.texte(nom), Saisies.texte(courriel));
            default -> Occupant.de(CompteId.of(choisi));
        };
    }

    NouveauSiege nouveau() {
        return new NouveauSiege(
                Saisies.parmi(College.class, college).orElse(College.AUTRES),
                Saisies.entier(suppleantDe).orElse(null),
                fonctionPrise(),
                null,
                occupant(),
                Saisies.texte(designePar),
                designationPrise(),
                Saisies.date(debut).orElseThrow(),
                Saisies.date(fin).orElse(null));
    }

    Remplacement remplacement() {
        return new Remplacement(
                occupant(),
                Saisies.date(debut).orElseThrow(),
                Saisies.date(fin).orElse(null),
                designationPrise(),
                Saisies.texte(designePar),
                fonctionPrise(),
                Saisies.texte(motif));
    }

    /// The seat as it should be, at the version that was read.
    Siege surSiege(Siege s) {
        return new Siege(
                s.id(),
                versionLue(),
                s.instance(),
                s.place(),
                Saisies.parmi(College.class, college).orElse(s.college()),
                s.suppleantDe(),
                fonctionPrise(),
                s.organisation(),
                s.compte(),
                s.nom(),
                s.courriel(),
                Saisies.texte(designePar),
                designationPrise(),
                s.debut(),
                Saisies.date(fin).orElse(null),
                s.finMotif(),
                s.succedeA());
    }

    private FonctionSiege fonctionPrise() {
        return Saisies.parmi(FonctionSiege.class, fonction).orElse(FonctionSiege.MEMBRE);
    }

    private Designation designationPrise() {
        return Saisies.parmi(Designation.class, designation).orElse(Designation.AUTRE);
    }
}
