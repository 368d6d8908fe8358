package org.issg.portal.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the services once for all test classes, since each deployment starts a server of its own;
 * that server ends with the test run.
 */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Keeper.class);
  }

  /** Lets the first class make the deployment and gives it to all others. */
  public static class Keeper {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;

    private DeploymentScenario kept;
    private boolean deployed;

    void generate(@Observes EventContext<GenerateDeployment> generation) {
      if (kept == null) {
        generation.proceed();
        kept = scenario.get();
      } else {
        scenario.set(kept);
      }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
      if (!deployed) {
        deployment.proceed();
        deployed = true;
      }
    }

    void keep(@Observes EventContext<UnDeployManagedDeployments> end) {
      end.getEvent(); // not proceeded with: the next class needs the deployment
    }
  }
}
