package org.issg.portal.home.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.issg.portal.home.service.Home;
import org.issg.portal.home.service.HomeQueries;
import org.issg.portal.home.service.News;
import org.issg.portal.home.service.Waiting;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Frame;

/** The first page: what waits for the reader, what meets next, and what is new. */
@Named
@RequestScoped
public class HomeView {

  @Inject private HomeQueries queries;
  @Inject private Frame frame;
  @Inject private Clock clock;

  private Home home;

  /** Loads the page; those who belong to no body are sent to the page that is theirs. */
  public String load() {
    if (frame.isMember()) {
      home = queries.home(frame.getLanguage());
      return null;
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return frame.isAuditor() ? "/desk/log?faces-redirect=true" : "/welcome?faces-redirect=true";
  }

  public List<Meeting> getNext() {
    return home == null ? List.of() : home.next();
  }

  public List<News> getNews() {
    return home == null ? List.of() : home.news();
  }

  /** What there is to be done, kind by kind; kinds of which nothing waits are left out. */
  public List<Tasks> getTasks() {
    return home == null
        ? List.of()
        : Arrays.stream(Waiting.Kind.values())
            .map(kind -> new Tasks(kind, of(kind)))
            .filter(tasks -> !tasks.list().isEmpty())
            .toList();
  }

  private List<Waiting> of(Waiting.Kind kind) {
    return home.waiting().stream().filter(each -> each.kind() == kind).toList();
  }

  /** Whether its time has run out. */
  public boolean isLate(Waiting waiting) {
    return waiting.due() != null && waiting.due().isBefore(clock.instant());
  }

  public String address(Waiting waiting) {
    String page =
        switch (waiting.kind()) {
          case CLARIFICATION_ASKED, CLARIFICATIONS_ENDED -> "/dossier/view.xhtml";
          case REPORT_FILED -> "/dossier/reportView.xhtml";
          case PAPER_REFUSED, PAPER_SUBMITTED -> "/position/view.xhtml";
          case DISTRIBUTION_PROPOSED -> "/release/record.xhtml";
        };
    String kind = waiting.kind() == Waiting.Kind.DISTRIBUTION_PROPOSED ? waiting.code() : null;
    return Addresses.of(page).with("kind", kind).with("id", waiting.id()).toString();
  }

  public String newsAddress(News news) {
    return RecordAddress.of(news.kind(), news.id());
  }

  /** The things of one kind that wait: the first of them, and how many there are. */
  public record Tasks(Waiting.Kind kind, List<Waiting> list) {

    /** How many there are, as far as they are counted. */
    public String amount() {
      return total() < Home.COUNTED ? String.valueOf(total()) : Home.COUNTED - 1 + "+";
    }

    private long total() {
      return list.get(0).total();
    }
  }
}
