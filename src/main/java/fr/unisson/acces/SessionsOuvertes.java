package fr.unisson.acces;

import fr.unisson.socle.Empreinte;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Where an account is signed in, on whichever node.
@Service
public class SessionsOuvertes {

    public static final String ADRESSE = "adresse";
    public static final String NAVIGATEUR = "navigateur";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TracesDEntree traces;

    /// Lazy: a program without pages has no sessions, and never asks for them.
    SessionsOuvertes(
            @Lazy FindByIndexNameSessionRepository<? extends Session> sessions,
            TracesDEntree traces) {
        this.sessions = sessions;
        this.traces = traces;
    }

    /// @param repere designates the session on a page without giving its number away
    public record SessionOuverte(
            String repere, String navigateur, String adresse, Instant derniere, boolean courante) {}

    public List<SessionOuverte> lister(CompteId compte, @Nullable String courante) {
        return sessions.findByPrincipalName(compte.toString()).values().stream()
                .map(s ->
                        new SessionOuverte(
                                repere(s.getId()),
                                s.getAttributeOrDefault(NAVIGATEUR, ""),
                                s.getAttributeOrDefault(ADRESSE, ""),
                                s.getLastAccessedTime(),
                                s.getId().equals(courante)))
                .sorted(Comparator.comparing(SessionOuverte::derniere).reversed())
                .toList();
    }

    public void fermer(CompteId compte, String repere) {
        sessions.findByPrincipalName(compte.toString()).keySet().stream()
                .filter(id -> repere(id).equals(repere))
                .forEach(id -> fermerLaSession(compte, id));
    }

    /// @param id its number
    void fermerLaSession(CompteId compte, String id) {
        sessions.deleteById(id);
        traces.fermee(compte, id, TracesDEntree.Fin.AILLEURS);
    }

    /// @param saufCelleCi number of the session to keep, null to close them all
    public void fermerLesAutres(CompteId compte, @Nullable String saufCelleCi) {
        sessions.findByPrincipalName(compte.toString()).keySet().stream()
                .filter(id -> !id.equals(saufCelleCi))
                .forEach(id -> fermerLaSession(compte, id));
    }

    static String repere(String id) {
        return Empreinte.de("session:" + id).substring(0, 16);
    }
}
