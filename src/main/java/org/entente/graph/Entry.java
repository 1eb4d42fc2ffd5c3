package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Article;
import org.entente.model.Finding;
import org.entente.model.FindingId;
import org.entente.model.Findings;

/**
 * The findings of one article as they are stored.
 *
 * @param findings each finding once
 * @param ids of the findings: statements, then roles, then events
 * @param hash tells whether the stored article is just this one
 */
record Entry(Findings findings, List<String> ids, String hash) {
  static Entry of(Findings given, boolean storeText) {
    Article article = storeText ? given.article() : given.article().withoutText();
    List<String> ids = new ArrayList<>();
    Findings findings =
        new Findings(
            article,
            distinct(given.statements(), article.id(), ids),
            distinct(given.roles(), article.id(), ids),
            distinct(given.events(), article.id(), ids),
            given.engine());
    Findings bare =
        new Findings(
            article.withoutText(),
            findings.statements(),
            findings.roles(),
            findings.events(),
            findings.engine());
    return new Entry(
        findings, ids, Article.hash(bare + (article.text() == null ? "" : " with text")));
  }

  String articleId() {
    return findings.article().id();
  }

  int size() {
    return 1 + ids.size();
  }

  private static <F extends Finding> List<F> distinct(
      List<F> findings, String articleId, List<String> ids) {
    Map<String, F> byId = new LinkedHashMap<>();
    findings.forEach(f -> byId.putIfAbsent(FindingId.of(articleId, f), f));
    ids.addAll(byId.keySet());
    return List.copyOf(byId.values());
  }
}
