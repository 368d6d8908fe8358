package org.issg.portal.shared.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The database as the application role sees it; address and password come from configuration. */
@DataSourceDefinition(
    name = "java:app/jdbc/portal",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=portal.db.url}",
    user = "${MPCONFIG=portal.db.user}",
    password = "${MPCONFIG=portal.db.password}",
    minPoolSize = 4,
    maxPoolSize = 32,
    properties = {
      // What people wrote stays out of messages and logs when a statement fails.
      "logServerErrorDetail=false",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      "fish.payara.fail-all-connections=true"
    })
@Singleton
public class PortalDataSource {}
