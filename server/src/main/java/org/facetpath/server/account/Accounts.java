package org.facetpath.server.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.Work;
import org.jspecify.annotations.Nullable;

/// The accounts, in tables beside the log.
public final class Accounts {

    private static final String ALL = """
        SELECT name, password_hash, roles, patient, practitioner, totp_seed, disabled FROM facetpath_account
        """;

    private static final String OF_A_PATIENT =
            " AND account IN (SELECT name FROM facetpath_account WHERE roles = 'PATIENT')";

    private final Database database;
    private final InstantSource clock;

    public Accounts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        return Account.isName(name)
                ? query(ALL + " WHERE name = ?", name).stream().findFirst()
                : Optional.empty();
    }

    public List<Account> list() {
        return query(ALL + " ORDER BY name");
    }

    /// Whether nobody can sign in yet.
    public boolean isEmpty() {
        return list().isEmpty();
    }

    /// Adds an account.
    ///
    /// @return false when the name is taken
    public boolean add(Account account) {
        return database.write(connection -> {
            if (exists(connection, account.name())) {
                return false;
            }
            insert(connection, account);
            return true;
        });
    }

    /// Writes everything of an account that exists.
    public void change(Account account) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                UPDATE facetpath_account SET password_hash = ?, roles = ?, patient = ?, practitioner = ?,
                totp_seed = ?, disabled = ? WHERE name = ?
                """)) {
                bind(statement, account);
                statement.setString(7, account.name());
                return statement.executeUpdate();
            }
        });
    }

    /// That these accounts belong to no patient. One that was for a patient's own record only is closed, and all that
    /// it signs in with is destroyed; its name stays, since the trail has it.
    public Beside parted(List<String> names) {
        return Beside.each("UPDATE facetpath_account SET patient = NULL WHERE name = ?", names)
                .and(Beside.each("""
                    UPDATE facetpath_account SET password_hash = NULL, totp_seed = NULL, totp_step = NULL, disabled = 1
                    WHERE name = ? AND roles = 'PATIENT'
                    """, names))
                .and(Beside.each("DELETE FROM facetpath_secret WHERE account = ?" + OF_A_PATIENT, names))
                .and(Beside.each("DELETE FROM facetpath_identity WHERE account = ?" + OF_A_PATIENT, names));
    }

    static boolean exists(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM facetpath_account WHERE name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    void insert(Connection connection, Account account) throws SQLException {
        try (var statement = connection.prepareStatement("""
            INSERT INTO facetpath_account
            (password_hash, roles, patient, practitioner, totp_seed, disabled, name, created)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
            bind(statement, account);
            statement.setString(7, account.name());
            statement.setLong(8, clock.instant().toEpochMilli());
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Account account) throws SQLException {
        statement.setString(1, account.passwordHash());
        statement.setString(2, written(account.roles()));
        statement.setString(3, account.patient());
        statement.setString(4, account.practitioner());
        statement.setString(5, account.totpSeed());
        statement.setInt(6, account.disabled() ? 1 : 0);
    }

    private List<Account> query(String sql, String... values) {
        return database.read(reading(sql, values));
    }

    private static Work<List<Account>> reading(String sql, String... values) {
        return connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                try (var rows = statement.executeQuery()) {
                    var accounts = new ArrayList<Account>();
                    while (rows.next()) {
                        accounts.add(account(rows));
                    }
                    return accounts;
                }
            }
        };
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                text(row, 2),
                roles(row.getString(3)),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                row.getInt(7) != 0);
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    private static String written(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String written) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : written.split(",", -1)) {
            if (!name.isEmpty()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
