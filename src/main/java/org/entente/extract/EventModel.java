package org.entente.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.entente.learn.Logistic;
import org.entente.learn.ModelFile;

/**
 * The learned part of finding events.
 *
 * @param links tells whether a candidate is an event
 * @param weights tells, of the best candidates of an article, which ones are events
 * @param status tells how well a status fits an event
 * @param dates tells how well a time fits an event
 * @param claims tells whether the source of a statement claims an event in it
 * @param threshold from this log-odds on an event is taken
 */
record EventModel(
    Logistic links,
    Logistic weights,
    Logistic status,
    Logistic dates,
    Logistic claims,
    double threshold) {
  private static final String RESOURCE = "events.model";

  /** The model in the jar. */
  static EventModel load() {
    return ModelFile.load(EventModel.class, RESOURCE, EventModel::read);
  }

  /** The same model with another threshold. */
  EventModel withThreshold(double threshold) {
    return new EventModel(links, weights, status, dates, claims, threshold);
  }

  static EventModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    double threshold = data.readDouble();
    Logistic links = part(data);
    Logistic weights = part(data);
    Logistic status = part(data);
    Logistic dates = part(data);
    return new EventModel(links, weights, status, dates, part(data), threshold);
  }

  private static Logistic part(DataInputStream data) throws IOException {
    byte[] bytes = new byte[data.readInt()];
    data.readFully(bytes);
    return Logistic.read(new ByteArrayInputStream(bytes));
  }

  void write(OutputStream out, double smallest) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeDouble(threshold);
    for (Logistic part : List.of(links, weights, status, dates, claims)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      part.write(bytes, smallest);
      data.writeInt(bytes.size());
      bytes.writeTo(data);
    }
    data.flush();
  }
}
