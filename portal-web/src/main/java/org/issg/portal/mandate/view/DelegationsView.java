package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.mandate.service.DelegationService;
import org.issg.portal.shared.view.Messages;

/** The delegations of the group, and adding one. */
@Named
@RequestScoped
public class DelegationsView {

  @Inject private DelegationService service;
  @Inject private Messages messages;

  private List<Delegation> rows;
  private String code;
  private String nameEn;
  private String nameFr;
  private String nameRu;
  private String nameAr;

  /** Reads the delegations before anything of the page is rendered. */
  public void load() {
    rows = service.list();
  }

  public String add() {
    return messages.attempt(() -> service.add(code, nameEn, nameFr, nameRu, nameAr))
        ? "/mandate/delegations?faces-redirect=true&kept=delegation-new"
        : null;
  }

  /** The delegations, read again where a form that was not accepted shows them again. */
  public List<Delegation> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameFr() {
    return nameFr;
  }

  public void setNameFr(String nameFr) {
    this.nameFr = nameFr;
  }

  public String getNameRu() {
    return nameRu;
  }

  public void setNameRu(String nameRu) {
    this.nameRu = nameRu;
  }

  public String getNameAr() {
    return nameAr;
  }

  public void setNameAr(String nameAr) {
    this.nameAr = nameAr;
  }
}
