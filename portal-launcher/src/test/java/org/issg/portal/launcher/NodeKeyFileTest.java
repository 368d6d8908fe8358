package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeKeyFileTest {

  @TempDir private Path data;

  @Test
  void keyStaysTheSameInOneDataFolder() {
    var file = data.resolve("node-key.pem");

    var first = NodeKeyFile.of(file).publicKey().id();

    assertThat(NodeKeyFile.of(file).publicKey().id()).isEqualTo(first);
    assertThat(NodeKeyFile.of(data.resolve("other.pem")).publicKey().id()).isNotEqualTo(first);
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    var file = data.resolve("node-key.pem");

    NodeKeyFile.of(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void fileThatHoldsNoKeyIsNotReplaced() throws IOException {
    var file = Files.writeString(data.resolve("node-key.pem"), "something else");

    assertThatThrownBy(() -> NodeKeyFile.of(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("node-key.pem");
    assertThat(file).hasContent("something else");
  }
}
