/** The learning kernel: hashed features, averaged perceptron, sequence decoding, model files. */
@NullMarked
package org.entente.learn;

import org.jspecify.annotations.NullMarked;
