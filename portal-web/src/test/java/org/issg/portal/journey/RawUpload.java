package org.issg.portal.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An upload over a bare socket, which can do what no browser does. */
public final class RawUpload implements AutoCloseable {

  private static final int BLOCK = 1 << 20;
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  private RawUpload(Visit visit, String name, String token, String framing) throws IOException {
    var address = URI.create(visit.address());
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    var head =
        """
        PUT /upload HTTP/1.1
        Host: %s
        Cookie: %s
        Accept: application/json
        X-Portal-Token: %s
        X-File-Name: %s
        Content-Type: application/octet-stream
        Connection: close
        %s

        """
            .formatted(address.getAuthority(), visit.cookies(), token, name, framing);
    send(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Announces a file of that length from the page of documents that is open. */
  public static RawUpload begin(Visit visit, String name, long length) throws IOException {
    return new RawUpload(visit, name, token(visit), "Content-Length: " + length);
  }

  public static RawUpload beginWithToken(Visit visit, String name, String token, long length)
      throws IOException {
    return new RawUpload(visit, name, token, "Content-Length: " + length);
  }

  /** Announces a file whose end only its last chunk will tell. */
  public static RawUpload beginWithoutLength(Visit visit, String name) throws IOException {
    return new RawUpload(visit, name, token(visit), "Transfer-Encoding: chunked");
  }

  private static String token(Visit visit) {
    return visit.page().locator(".upload").getAttribute("data-token");
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends at most so many bytes of a PDF in chunks, and stops early when the portal does. */
  public void sendChunks(long length) throws IOException {
    var block = new byte[BLOCK];
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, block, 0, 9);
    for (var sent = 0L; sent < length && socket.getInputStream().available() == 0; sent += BLOCK) {
      try {
        send((Integer.toHexString(BLOCK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        send(block);
        send("\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (SocketException stopped) {
        return;
      }
    }
  }

  /** The status that the portal answers with; waits for it. */
  public int status() throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    var line = reader.readLine();
    if (line == null) {
      throw new AssertionError("The portal closed the connection without an answer");
    }
    return Integer.parseInt(line.split(" ")[1]);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
