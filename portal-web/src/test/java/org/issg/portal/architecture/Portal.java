package org.issg.portal.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** How the portal is cut: features in the order in which they may know each other, and layers. */
final class Portal {

  static final String ROOT = "org.issg.portal";
  static final String SERVICES = ROOT + ".*.service..";
  static final String VIEWS = ROOT + ".*.view..";
  static final String KEYCLOAK = ROOT + ".access.keycloak..";
  static final String FRAME = ROOT + ".shared.view..";

  /** Each may know those before it; nothing points back. */
  static final List<String> FEATURES =
      List.of(
          "shared",
          "audit",
          "access",
          "mandate",
          "document",
          "dossier",
          "position",
          "meeting",
          "release",
          "home",
          "desk");

  static final DescribedPredicate<JavaClass> DOMAIN =
      DescribedPredicate.describe(
          "the domain", type -> FEATURES.stream().anyMatch(each -> isDomainOf(each, type)));

  private Portal() {}

  private static boolean isDomainOf(String feature, JavaClass type) {
    return type.getPackageName().equals(ROOT + "." + feature);
  }

  /** The packages of those features, with all their layers. */
  static String[] packages(List<String> features) {
    return features.stream().map(each -> ROOT + "." + each + "..").toArray(String[]::new);
  }

  /** What runs in the web application: neither the launcher nor the separate ledger processes. */
  static final class InTheApplication implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("/org/issg/portal/launcher/")
          && !location.contains("/org/issg/portal/ledger/")
          && !location.contains("/portal-launcher")
          && !location.contains("/portal-ledger");
    }
  }
}
