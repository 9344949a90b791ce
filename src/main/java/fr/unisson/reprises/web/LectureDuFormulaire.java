package fr.unisson.reprises.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.reprises.Reprise;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The shape of what was typed; the rules themselves are the domain's.
final class LectureDuFormulaire {

    /// Fields of the reasons that the domain gives.
    static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry("TITRE", "titre"),
                    Map.entry("MODELE", "modele"),
                    Map.entry("PARTIES", "partenaires"),
                    Map.entry("SIGNATURE", "signeeLe"),
                    Map.entry("EFFET", "effet"),
                    Map.entry("MOIS", "mois"),
                    Map.entry("PREAVIS", "preavis"),
                    Map.entry("PERIODE", "periode"),
                    Map.entry("FIN", "fin"),
                    Map.entry("CONVENUE", "finConvenueLe"),
                    Map.entry("AVENANTS", "avenants"),
                    Map.entry("ENGAGEMENTS", "engagements"),
                    Map.entry(Motif.SANS_MOTIF, "motif"),
                    Map.entry("COPIE", "copie"));

    /// Counted when nobody told the notice, and said to be so.
    private static final int PREAVIS_SUPPOSE = 3;

    private final RepriseForm form;
    private Erreurs erreurs = Erreurs.AUCUNE;

    private LectureDuFormulaire(RepriseForm form) {
        this.form = form;
    }

    /// What can be read of a form, and what cannot.
    ///
    /// @param reprise null when something cannot be read
    record Lue(@Nullable Reprise reprise, Erreurs erreurs) {}

    static Lue de(RepriseForm form, OrganisationId mienne) {
        return new LectureDuFormulaire(form).lire(mienne, true);
    }

    /// Of a convention whose register gave no day of signature: it may stay so.
    static Lue sansSignature(RepriseForm form, OrganisationId mienne) {
        return new LectureDuFormulaire(form).lire(mienne, false);
    }

    private Lue lire(OrganisationId mienne, boolean signatureDue) {
        if (form.valeur("titre").isEmpty()) erreur("titre", "Donnez un titre à la convention");
        if (form.valeur("modele").isEmpty()) erreur("modele", "Choisissez un type de convention");
        if (form.partenaires().isEmpty()) erreur("partenaires", "Ajoutez chaque autre partie");
        var signee =
                date("signeeLe", signatureDue ? "Indiquez la date de la dernière signature" : "");
        var effet = date("effet", "Indiquez la date de prise d’effet");
        var duree = duree(effet);
        var fin = date("fin", "");
        var convenue = date("finConvenueLe", "");
        int avenants = entier("avenants", 0);
        if (form.valeur("originalChez").isEmpty())
            erreur("originalChez", "Dites qui conserve l’original");
        if (!erreurs.vide()) return new Lue(null, erreurs);
        return new Lue(
                new Reprise(
                        new ConventionReprise(
                                form.valeur("titre"),
                                form.valeur("modele"),
                                form.valeur("perimetre"),
                                mienne,
                                form.partenaires().stream()
                                        .map(OrganisationId::new)
                                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                                signee,
                                duree,
                                Saisies.parmi(Devenir.class, form.valeur("devenir"))
                                        .orElse(Devenir.EN_COURS),
                                fin,
                                convenue,
                                avenants,
                                engagements(),
                                List.of(),
                                ""),
                        form.valeur("reference"),
                        form.valeur("originalChez")),
                erreurs);
    }

    private List<Engagement> engagements() {
        return form.promesses().stream()
                .map(l -> new Engagement(l.partie(), l.contenu(), l.frequence(), "", "", ""))
                .toList();
    }

    private Duree duree(@Nullable LocalDate effet) {
        var mois = facultatif("mois");
        var dit = Saisies.parmi(ModeRenouvellement.class, form.valeur("renouvellement"));
        var mode = dit.orElse(mois == null ? ModeRenouvellement.AUCUN : ModeRenouvellement.EXPRES);
        var tacite = mode == ModeRenouvellement.TACITE;
        return new Duree(
                        ModePriseEffet.DATE_FIXE,
                        effet,
                        null,
                        mois,
                        mode,
                        tacite ? Objects.requireNonNullElse(facultatif("periode"), mois) : null,
                        tacite ? facultatif("maximum") : null,
                        entier("preavis", PREAVIS_SUPPOSE),
                        false)
                .supposant(dit.isEmpty() && mois != null, form.valeur("preavis").isEmpty());
    }

    /// @param absente what is said when it is missing, nothing when it may be
    private @Nullable LocalDate date(String champ, String absente) {
        var saisie = form.valeur(champ);
        if (Saisies.dateFausse(saisie)) erreur(champ, "Indiquez une date qui existe");
        if (saisie.isEmpty() && !absente.isEmpty()) erreur(champ, absente);
        return Saisies.date(saisie).orElse(null);
    }

    private @Nullable Integer facultatif(String champ) {
        return form.valeur(champ).isEmpty() ? null : Integer.valueOf(entier(champ, 0));
    }

    private int entier(String champ, int defaut) {
        var saisi = form.valeur(champ);
        if (saisi.isEmpty()) return defaut;
        var lu = Saisies.entier(saisi);
        if (lu.isEmpty()) erreur(champ, "Indiquez un nombre entier");
        return lu.orElse(defaut);
    }

    private void erreur(String champ, String message) {
        if (erreurs.pour(champ).isEmpty()) erreurs = erreurs.plus(champ, message);
    }
}
