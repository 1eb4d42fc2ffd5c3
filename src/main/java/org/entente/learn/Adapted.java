package org.entente.learn;

/**
 * Two perceptrons whose scores add up: one learns from all examples, the other from those alone
 * that are like what the model will be used on. Where both kinds of examples agree the first
 * carries the weight, where they differ the second corrects it (H. Daumé III, "Frustratingly easy
 * domain adaptation", ACL 2007; here without doubled features, as the sum is what is kept).
 *
 * @param shared learns from examples of both kinds
 * @param own learns from this kind only
 */
public record Adapted(Perceptron shared, Perceptron own) implements Learner {
  @Override
  public int labels() {
    return shared.labels();
  }

  @Override
  public void add(int feature, float[] scores, int at) {
    shared.add(feature, scores, at);
    own.add(feature, scores, at);
  }

  @Override
  public void update(int feature, int label, int change) {
    shared.update(feature, label, change);
    own.update(feature, label, change);
  }

  @Override
  public void next() {
    shared.next();
    own.next();
  }
}
