package org.issg.portal.document.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes of a file (RFC 9110, section 14), first and last included. */
record ByteRange(long first, long last) {

  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  long length() {
    return last - first + 1;
  }

  /** The whole of a file of that size, which is not empty. */
  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  /**
   * The range that a header asks for; several ranges or another unit are answered with the whole.
   *
   * @return empty when no byte of the file lies in it
   */
  static Optional<ByteRange> parse(String header, long size) {
    if (header == null) {
      return Optional.of(whole(size));
    }
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
      return Optional.of(whole(size));
    }
    return form.group(1).isEmpty()
        ? suffix(Long.parseLong(form.group(2)), size)
        : from(Long.parseLong(form.group(1)), form.group(2), size);
  }

  private static Optional<ByteRange> suffix(long length, long size) {
    return length == 0
        ? Optional.empty()
        : Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
  }

  private static Optional<ByteRange> from(long first, String end, long size) {
    long last = end.isEmpty() ? size - 1 : Math.min(Long.parseLong(end), size - 1);
    return first >= size || last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, last));
  }
}
