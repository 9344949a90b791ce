package fr.unisson.socle.postgres;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// PostgreSQL itself stops a statement that takes too long: its transaction told it how long
/// ([fr.unisson.socle.ActeurDeTransaction]). The driver would arm a timer for each, and take it
/// down: a third of what a short statement costs. A transaction past its delay asks nothing more.
public final class OrdresSansMinuterie extends JdbcTemplate {

    private final DataSource base;

    OrdresSansMinuterie(DataSource base) {
        super(base);
        this.base = base;
    }

    @Override
    protected void applyStatementSettings(Statement ordre) throws SQLException {
        if (getFetchSize() != -1) ordre.setFetchSize(getFetchSize());
        if (getMaxRows() != -1) ordre.setMaxRows(getMaxRows());
        if (TransactionSynchronizationManager.getResource(base) instanceof ConnectionHolder tenue
                && tenue.hasTimeout()) {
            tenue.getTimeToLiveInMillis();
        }
    }
}
