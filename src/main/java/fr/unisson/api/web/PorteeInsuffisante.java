package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import java.io.Serial;

/// The token does not open what was asked.
final class PorteeInsuffisante extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Portee portee;

    PorteeInsuffisante(Portee portee) {
        super(portee.code());
        this.portee = portee;
    }

    Portee portee() {
        return portee;
    }
}
