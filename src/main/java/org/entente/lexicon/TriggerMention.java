package org.entente.lexicon;

import org.entente.lexicon.EventType.Trigger;

/**
 * A trigger found in a document.
 *
 * @param first its first token
 * @param last the token after its last one
 * @param type the type of event that it may tell of
 * @param trigger the trigger
 */
public record TriggerMention(int first, int last, EventType type, Trigger trigger) {}
