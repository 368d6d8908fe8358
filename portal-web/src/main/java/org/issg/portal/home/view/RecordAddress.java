package org.issg.portal.home.view;

import java.util.UUID;
import org.issg.portal.home.SearchKind;
import org.issg.portal.shared.view.Addresses;

/** Where the page of a record is. */
final class RecordAddress {

  private RecordAddress() {}

  static String of(SearchKind kind, UUID id) {
    String page =
        switch (kind) {
          case MEETING, AGENDA_ITEM -> "/meeting/view.xhtml";
          case DOSSIER -> "/dossier/view.xhtml";
          case PAPER -> "/position/view.xhtml";
          case DOCUMENT -> "/document/read.xhtml";
        };
    return Addresses.of(page).with("id", id).toString();
  }
}
