package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Saisies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the frame.
@Component
class CompositionCadre {

    private static final String NON_RENSEIGNE =
            "Non renseigné dans la convention que celle-ci suit, à confirmer avant la relecture.";

    /// What was typed and refused.
    record Saisie(CadreForm cadre, DureeForm duree) {}

    private final DossiersLus dossiers;
    private final Conventions conventions;
    private final Filiation filiation;

    CompositionCadre(DossiersLus dossiers, Conventions conventions, Filiation filiation) {
        this.dossiers = dossiers;
        this.conventions = conventions;
        this.filiation = filiation;
    }

    /// @param depassee somebody changed the frame since the reader opened it: the page says what
    @Transactional(readOnly = true)
    public PageCadre composer(long id, @Nullable Saisie saisie, boolean depassee, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.ENSEMBLE);
        if (!dossier.montre(Visibilite.TEXTE)) throw new Introuvable("cadre of convention " + id);
        var c = conventions.charger(new ConventionId(id));
        boolean ouvert = Redaction.cadreModifiable(c.etat(), dossier.dejaRelu());
        boolean prepare = dossier.lecteur().prepare();
        return new PageCadre(
                dossier.tete(),
                prepare && ouvert,
                prepare,
                prepare && !ouvert
                        ? "Le texte a été relu ou figé : titre, périmètre et durée ne changent plus."
                                + " Pour les corriger, rouvrez la co-construction."
                        : null,
                c.duree().enToutesLettres(),
                actuel(c),
                depassee && saisie != null ? entreTemps(c, saisie) : List.of(),
                saisie == null ? CadreForm.de(c) : version(saisie.cadre(), c, depassee),
                saisie == null ? DureeForm.de(c.duree()) : saisie.duree(),
                c.duree().renouvellementSuppose() ? NON_RENSEIGNE : null,
                c.duree().preavisSuppose() ? NON_RENSEIGNE : null,
                filiation
                        .origine(c.id())
                        .filter(o -> o.lien() == LienDeConvention.SPECIFIQUE)
                        .isPresent(),
                erreurs);
    }

    /// Once told what changed, the reader may send again what they typed.
    private static CadreForm version(CadreForm f, ConventionVue c, boolean depassee) {
        return depassee
                ? new CadreForm(
                        c.version(),
                        f.titre(),
                        f.resume(),
                        f.perimetre(),
                        f.effetSouhaite(),
                        f.visibilite())
                : f;
    }

    private static List<Fait> actuel(ConventionVue c) {
        return List.of(
                new Fait("Titre", c.titre()),
                new Fait("En deux phrases", ou(c.resume(), "Non rédigé")),
                new Fait("Périmètre", ou(c.perimetre(), "À rédiger")),
                new Fait(
                        "Date d’effet souhaitée",
                        c.effetSouhaite() == null ? "Non fixée" : Dates.jour(c.effetSouhaite())),
                new Fait("Durée", c.duree().enToutesLettres()),
                new Fait(
                        "Ce que lisent les observateurs",
                        c.visibiliteObservateurs().libelle(),
                        c.visibiliteObservateurs().explication()));
    }

    private static List<Fait> entreTemps(ConventionVue c, Saisie saisie) {
        var siens = actuel(c);
        var miens = new ArrayList<String>();
        var f = saisie.cadre();
        var partagee = f.partagee();
        miens.add(Saisies.texte(f.titre()));
        miens.add(ou(Saisies.texte(f.resume()), "Non rédigé"));
        miens.add(ou(Saisies.texte(f.perimetre()), "À rédiger"));
        miens.add(Saisies.date(f.effetSouhaite()).map(Dates::jour).orElse("Non fixée"));
        miens.add(
                saisie.duree().erreurs(c.duree()).vide()
                        ? saisie.duree().duree(c.duree()).enToutesLettres()
                        : "");
        miens.add(partagee == null ? "" : partagee.libelle());
        var differents = new ArrayList<Fait>();
        for (int i = 0; i < siens.size(); i++)
            if (!siens.get(i).valeur().equals(miens.get(i))) differents.add(siens.get(i));
        return differents;
    }

    private static String ou(String texte, String sinon) {
        return texte.isBlank() ? sinon : texte;
    }
}
