package org.issg.portal.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Where things stand on the screen, in CSS pixels. */
public final class Layout {

  private Layout() {}

  /** From where to where something reaches across the screen. */
  public record Extent(double left, double right) {

    public double middle() {
      return (left + right) / 2;
    }
  }

  public static Extent extent(Locator element) {
    var box = element.boundingBox();
    return new Extent(box.x, box.x + box.width);
  }

  /** By how much the page can be scrolled sideways. */
  public static int sidewaysScroll(Page page) {
    return (Integer)
        page.evaluate(
            "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
  }

  /** Visible elements with text that reach beyond the screen, unless a box of theirs scrolls. */
  @SuppressWarnings("unchecked")
  public static List<String> beyondTheScreen(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              const scrolls = (element) => {
                for (let box = element; box; box = box.parentElement) {
                  if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true;
                }
                return false;
              };
              return [...document.querySelectorAll("main *")]
                .filter((element) => element.checkVisibility() && element.innerText?.trim())
                .filter((element) => !element.closest(".visually-hidden") && !scrolls(element))
                .filter((element) => {
                  const { left, right } = element.getBoundingClientRect();
                  return right > width + 1 || left < -1;
                })
                .map((element) => `${element.tagName}.${element.className}: ${element.innerText}`);
            }""");
  }
}
