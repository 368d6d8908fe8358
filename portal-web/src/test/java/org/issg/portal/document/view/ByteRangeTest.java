package org.issg.portal.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of RFC 9110, section 14, for a file of 1,000 bytes. */
class ByteRangeTest {

  private static final long SIZE = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-499, 0, 499",
    "bytes=500-999, 500, 999",
    "bytes=500-, 500, 999",
    "bytes=999-, 999, 999",
    "bytes=-1, 999, 999",
    "bytes=-500, 500, 999",
    "' bytes=5-6 ', 5, 6"
  })
  void oneRangeWithinTheFileIsTaken(String header, long first, long last) {
    assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=900-1000, 900",
    "bytes=900-999999999999999999, 900",
    "bytes=-1000, 0",
    "bytes=-2000, 0"
  })
  void whatReachesBeyondTheFileIsCutToIt(String header, long first) {
    assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, 999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=1000-", "bytes=1000-1001", "bytes=999999999999999999-", "bytes=-0"})
  void aRangeWithoutAnyByteOfTheFileIsNotSatisfiable(String header) {
    assertThat(ByteRange.parse(header, SIZE)).isEmpty();
  }

  /** Section 14.2 leaves it to the server to reject a range whose end is before its start. */
  @Test
  void aRangeThatEndsBeforeItStartsIsRejected() {
    assertThat(ByteRange.parse("bytes=500-499", SIZE)).isEmpty();
  }

  /** Section 14.2: a server may ignore the header, and does so where it does not understand it. */
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=1",
        "bytes=--1",
        "bytes=1-2-3",
        "bytes=0-1,5-6",
        "bytes=0-1, -1",
        "lines=0-1",
        "bytes=0x1-0x2",
        "bytes=\u0661-\u0662",
        "bytes=9999999999999999999999-",
        "bytes=-9999999999999999999999"
      })
  void severalRangesAndWhatIsNoneGiveTheWhole(String header) {
    assertThat(ByteRange.parse(header, SIZE)).contains(ByteRange.whole(SIZE));
  }

  @Test
  void theLengthCountsFirstAndLast() {
    assertThat(new ByteRange(5, 5).length()).isEqualTo(1);
    assertThat(ByteRange.whole(SIZE).length()).isEqualTo(SIZE);
  }
}
