package org.facetpath.server.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.facetpath.server.store.database.Database;

/// Which account each identity has here. Nothing else leads from a provider to an account: not a name, not an address.
public final class Identities {

    private final Database database;
    private final Accounts accounts;

    public Identities(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /// The account of an identity.
    public Optional<Account> find(Identity identity) {
        return database.read(connection -> nameOf(connection, identity)).flatMap(accounts::find);
    }

    /// Whether somebody at a provider is linked to the account.
    public boolean isLinked(String account) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("SELECT 1 FROM facetpath_identity WHERE account = ?")) {
                statement.setString(1, account);
                try (var rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /// Makes an account for an identity that has none.
    ///
    /// @return false when the name is taken or the identity has an account by now; then nothing was made
    public boolean add(Identity identity, Account account) {
        return database.write(connection -> {
            if (Accounts.exists(connection, account.name())
                    || nameOf(connection, identity).isPresent()) {
                return false;
            }
            accounts.insert(connection, account);
            insert(connection, identity, account.name());
            return true;
        });
    }

    /// Links an identity to an account that exists.
    ///
    /// @throws IllegalArgumentException when it is another account's
    public void link(Identity identity, String account) {
        var owner = database.write(connection -> {
            var there = nameOf(connection, identity);
            if (there.isEmpty()) {
                insert(connection, identity, account);
            }
            return there.orElse(account);
        });
        if (!owner.equals(account)) {
            throw new IllegalArgumentException("this identity belongs to another account");
        }
    }

    private static Optional<String> nameOf(Connection connection, Identity identity) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT account FROM facetpath_identity WHERE issuer = ? AND subject = ?")) {
            statement.setString(1, identity.issuer());
            statement.setString(2, identity.subject());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, Identity identity, String account) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO facetpath_identity (issuer, subject, account) VALUES (?, ?, ?)")) {
            statement.setString(1, identity.issuer());
            statement.setString(2, identity.subject());
            statement.setString(3, account);
            statement.executeUpdate();
        }
    }
}
