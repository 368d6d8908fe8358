package org.issg.portal.desk.view;

import java.io.Serializable;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.shared.BodyCode;

/** What a rule asks, as it is typed. */
public class TermsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private AlertKind kind = AlertKind.REFUSALS;
  private String name;
  private int threshold = 10;
  private int window = 30;
  private BodyCode body;

  void show(AlertTerms terms) {
    kind = terms.kind();
    name = terms.name();
    threshold = terms.threshold();
    window = terms.span();
    body = terms.body();
  }

  AlertTerms terms() {
    return new AlertTerms(kind, name, threshold, window, body);
  }

  /** The same, to be tried before anybody has given it a name. */
  AlertTerms unnamed() {
    String called = name == null || name.isBlank() ? kind.name() : name;
    return new AlertTerms(kind, called, threshold, window, body);
  }

  public AlertKind getKind() {
    return kind;
  }

  public void setKind(AlertKind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getThreshold() {
    return threshold;
  }

  public void setThreshold(int threshold) {
    this.threshold = threshold;
  }

  public int getWindow() {
    return window;
  }

  public void setWindow(int window) {
    this.window = window;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }
}
