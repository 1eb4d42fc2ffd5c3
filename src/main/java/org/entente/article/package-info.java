/** Reading articles in all their forms: page dumps, HTML, plain text, JSON Lines, findings. */
@NullMarked
package org.entente.article;

import org.jspecify.annotations.NullMarked;
