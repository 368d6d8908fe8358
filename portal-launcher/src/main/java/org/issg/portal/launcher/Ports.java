package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.HashMap;

/** The ports on this machine that the pieces listen on. */
public final class Ports {

  private Ports() {}

  /** A port, what it is for, and the environment variable that moves it. */
  record Wanted(String purpose, String variable, int number) {}

  /** A port that nobody listens on at this moment. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses with the port and its variable when one is taken or named twice. */
  static void requireFree(Collection<Wanted> ports) {
    var seen = new HashMap<Integer, Wanted>();
    for (var port : ports) {
      var other = seen.put(port.number(), port);
      if (other != null) {
        throw new Problem(
            "Port %d is given both to %s and to %s: set %s to another port."
                .formatted(port.number(), other.purpose(), port.purpose(), port.variable()));
      }
      if (isTaken(port.number())) {
        throw new Problem(
            "Port %d for %s is taken: end what uses it, or set %s to a free port."
                .formatted(port.number(), port.purpose(), port.variable()));
      }
    }
  }

  static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
