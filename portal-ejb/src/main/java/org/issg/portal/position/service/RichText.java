package org.issg.portal.position.service;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The markup that a text may have: paragraphs, headings, lists, quotations and emphasis, and not a
 * single attribute. Whatever else comes is taken out before it is stored.
 */
final class RichText {

  private static final Set<String> BLOCKS =
      Set.of("p", "h2", "h3", "ul", "ol", "li", "blockquote", "br");

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "h2", "h3", "ul", "ol", "li", "blockquote")
          .allowElements("strong", "em", "u")
          .allowElements((name, attributes) -> "strong", "b")
          .allowElements((name, attributes) -> "em", "i")
          .allowElements((name, attributes) -> "h2", "h1")
          .allowElements((name, attributes) -> "h3", "h4", "h5", "h6")
          .allowElements((name, attributes) -> "p", "div")
          .toFactory();

  private final String html;
  private final String plain;

  /**
   * Cleans what came from an editor.
   *
   * @param typed markup as it was sent, or null
   */
  RichText(String typed) {
    Words words = new Words();
    HtmlSanitizer.sanitize(typed, ALLOWED.apply(words));
    plain = words.text();
    html = plain == null ? null : ALLOWED.sanitize(typed);
  }

  /** The cleaned markup; null where it holds no word. */
  String html() {
    return html;
  }

  /** The words alone, a line for each block; null where there is none. */
  String plain() {
    return plain;
  }

  /** Collects the words of what is allowed. */
  private static final class Words implements HtmlStreamEventReceiver {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void openDocument() {
      text.setLength(0);
    }

    @Override
    public void closeDocument() {
      // the words are complete
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      breakAt(element);
    }

    @Override
    public void closeTag(String element) {
      breakAt(element);
    }

    private void breakAt(String element) {
      if (BLOCKS.contains(element)) {
        text.append('\n');
      }
    }

    @Override
    public void text(String words) {
      text.append(words);
    }

    String text() {
      String words = text.toString().replace('\u00a0', ' ').replaceAll("\\s*\\n\\s*", "\n").strip();
      return words.isEmpty() ? null : words;
    }
  }
}
