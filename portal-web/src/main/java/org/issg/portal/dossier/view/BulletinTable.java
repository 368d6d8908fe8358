package org.issg.portal.dossier.view;

import java.util.List;
import java.util.function.Predicate;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.service.Bulletin;

/** A bulletin as rows and columns: a row for each governorate, a column for each kind. */
record BulletinTable(Bulletin bulletin) {

  List<IncidentKind> kinds() {
    return bulletin.lines().stream().map(Bulletin.Line::kind).distinct().sorted().toList();
  }

  List<Place> governorates() {
    return bulletin.places().values().stream()
        .filter(place -> bulletin.lines().stream().anyMatch(of(place)))
        .toList();
  }

  private static Predicate<Bulletin.Line> of(Place place) {
    return line -> line.governorate().equals(place.code());
  }

  private long sum(Predicate<Bulletin.Line> which) {
    return bulletin.lines().stream().filter(which).mapToLong(Bulletin.Line::dossiers).sum();
  }

  long count(Place governorate, IncidentKind kind) {
    return sum(of(governorate).and(line -> line.kind() == kind));
  }

  long total(Place governorate) {
    return sum(of(governorate));
  }

  long total(IncidentKind kind) {
    return sum(line -> line.kind() == kind);
  }
}
