package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @Test
  void whatAPaperNeedsStays() {
    String paper =
        "<h2>Aim</h2><p>A <strong>firm</strong> and <em>clear</em> <u>text</u><br />on</p>"
            + "<ul><li>one</li></ul><ol><li>two</li></ol><blockquote>said</blockquote><h3>End</h3>";

    assertThat(new RichText(paper).html()).isEqualTo(paper);
  }

  @Test
  void oldSpellingsAreWrittenAnew() {
    RichText text = new RichText("<h1>A</h1><div><b>b</b><i>i</i></div>");

    assertThat(text.html()).isEqualTo("<h2>A</h2><p><strong>b</strong><em>i</em></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<p onclick=\"alert(1)\" style=\"position:fixed\" class=\"button\" id=\"content\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"https://elsewhere.example\">x</a>",
        "<iframe src=\"https://elsewhere.example\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=x></object><embed src=x><applet code=x></applet>",
        "<form action=\"/logout\"><input name=x><button>go</button></form>",
        "<style>*{display:none}</style><link rel=stylesheet href=x>",
        "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example\">",
        "<base href=\"https://elsewhere.example\">",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<!--><img src=x onerror=alert(1)>-->",
        "<video><source onerror=alert(1)></video>",
        "<p>\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt></p>",
        "<template><script>alert(1)</script></template>",
        "<xml><x><![CDATA[<img src=x onerror=alert(1)>]]></x></xml>"
      })
  void nothingHostileIsLeft(String hostile) {
    String html = new RichText("<p>word</p>" + hostile).html();

    assertThat(html.replaceAll("</?(p|h2|h3|ul|ol|li|blockquote|strong|em|u)>|<br />", ""))
        .doesNotContain("<")
        .doesNotContain(">");
    assertThat(html).contains("word");
  }

  @Test
  void whatOnlyLooksLikeMarkupStaysText() {
    RichText text = new RichText("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");

    assertThat(text.html()).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    assertThat(text.plain()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void cleaningTwiceChangesNothing() {
    String once = new RichText("<h1>A & B</h1><p>1 < 2 = \"x\"</p>").html();

    assertThat(new RichText(once).html()).isEqualTo(once);
  }

  @Test
  void wordsStandInLines() {
    RichText text = new RichText("<h2>Aim</h2><p>A&nbsp;firm<br>text</p><ul><li>one</li></ul>");

    assertThat(text.plain()).isEqualTo("Aim\nA firm\ntext\none");
  }

  @Test
  void markupWithoutAWordIsNothing() {
    for (String empty :
        new String[] {null, "", " ", "<p></p>", "<p><br></p>", "<script>x</script>"}) {
      assertThat(new RichText(empty).html()).as("%s", empty).isNull();
      assertThat(new RichText(empty).plain()).as("%s", empty).isNull();
    }
  }

  @Test
  void everyScriptIsKept() {
    String paper = "<p>وقف إطلاق النار – прекращение огня – été 中文 🕊</p>";

    assertThat(new RichText(paper).plain())
        .isEqualTo("وقف إطلاق النار – прекращение огня – été 中文 🕊");
  }
}
