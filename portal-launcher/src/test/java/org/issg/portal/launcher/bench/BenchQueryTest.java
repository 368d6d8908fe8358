package org.issg.portal.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchQueryTest {

  @Test
  void queryIsReadWithItsNameAndWhoAsks() {
    var queries = BenchQuery.parse("-- Why.\n\n-- a list | few delegate\nselect 1\n  from a;\n");

    assertThat(queries).hasSize(1);
    assertThat(queries.get(0).name()).isEqualTo("a list");
    assertThat(queries.get(0).actors()).containsExactly(BenchActor.FEW, BenchActor.DELEGATE);
    assertThat(queries.get(0).sql()).isEqualTo("select 1\n  from a");
  }

  @Test
  void queryOfSeveralListsSaysSoInItsName() {
    var queries =
        BenchQuery.parse("-- a list | few\nselect 1;\n\n-- all, 12 lists | few\nselect 2;\n");

    assertThat(queries).extracting(BenchQuery::lists).containsExactly(1, 12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bench/sent.sql", "/bench/children.sql"})
  void everyQueryOfTheFileIsRead(String name) throws IOException {
    try (var in = BenchQuery.class.getResourceAsStream(name)) {
      var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(BenchQuery.parse(file)).hasSize(file.split(" \\| ", -1).length - 2);
    }
  }
}
