package org.issg.portal.shared.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.issg.portal.journey.Database;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A fault of the portal that would leave a change out of the audit log ends in a page, undone. */
@Journey
class UnrecordedChangePageIT {

  private static final String TITLE = "Changes more than the log says";

  /**
   * Makes whoever gives a meeting that title change their member too, which the leaf leaves out.
   */
  private static final String FAULT =
      """
      create function faulty_change() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
        begin
          update member set version = version where subject = actor_subject();
          return null;
        end $$;
      create trigger faulty_change after update on meeting for each row
        when (new.title like '%%%s%%') execute function faulty_change()
      """
          .formatted(TITLE);

  private static final String REPAIR =
      "drop trigger faulty_change on meeting; drop function faulty_change()";

  @Test
  void changeThatTheLogLeavesOutIsUndoneAndSaidSo(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("500");
    var title = Names.unique("Meeting before a faulty change");
    var meeting = new Secretariat(secretary).call(title);
    var since = visitors.database().now();
    secretary.open("/meeting/edit.xhtml?id=" + meeting);
    secretary.page().locator("[id='form:title']").fill(Names.unique(TITLE));

    whileFaulty(
        visitors.database(),
        () -> {
          secretary.button("Save").click();
          assertThat(secretary.heading()).hasText("This was not done");
        });

    assertThat(secretary.page().locator("main")).not().containsText("Exception");
    assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
        .endsWith("access.pageCalled FAILED CHANGE_WITHOUT_LEAF")
        .noneMatch(act -> act.startsWith("meeting.edited"));
    assertThat(visitors.database().texts("select title from meeting where id = ?", meeting))
        .containsExactly(title);
  }

  private static void whileFaulty(Database database, Runnable act) {
    database.execute(FAULT);
    try {
      act.run();
    } finally {
      database.execute(REPAIR);
    }
  }
}
