package org.issg.portal.shared.service;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A service whose transactions know their actor: without it the database shows no row. */
@InterceptorBinding
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ActsAsCaller {

  /**
   * Whether it may change records. A transaction that begins at a service that does not keeps no
   * copies of what it loads, and looks for no changes.
   */
  @Nonbinding
  boolean changes() default true;
}
