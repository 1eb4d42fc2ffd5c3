package org.entente.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as literals. */
final class Literals {
  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private Literals() {}

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node address(String url) {
    return NodeFactory.createLiteralDT(url, XSDDatatype.XSDanyURI);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node whole(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** As xsd:decimal in as few digits as give the same double back. */
  static Node decimal(double number) {
    String digits = new BigDecimal(Double.toString(number)).toPlainString();
    return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal);
  }
}
