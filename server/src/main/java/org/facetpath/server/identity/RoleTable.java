package org.facetpath.server.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.account.Role;

/// Which groups of the identity provider give which roles. A group that is not in it gives none.
///
/// @param byGroup by the provider's word for a group, exactly as it is written there
public record RoleTable(Map<String, Set<Role>> byGroup) {

    public RoleTable {
        byGroup = Map.copyOf(byGroup);
    }

    /// Reads `spine-doctors=clinician, it-facetpath=admin`; a group may stand there for each of its roles.
    ///
    /// @throws IllegalArgumentException when it is not written so, or gives the role of a patient
    public static RoleTable parse(String text) {
        var roles = new HashMap<String, Set<Role>>();
        for (var entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                int sign = entry.lastIndexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException("'%s' is not written as group=role".formatted(entry.strip()));
                }
                roles.computeIfAbsent(entry.substring(0, sign).strip(), _ -> EnumSet.noneOf(Role.class))
                        .add(role(entry.substring(sign + 1).strip()));
            }
        }
        return new RoleTable(roles);
    }

    private static Role role(String name) {
        for (var role : Role.values()) {
            if (role.name().equals(name.toUpperCase(Locale.ROOT)) && role != Role.PATIENT) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "a group gives one of clinician, authorisation, analyst, admin; not '%s'".formatted(name));
    }

    /// The roles of somebody in these groups.
    Set<Role> of(Collection<String> groups) {
        var roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> roles.addAll(byGroup.getOrDefault(group, Set.of())));
        return roles;
    }

    /// Whether roles are given here and not by a table.
    boolean isEmpty() {
        return byGroup.isEmpty();
    }
}
