package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.NouvelAvis;
import fr.unisson.gouvernance.RegistreDesAvis.Dits;
import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed about an opinion, at its birth or at one of its passages.
public record AvisForm(
        @Nullable String version,
        @Nullable String matiere,
        @Nullable String objet,
        @Nullable String question,
        @Nullable String demandeur,
        @Nullable String lien,
        @Nullable String pour,
        @Nullable String texte,
        @Nullable String sens,
        @Nullable String le,
        @Nullable String reponsePour,
        @Nullable String suite,
        @Nullable String reponse,
        @Nullable String effetPour,
        @Nullable String effet,
        @Nullable String motif) {

    /// An answer in a month, unless the body says otherwise.
    private static final int REPONSE_JOURS = 30;

    private static final int EFFET_MOIS = 6;

    static final Map<String, String> CHAMPS =
            Map.of(
                    "OBJET",
                    "objet",
                    "TEXTE",
                    "texte",
                    "SENS",
                    "sens",
                    "REPONSE_DATEE",
                    "reponsePour",
                    "SUITE",
                    "suite",
                    "RAISONS",
                    "reponse",
                    "EFFET_DATE",
                    "effetPour",
                    "EFFET",
                    "effet",
                    Motif.SANS_MOTIF,
                    "motif");

    static AvisForm neuf(LocalDate jour) {
        return new AvisForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                jour.toString(),
                jour.plusDays(REPONSE_JOURS).toString(),
                null,
                null,
                null,
                null,
                null);
    }

    static AvisForm passage(int version, LocalDate jour) {
        return new AvisForm(
                Integer.toString(version),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                jour.plusDays(REPONSE_JOURS).toString(),
                null,
                null,
                jour.plusMonths(EFFET_MOIS).toString(),
                null,
                null);
    }

    Erreurs erreursDeNaissance() {
        var e =
                erreursDuPassage()
                        .borner("objet", objet, Champs.LIGNE)
                        .borner("demandeur", demandeur, Champs.LIGNE)
                        .borner("lien", lien, Champs.LIGNE)
                        .borner("question", question, Champs.TEXTE);
        if (Saisies.parmi(MatiereAvis.class, matiere).isEmpty()) {
            e = e.plus("matiere", "Choisissez le sujet.");
        }
        if (Saisies.vide(objet)) e = e.plus("objet", "Dites sur quoi porte l’avis.");
        if (Saisies.dateFausse(pour)) e = e.plus("pour", "Cette date n’est pas complète.");
        var adresse = Saisies.texte(lien);
        if (!adresse.isEmpty() && !adresse.matches("/[a-z][A-Za-z0-9/#?=&._-]*")) {
            e = e.plus("lien", "Écrivez une adresse de ce site : /conventions/3.");
        }
        return e;
    }

    /// What the rule of a passage cannot tell: a date half typed is not a date left out.
    Erreurs erreursDuPassage() {
        var e =
                Erreurs.AUCUNE
                        .borner("texte", texte, Champs.TEXTE)
                        .borner("reponse", reponse, Champs.TEXTE)
                        .borner("effet", effet, Champs.TEXTE)
                        .borner("motif", motif, Champs.TEXTE);
        if (Saisies.dateFausse(reponsePour)) {
            e = e.plus("reponsePour", "Cette date n’est pas complète.");
        }
        if (Saisies.dateFausse(effetPour)) {
            e = e.plus("effetPour", "Cette date n’est pas complète.");
        }
        return e;
    }

    int versionLue() {
        return Saisies.entier(version).orElse(0);
    }

    NouvelAvis nouveau(InstanceId instance) {
        return new NouvelAvis(
                instance,
                Saisies.parmi(MatiereAvis.class, matiere).orElse(MatiereAvis.AUTRE),
                Saisies.texte(objet),
                Saisies.texte(question),
                Saisies.texte(demandeur),
                Saisies.vide(lien) ? null : Saisies.texte(lien),
                date(pour));
    }

    DossierAvis dossier() {
        return new DossierAvis(
                Saisies.texte(texte),
                Saisies.parmi(SensAvis.class, sens).orElse(null),
                date(reponsePour),
                Saisies.parmi(Suite.class, suite).orElse(null),
                Saisies.texte(reponse),
                date(effetPour),
                Saisies.texte(effet));
    }

    Dits dits() {
        return new Dits(dossier(), Saisies.vide(motif) ? null : Saisies.texte(motif));
    }

    private static @Nullable LocalDate date(@Nullable String saisie) {
        return Saisies.date(saisie).orElse(null);
    }
}
