package org.issg.portal.shared.view;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a hash of its content into the address of each style sheet, script and font, so that
 * browsers may keep them for a year and still never show an old one.
 */
public class HashedResources extends ResourceHandlerWrapper {

  private static final int HASH_BYTES = 6;

  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  public HashedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    Resource resource = super.createResource(name, library);
    return resource == null || !"portal".equals(library) ? resource : new Hashed(resource);
  }

  private String hash(Resource resource) {
    String known = hashes.get(resource.getResourceName());
    if (known != null) {
      return known;
    }
    // Not computeIfAbsent: a style sheet asks for the hashes of its fonts while it is read.
    String hash = digest(resource);
    hashes.put(resource.getResourceName(), hash);
    return hash;
  }

  private static String digest(Resource resource) {
    try (InputStream content = resource.getInputStream();
        DigestInputStream digested =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, HASH_BYTES);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private final class Hashed extends ResourceWrapper {

    Hashed(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public String getRequestPath() {
      return super.getRequestPath() + "&v=" + hash(getWrapped());
    }
  }
}
