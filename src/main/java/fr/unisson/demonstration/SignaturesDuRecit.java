package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.acces.Comptes;
import fr.unisson.conventions.PriseDEffet;
import fr.unisson.conventions.RelancesDeSignature;
import fr.unisson.conventions.Signatures;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.TourDeSignature;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Invitations to sign, reminders, signatures with their mailed codes, the entry into force.
@Component
@Profile("demo")
class SignaturesDuRecit {

    private static final Acteur PLATEFORME = Acteur.systeme("Unisson");
    private static final String OBJET_DU_CODE = "Votre code de signature";
    private static final int CHIFFRES = 6;
    private static final String NAVIGATEUR =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /// Addresses kept for documentation (RFC 5737).
    private static final String RESEAU = "192.0.2.";

    private static final String DEMANDE =
            """
            select max(id) from signature_demande
             where convention_id = :convention and compte_id = :compte
            """;

    private final TourDeSignature tour;
    private final Signatures signatures;
    private final RelancesDeSignature relances;
    private final PriseDEffet effet;
    private final Textes textes;
    private final Comptes comptes;
    private final BoiteDEnvoi courriels;
    private final JdbcClient db;

    SignaturesDuRecit(
            TourDeSignature tour,
            Signatures signatures,
            RelancesDeSignature relances,
            PriseDEffet effet,
            Textes textes,
            Comptes comptes,
            BoiteDEnvoi courriels,
            JdbcClient db) {
        this.tour = tour;
        this.signatures = signatures;
        this.relances = relances;
        this.effet = effet;
        this.textes = textes;
        this.comptes = comptes;
        this.courriels = courriels;
        this.db = db;
    }

    void raconter(Scene s) {
        s.jourDuPassage("EN_SIGNATURE")
                .ifPresent(jour -> {
                    s.noter(jour, () -> ouvrir(s, jour));
                    s.texte.path("signatures").values().forEach(x -> prevoir(s, x, jour));
                });
        s.jourDuPassage("EN_VIGUEUR")
                .ifPresent(jour ->
                        s.noter(jour, () -> s.recit().dire(jour, PLATEFORME, effet::appliquer)));
    }

    void ouvrir(Scene s, int jour) {
        var limite = s.recit().jour(s.texte, "limiteDeSignatureDansJours");
        s.accomplir(s.animateur(), jour, () -> tour.ouvrir(s.convention.valeur(), limite));
    }

    private void prevoir(Scene s, JsonNode x, int ouverture) {
        var qui = requis(x, "personne");
        switch (requis(x, "etat")) {
            case "SIGNE" -> {
                int jour = x.path("dansJours").asInt();
                s.noter(jour, () -> signer(s, qui, jour));
            }
            case "OUVERT" -> {
                int jour = x.path("ouvertDansJours").asInt(ouverture);
                s.noter(jour, () -> consulter(s, qui, jour));
            }
            default -> {}
        }
        var relance = x.path("derniereRelanceDansJours");
        if (relance.isNumber()) {
            int jour = relance.asInt();
            s.noter(jour, () -> s.recit().dire(jour, PLATEFORME, relances::relancerDuJour));
        }
    }

    private void consulter(Scene s, String qui, int jour) {
        long demande = demande(s, qui);
        s.recit().dire(jour, s.reperes.acteur(qui), () -> signatures.consulter(demande));
    }

    void signer(Scene s, String qui, int jour) {
        long demande = demande(s, qui);
        var empreinte =
                s.recit()
                        .dire(
                                jour,
                                s.reperes.acteur(qui),
                                () -> textes.versions(s.convention).getFirst().empreinte());
        consulter(s, qui, jour);
        s.accomplir(qui, jour, () -> signatures.demanderCode(demande, empreinte));
        var geste =
                new Signatures.Geste(
                        empreinte,
                        true,
                        true,
                        code(s, qui),
                        RESEAU + (10 + s.compte(qui).valeur()),
                        NAVIGATEUR);
        s.faire(
                qui,
                jour,
                () ->
                        switch (signatures.signer(demande, geste)) {
                            case Signatures.Issue.Signee(var derniere) -> Resultat.fait(derniere);
                            case Signatures.Issue.Refusee(var motifs) ->
                                    new Resultat.Refus<>(motifs);
                        });
    }

    /// As its receiver reads it: in the last mail that carries one.
    private String code(Scene s, String qui) {
        var adresse = comptes.charger(s.compte(qui)).courriel();
        return courriels.recents(0).elements().stream()
                .filter(c -> c.adresse().equals(adresse))
                .map(BoiteDEnvoi.Courriel::objet)
                .filter(o -> o.startsWith(OBJET_DU_CODE))
                .map(o -> o.substring(o.length() - CHIFFRES))
                .findFirst()
                .orElseThrow();
    }

    private long demande(Scene s, String qui) {
        return db.sql(DEMANDE)
                .param("convention", s.convention.valeur())
                .param("compte", s.compte(qui).valeur())
                .query(Long.class)
                .single();
    }
}
