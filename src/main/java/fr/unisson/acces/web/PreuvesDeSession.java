package fr.unisson.acces.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/// Whether a session was opened with two proofs of who the person is, or given the second since.
final class PreuvesDeSession {

    private static final String DEUX = "deux preuves";

    private PreuvesDeSession() {}

    static void noter(HttpSession session) {
        session.setAttribute(DEUX, true);
    }

    static boolean deux(@Nullable HttpSession session) {
        return session != null && Boolean.TRUE.equals(session.getAttribute(DEUX));
    }
}
