package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.TexteLecture;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.TexteLisible;
import fr.unisson.socle.web.Choix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the comparison of two frozen versions; by default, the last one and the one before.
@Component
class CompositionDifference {

    private final DossiersLus dossiers;
    private final TexteLecture lecture;

    CompositionDifference(DossiersLus dossiers, TexteLecture lecture) {
        this.dossiers = dossiers;
        this.lecture = lecture;
    }

    @Transactional(readOnly = true)
    public PageTexte.Difference composer(long id, @Nullable Integer de, @Nullable Integer vers) {
        var dossier = dossiers.ouvrir(id, Face.TEXTE);
        var versions = lecture.versions(id);
        if (versions.isEmpty()) {
            throw new Introuvable("versions of convention " + id);
        }
        int apres = vers == null ? versions.getFirst().numero() : vers;
        int avant = de == null ? Math.max(1, apres - 1) : de;
        return new PageTexte.Difference(
                dossier.tete(),
                versions.stream()
                        .map(v ->
                                new Choix(
                                        Integer.toString(v.numero()),
                                        "Version " + v.numero() + ", " + Dates.moment(v.le())))
                        .toList(),
                Integer.toString(avant),
                Integer.toString(apres),
                Comparaison.de(
                        TexteLisible.de(texte(id, avant)), TexteLisible.de(texte(id, apres))));
    }

    private String texte(long id, int numero) {
        return lecture.texte(id, numero).orElseThrow(() -> new Introuvable("version " + numero));
    }
}
