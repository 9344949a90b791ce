package fr.unisson.acces.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// One request reads its session once, and its last gesture is kept to the minute: writing it at
/// each page would be one write, with its wait for the disk and the replica, for each reading.
final class SessionDeRequete implements SessionRepository<SessionDeRequete.Vue>, Filter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final ThreadLocal<Lue> LUE = new ThreadLocal<>();

    private final SessionRepository<Session> depot;
    private final TransactionsDeSession transactions;

    @SuppressWarnings("unchecked") // it is given back only the sessions it made
    SessionDeRequete(
            SessionRepository<? extends Session> depot, TransactionsDeSession transactions) {
        this.depot = (SessionRepository<Session>) depot;
        this.transactions = transactions;
    }

    @Override
    public void doFilter(ServletRequest requete, ServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        LUE.set(new Lue());
        try {
            suite.doFilter(requete, reponse);
        } finally {
            LUE.remove();
        }
    }

    @Override
    public Vue createSession() {
        return new Vue(depot.createSession());
    }

    @Override
    public void save(Vue session) {
        depot.save(session.reelle);
    }

    @Override
    public @Nullable Vue findById(String id) {
        var deja = LUE.get();
        if (deja != null && deja.session != null && deja.session.getId().equals(id)) {
            return deja.session;
        }
        var reelle = transactions.chercher(() -> depot.findById(id));
        var trouvee = reelle == null ? null : new Vue(reelle);
        if (deja != null) deja.session = trouvee;
        return trouvee;
    }

    @Override
    public void deleteById(String id) {
        var deja = LUE.get();
        if (deja != null) deja.session = null;
        depot.deleteById(id);
    }

    private static final class Lue {
        private @Nullable Vue session;
    }

    /// The session as it is kept, but for the gestures of the same minute.
    static final class Vue implements Session {

        private final Session reelle;

        private Vue(Session reelle) {
            this.reelle = reelle;
        }

        @Override
        public void setLastAccessedTime(Instant geste) {
            if (!geste.isBefore(reelle.getLastAccessedTime().plus(MINUTE))) {
                reelle.setLastAccessedTime(geste);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return reelle.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return reelle.getId();
        }

        @Override
        public String changeSessionId() {
            return reelle.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as declared there
        public <T> @Nullable T getAttribute(String nom) {
            return reelle.getAttribute(nom);
        }

        @Override
        public Set<String> getAttributeNames() {
            return reelle.getAttributeNames();
        }

        @Override
        public void setAttribute(String nom, Object valeur) {
            reelle.setAttribute(nom, valeur);
        }

        @Override
        public void removeAttribute(String nom) {
            reelle.removeAttribute(nom);
        }

        @Override
        public Instant getCreationTime() {
            return reelle.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration duree) {
            reelle.setMaxInactiveInterval(duree);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return reelle.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return reelle.isExpired();
        }
    }
}
