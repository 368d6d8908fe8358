package org.issg.portal.journey;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What the application answers to, read from the WAR that is deployed and from its classes. */
public final class DeployedAddresses {

  private static final Pattern MAPPED = Pattern.compile("<url-pattern>\\s*(.*?)\\s*</url-pattern>");
  private static final List<String> STATIC = List.of("resources/", "pdfjs/");

  /** Pages, each by its path. */
  public Set<String> pages() {
    return files()
        .filter(name -> name.endsWith(".xhtml"))
        .map(name -> "/" + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Files beside the pages that lie in no folder of static files. */
  public List<String> strayFiles() {
    return files()
        .filter(name -> !name.endsWith(".xhtml"))
        .filter(name -> STATIC.stream().noneMatch(name::startsWith))
        .toList();
  }

  private static Stream<String> files() {
    try (var war = new ZipFile(RunningPortal.WAR.toFile())) {
      return war.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("META-INF/"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the portal's own servlets are mapped to. */
  public Set<String> servlets() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.issg.portal")
            .stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .map(JavaClass::reflect)
            .map(type -> type.getAnnotation(WebServlet.class))
            .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()))
            .flatMap(Arrays::stream)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What servlets are mapped to by files of the application and of its libraries. */
  public Set<String> mappedByFiles() {
    try (var war = new ZipFile(RunningPortal.WAR.toFile())) {
      var mapped = new TreeSet<String>();
      for (var entry : war.stream().toList()) {
        if (entry.getName().equals("WEB-INF/web.xml")) {
          mapped.addAll(mapped(war.getInputStream(entry)));
        } else if (entry.getName().endsWith(".jar")) {
          mapped.addAll(mappedByLibrary(war.getInputStream(entry)));
        }
      }
      return mapped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> mappedByLibrary(InputStream library) throws IOException {
    try (var jar = new ZipInputStream(library)) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (entry.getName().equals("META-INF/web-fragment.xml")) {
          return mapped(jar);
        }
      }
      return List.of();
    }
  }

  private static List<String> mapped(InputStream descriptor) throws IOException {
    var text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
    return MAPPED.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
