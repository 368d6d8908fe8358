package org.issg.portal.document.view;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.ContentService;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Streams stored bytes to a browser, chunk by chunk; knows ranges (RFC 9110, section 14). */
@Dependent
public class ContentSender {

  private static final String SANDBOX =
      "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

  @Inject private ContentService content;
  @Inject private RequestBoundary boundary;

  /** Permits one request, with its leaf, and says what bytes it is for. */
  @FunctionalInterface
  public interface Permission {

    /**
     * The bytes behind an id.
     *
     * @param range the range as it stands in the request, or null for the whole
     */
    StoredFile permit(UUID id, String range);
  }

  /** Answers a request whose path ends in the id of what is asked for. */
  public void send(HttpServletRequest request, HttpServletResponse response, Permission permission)
      throws IOException {
    String asked = request.getHeader("Range");
    Optional<StoredFile> permitted =
        boundary.attempt(response, () -> permission.permit(id(request), asked));
    if (permitted.isEmpty()) {
      return;
    }
    StoredFile file = permitted.get();
    boolean inPlace =
        request.getParameter("inline") != null && MediaTypes.readAs(file.mediaType()).isPresent();
    describe(response, file, inPlace);
    Optional<ByteRange> range = ByteRange.parse(asked, file.size());
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    send(response, file, range.get());
  }

  private static UUID id(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo())
        .flatMap(path -> Ids.parse(path.substring(1)))
        .orElseThrow(NoSuchPage::new);
  }

  private static void describe(HttpServletResponse response, StoredFile file, boolean inPlace) {
    response.setContentType(
        file.mediaType().startsWith("text/")
            ? file.mediaType() + ";charset=UTF-8"
            : file.mediaType());
    response.setHeader(
        "Content-Disposition", (inPlace ? "inline" : "attachment") + named(file.fileName()));
    response.setHeader("Content-Security-Policy", SANDBOX);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", '"' + file.digest() + '"');
    response.setHeader("Cache-Control", "private, no-store");
  }

  /** A name in any script (RFC 6266 and 8187), with a plain one for old programs. */
  private static String named(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  private void send(HttpServletResponse response, StoredFile file, ByteRange range)
      throws IOException {
    if (range.length() < file.size()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + '-' + range.last() + '/' + file.size());
    }
    response.setContentLengthLong(range.length());
    OutputStream out = response.getOutputStream();
    long position = range.first();
    while (position <= range.last()) {
      int number = (int) (position / UploadIntake.CHUNK);
      int from = (int) (position % UploadIntake.CHUNK);
      byte[] chunk =
          content
              .chunk(file.contentId(), number)
              .orElseThrow(() -> new IOException("content is no longer readable"));
      int length = (int) Math.min(chunk.length - from, range.last() - position + 1);
      out.write(chunk, from, length);
      position += length;
    }
  }
}
