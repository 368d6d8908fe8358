package org.issg.portal.testing;

import java.io.File;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.issg.portal.launcher.KeptConnections;
import org.issg.portal.launcher.TestServices;
import org.issg.portal.meeting.service.MeetingService;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The web application under test: the services as they are shipped, and the tests beside them. */
final class Deployments {

  private static final String EJB_DESCRIPTOR = "META-INF/ejb-jar.xml";

  private Deployments() {}

  static WebArchive portal() {
    TestServices.current(); // says what to do where none were started
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "portal-services.war")
            .addAsLibraries(services())
            .addAsWebInfResource(EJB_DESCRIPTOR, "ejb-jar.xml")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .setWebXML("web.xml")
            .addClasses(TestServices.class, KeptConnections.class, KeptConnections.Work.class)
            .addClass("org.issg.portal.launcher.PrivateFile")
            .addAsLibraries(new File(location(Assertions.class)));
    for (String library : libraries()) {
      war.addAsLibraries(new File(library));
    }
    return war.merge(tests(), "WEB-INF/classes", Filters.include(".*/org/issg/.*\\.class"));
  }

  private static JavaArchive services() {
    File built = new File(location(MeetingService.class));
    JavaArchive jar = ShrinkWrap.create(JavaArchive.class, "portal-ejb.jar");
    return built.isDirectory()
        ? jar.as(ExplodedImporter.class).importDirectory(built).as(JavaArchive.class)
        : ShrinkWrap.createFromZipFile(JavaArchive.class, built);
  }

  private static GenericArchive tests() {
    return ShrinkWrap.create(GenericArchive.class)
        .as(ExplodedImporter.class)
        .importDirectory(System.getProperty("portal.test.classes"))
        .as(GenericArchive.class);
  }

  private static String[] libraries() {
    return System.getProperty("portal.test.libraries").split(Pattern.quote(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
