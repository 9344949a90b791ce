package fr.unisson.socle.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Lends the readings of a page their shared connection, see [LecturesDePage].
final class BasePartagee extends DelegatingDataSource {

    private static final ScopedValue<LecturesDePage> LECTURE = ScopedValue.newInstance();

    BasePartagee(DataSource base) {
        super(base);
    }

    /// The connection taken meanwhile may be the one these readings share.
    static void partager(LecturesDePage lectures, Runnable debut) {
        ScopedValue.where(LECTURE, lectures).run(debut);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (LECTURE.isBound()) return LECTURE.get().prendre(this);
        var lectures = LecturesDePage.courantes();
        if (lectures != null) lectures.liberer();
        return neuve();
    }

    Connection neuve() throws SQLException {
        return super.getConnection();
    }
}
