package org.issg.portal.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the portal and the browser once for all tests, and gives each test its own visitors. */
class PortalExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(PortalExtension.class);
  private static final Path PICTURES = Path.of("target", "failures");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var portal =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                RunningPortal.class, type -> RunningPortal.start(), RunningPortal.class);
    var visitors = new Visitors(portal);
    context.getStore(NAMESPACE).put(Visitors.class, visitors);
    return visitors;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var visitors = context.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      var test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
      visitors.picture(PICTURES, test.replaceAll("[^\\w.]+", "-"));
      visitors.leave();
    } else {
      visitors.leaveInPeace();
    }
  }
}
