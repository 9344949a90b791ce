package fr.unisson.api.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request whose body was read once and can be read again.
final class CorpsRelu extends HttpServletRequestWrapper {

    private static final int AU_PLUS = 1_000_000;

    private final byte[] corps;

    private CorpsRelu(HttpServletRequest requete, byte[] corps) {
        super(requete);
        this.corps = corps;
    }

    /// Null when the body is too long to be kept.
    static @Nullable CorpsRelu lire(HttpServletRequest requete) throws IOException {
        var corps = requete.getInputStream().readNBytes(AU_PLUS + 1);
        return corps.length > AU_PLUS ? null : new CorpsRelu(requete, corps);
    }

    byte[] corps() {
        return corps.clone();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(corps), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var lecture = new ByteArrayInputStream(corps);
        return new ServletInputStream() {
            @Override
            public int read() {
                return lecture.read();
            }

            @Override
            public int read(byte[] vers, int depuis, int auPlus) {
                return lecture.read(vers, depuis, auPlus);
            }

            @Override
            public boolean isFinished() {
                return lecture.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener ecoute) {
                throw new IllegalStateException("Read at once");
            }
        };
    }
}
