package org.issg.portal.mandate.view;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.shared.Role;

/** The roles that are ticked, by the names that the realm gives them. */
public class RolesForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String[] names = {};

  void show(Set<Role> roles) {
    names = roles.stream().map(Role::realmName).toArray(String[]::new);
  }

  AccountRoles chosen() {
    return new AccountRoles(
        Arrays.stream(names)
            .map(Role::named)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()));
  }

  public List<String> getAll() {
    return Arrays.stream(Role.values()).map(Role::realmName).toList();
  }

  public String[] getNames() {
    return names.clone();
  }

  public void setNames(String[] names) {
    this.names = names == null ? new String[0] : names.clone();
  }
}
