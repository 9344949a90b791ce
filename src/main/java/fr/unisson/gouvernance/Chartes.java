package fr.unisson.gouvernance;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.donnees.ChartesSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The charters of bodies. A new version never touches the former ones.
@Service
public class Chartes {

    private final ChartesSql chartes;
    private final Instances instances;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    Chartes(
            ChartesSql chartes,
            Instances instances,
            Fichiers fichiers,
            Journal journal,
            Clock horloge) {
        this.chartes = chartes;
        this.instances = instances;
        this.fichiers = fichiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// All versions, the one in force first.
    @Transactional(readOnly = true)
    public List<Charte> lister(InstanceId instance) {
        return chartes.lister(instance);
    }

    /// @param texte Markdown, empty when a file is given
    /// @param note what changes, in a few words
    @Transactional
    public Resultat<Charte> adopter(
            InstanceId id, String texte, @Nullable Envoi piece, LocalDate le, String note) {
        var instance = instances.lire(id);
        if (!instances.peut(instance, GesteInstance.TENIR_LA_CHARTE)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.TENIR_LA_CHARTE));
        }
        if (!instance.active()) return VieDesReunions.close();
        if (le.isAfter(Dates.jourDe(horloge.instant()))) {
            return Resultat.refus(
                    "ADOPTEE_LE",
                    "La charte s’enregistre une fois adoptée : ce jour n’est pas venu.");
        }
        if (texte.isBlank() == (piece == null)) {
            return Resultat.refus(
                    "TEXTE", "Écrivez le texte de la charte, ou choisissez un fichier.");
        }
        if (piece == null) return garder(id, texte.strip(), le, note);
        return switch (fichiers.deposer(piece, null)) {
            case Depot.Refuse(var motif) -> Resultat.refus("FICHIER", motif.message());
            case Depot.Accepte(var fichier) -> {
                fichiers.joindre(fichier.id(), Sieges.OBJET, id.valeur());
                yield inscrire(
                        new Charte(
                                id,
                                numero(id),
                                "",
                                fichier.id(),
                                fichier.empreinte(),
                                le,
                                note.strip()));
            }
        };
    }

    private Resultat<Charte> garder(InstanceId id, String texte, LocalDate le, String note) {
        return inscrire(
                new Charte(id, numero(id), texte, null, Empreinte.de(texte), le, note.strip()));
    }

    private Resultat<Charte> inscrire(Charte charte) {
        chartes.inserer(charte, horloge.instant());
        journal.consigner(
                Sieges.OBJET,
                charte.instance().valeur(),
                "Charte adoptée le " + Dates.jour(charte.adopteeLe()),
                "Version "
                        + charte.numero()
                        + (charte.note().isEmpty() ? "" : " : " + charte.note()));
        return Resultat.fait(charte);
    }

    /// Versions of one body wait for each other.
    private int numero(InstanceId id) {
        chartes.verrouiller(id);
        return 1 + chartes.lister(id).stream().mapToInt(Charte::numero).max().orElse(0);
    }
}
