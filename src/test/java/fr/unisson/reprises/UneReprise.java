package fr.unisson.reprises;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.documents.Envoi;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A paper convention of 2019, renewed tacitly each year after three.
public final class UneReprise {

    private UneReprise() {}

    public static Reprise de2019(OrganisationId mienne, OrganisationId... autres) {
        return depuis(LocalDate.of(2019, 3, 1), mienne, autres);
    }

    public static Reprise depuis(LocalDate effet, OrganisationId mienne, OrganisationId... autres) {
        return de(effet, tacite(effet), Devenir.EN_COURS, null, mienne, autres);
    }

    public static Reprise de(
            LocalDate effet,
            Duree duree,
            Devenir devenir,
            @Nullable LocalDate fin,
            OrganisationId mienne,
            OrganisationId... autres) {
        return new Reprise(
                new ConventionReprise(
                        "Coopération de 2019",
                        ConventionReprise.SANS_MODELE,
                        "Hospitalisation à domicile des résidents",
                        mienne,
                        Set.of(autres),
                        effet.minusDays(10),
                        duree,
                        devenir,
                        fin,
                        null,
                        2,
                        List.of(
                                new Engagement(
                                        "",
                                        "Répondre aux appels sous 24 heures",
                                        "chaque semaine",
                                        "",
                                        "",
                                        "")),
                        List.of(),
                        ""),
                "2019-HAD-04",
                "Secrétariat de direction");
    }

    /// The same, with one commitment of one party.
    public static Reprise promettant(
            OrganisationId mienne, OrganisationId autre, String partie, String promesse) {
        var r = de2019(mienne, autre);
        return new Reprise(
                r.convention()
                        .avecPromesses(
                                List.of(new Engagement(partie, promesse, "", "", "", "")),
                                List.of()),
                r.reference(),
                r.originalChez());
    }

    public static Duree tacite(LocalDate effet) {
        return new Duree(
                ModePriseEffet.DATE_FIXE,
                effet,
                null,
                36,
                ModeRenouvellement.TACITE,
                12,
                null,
                3,
                false);
    }

    public static byte[] octets() {
        return """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static Envoi pdf() {
        return new Envoi("convention-2019.pdf", new ByteArrayInputStream(octets()));
    }

    public static Envoi texte() {
        return new Envoi(
                "convention.pdf",
                new ByteArrayInputStream("pas un PDF".getBytes(StandardCharsets.UTF_8)));
    }
}
