package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.access.Term;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.junit.jupiter.api.Test;

class AccreditationTest {

  private static final Term TERM = Term.from(Instant.parse("2016-03-01T00:00:00Z"));
  private static final UUID SOMEBODY = UUID.randomUUID();

  @Test
  void itSaysWhoWhereAndInWhatFunction() {
    assertThatThrownBy(
            () -> new Accreditation(" ", BodyCode.CTF, MandateFunction.CHAIR, null, TERM))
        .hasMessage("mandate.account.missing");
    assertThatThrownBy(() -> new Accreditation("a", null, MandateFunction.CHAIR, null, TERM))
        .hasMessage("mandate.body.missing");
    assertThatThrownBy(() -> new Accreditation("a", BodyCode.CTF, null, null, TERM))
        .hasMessage("mandate.function.missing");
  }

  @Test
  void accountIsTakenWithoutSpacesAroundIt() {
    assertThat(new Accreditation(" a ", BodyCode.CTF, MandateFunction.CHAIR, null, TERM).account())
        .isEqualTo("a");
  }

  @Test
  void whoSpeaksForADelegationBelongsToOne() {
    Nominee alone = new Nominee(SOMEBODY, null);

    assertThatThrownBy(() -> alone.mustFit(MandateFunction.HEAD_OF_DELEGATION))
        .hasMessage("mandate.delegation.missing");
    assertThatCode(() -> alone.mustFit(MandateFunction.OBSERVER)).doesNotThrowAnyException();
    assertThatCode(() -> alone.of(UUID.randomUUID()).mustFit(MandateFunction.CO_CHAIR))
        .doesNotThrowAnyException();
  }
}
