package fr.unisson.api.web;

import java.io.Serial;

/// A change that does not say on what it was made, or was made on something else.
final class VersionRefusee extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final CodeDErreur code;

    VersionRefusee(CodeDErreur code) {
        super(code.name());
        this.code = code;
    }

    CodeDErreur code() {
        return code;
    }
}
