package fr.unisson.documents;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.donnees.TableurEnAttenteSql;
import fr.unisson.documents.donnees.TableurEnAttenteSql.Depose;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a spreadsheet between the day it is sent and the day its sender confirms what it becomes:
/// read again with each of their choices, for nobody but them, forgotten after a week. What is
/// chosen and what is done of its lines belong to the module that reads it.
@Service
@Transactional
public class TableursEnAttente {

    private static final Duration ATTENTE = Duration.ofDays(7);
    private static final int NOM_AU_PLUS = 120;
    private static final int MONTRES = 10;

    private final TableurEnAttenteSql tableurs;
    private final JsonMapper json;
    private final Clock horloge;

    TableursEnAttente(TableurEnAttenteSql tableurs, JsonMapper json, Clock horloge) {
        this.tableurs = tableurs;
        this.json = json;
        this.horloge = horloge;
    }

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    ///
    /// @param module the one that reads it
    /// @param choix what is proposed at first to its sender
    public Resultat<Long> deposer(
            String module,
            OrganisationId organisation,
            String nom,
            InputStream flux,
            Bornes bornes,
            Function<List<Feuille>, Object> choix)
            throws IOException {
        return switch (Tableur.lire(nom, flux, bornes)) {
            case Resultat.Refus<List<Feuille>>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<List<Feuille>>(var feuilles) -> {
                var le = horloge.instant();
                yield Resultat.fait(
                        tableurs.deposer(
                                new Depose(
                                        module,
                                        organisation,
                                        nom.length() > NOM_AU_PLUS
                                                ? nom.substring(0, NOM_AU_PLUS)
                                                : nom,
                                        json.writeValueAsString(feuilles),
                                        json.writeValueAsString(choix.apply(feuilles)),
                                        le,
                                        le.plus(ATTENTE))));
            }
        };
    }

    /// What waits and what was taken, the latest first; without their lines.
    @Transactional(readOnly = true)
    public List<TableurEnAttente> lister(String module, OrganisationId organisation) {
        return tableurs.lister(module, organisation, MONTRES);
    }

    /// @throws Introuvable also for anybody but who sent it
    @Transactional(readOnly = true)
    public TableurEnAttente lire(String module, long id) {
        return charger(module, id, false);
    }

    /// The same, held until the end of the transaction.
    public TableurEnAttente prendre(String module, long id) {
        return charger(module, id, true);
    }

    private TableurEnAttente charger(String module, long id, boolean pourEcrire) {
        return tableurs.trouver(module, id, pourEcrire)
                .orElseThrow(() -> new Introuvable("tableur " + module + " " + id));
    }

    public <T> T choix(TableurEnAttente tableur, Class<T> type) {
        return json.readValue(tableur.choix(), type);
    }

    /// Null before the confirmation.
    public <T> @Nullable T bilan(TableurEnAttente tableur, Class<T> type) {
        var bilan = tableur.bilan();
        return bilan == null ? null : json.readValue(bilan, type);
    }

    /// @param version the one that was shown
    public Resultat<Long> regler(long id, int version, Object choix) {
        return tableurs.regler(id, version, json.writeValueAsString(choix))
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    /// Its lines became something: its content is forgotten, its report stays.
    public Resultat<Long> confirmer(long id, int version, Object bilan) {
        return tableurs.confirmer(id, version, json.writeValueAsString(bilan), horloge.instant())
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    /// The sender gives up.
    public void oublier(String module, long id) {
        tableurs.oublier(module, id);
    }

    /// One run of the job.
    public int oublierLesAnciens() {
        return tableurs.oublierLesAnciens(horloge.instant());
    }
}
