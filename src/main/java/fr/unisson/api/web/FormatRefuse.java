package fr.unisson.api.web;

import java.io.Serial;

/// The caller asks for a format that is not offered.
final class FormatRefuse extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
}
