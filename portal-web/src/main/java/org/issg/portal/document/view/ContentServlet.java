package org.issg.portal.document.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.RequestBoundary;

/** Streams the content of a document version, after its leaf is written; knows ranges. */
@WebServlet("/content/*")
public class ContentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SANDBOX =
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

  @Inject private DocumentService documents;
  @Inject private RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    DocumentVersion version;
    String asked = request.getHeader("Range");
    try {
      UUID id =
          Optional.ofNullable(request.getPathInfo())
              .flatMap(path -> Ids.parse(path.substring(1)))
              .orElseThrow(NoSuchPage::new);
      version = documents.download(id, asked);
    } catch (RuntimeException thrown) {
      response.sendError(boundary.settle(thrown).status());
      return;
    }
    boolean inPlace =
        request.getParameter("inline") != null
            && MediaTypes.readAs(version.mediaType()).isPresent();
    describe(response, version, inPlace);
    Optional<ByteRange> range = ByteRange.parse(asked, version.size());
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + version.size());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    send(response, version, range.get());
  }

  private static void describe(
      HttpServletResponse response, DocumentVersion version, boolean inPlace) {
    response.setContentType(
        version.mediaType().startsWith("text/")
            ? version.mediaType() + ";charset=UTF-8"
            : version.mediaType());
    response.setHeader(
        "Content-Disposition", (inPlace ? "inline" : "attachment") + fileName(version.fileName()));
    response.setHeader("Content-Security-Policy", SANDBOX);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", '"' + HexFormat.of().formatHex(version.sha256()) + '"');
    response.setHeader("Cache-Control", "private, no-store");
  }

  /** A name in any script (RFC 6266 and 8187), with a plain one for old programs. */
  private static String fileName(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  private void send(HttpServletResponse response, DocumentVersion version, ByteRange range)
      throws IOException {
    if (range.length() < version.size()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + '-' + range.last() + '/' + version.size());
    }
    response.setContentLengthLong(range.length());
    OutputStream out = response.getOutputStream();
    long position = range.first();
    while (position <= range.last()) {
      int number = (int) (position / UploadIntake.CHUNK);
      int from = (int) (position % UploadIntake.CHUNK);
      byte[] chunk =
          documents
              .chunk(version.contentId(), number)
              .orElseThrow(() -> new IOException("content is no longer readable"));
      int length = (int) Math.min(chunk.length - from, range.last() - position + 1);
      out.write(chunk, from, length);
      position += length;
    }
  }
}
