package org.entente.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title that offices have: an entry of {@code ontology/offices.ttl}.
 *
 * @param label the generic title: "minister"
 * @param others other words for it, as printed: "min."
 * @param country the state that it implies, or null
 * @param organisation the body that it implies, or null
 * @param portfolio whether words before it or after "of" say what it is for, and stand before it in
 *     the generic title: "minister of health" is "health minister"
 * @param before whether nouns before it belong to it: "police chief"
 * @param after whether "of" and "for" after it go on with the title where an organ follows: "head
 *     of the general staff"
 * @param topic whether they do too where a field of work follows: "secretary of defense"
 * @param organBefore whether an organ before it belongs to it: "State Duma speaker" is "speaker of
 *     the state duma"
 * @param dependent whether it is no title without such words or a name after it
 * @param ambiguous whether the word is a verb or adjective at times: "head", "official"
 * @param personal whether people are called so: "King"
 * @param occupation whether it is what its holder lives by, and no office of a state or body
 * @param yes sentences with it, marked as {@code [words]}
 * @param no sentences without it
 */
record Title(
    String label,
    List<String> others,
    @Nullable String country,
    @Nullable String organisation,
    boolean portfolio,
    boolean before,
    boolean after,
    boolean topic,
    boolean organBefore,
    boolean dependent,
    boolean ambiguous,
    boolean personal,
    boolean occupation,
    List<String> yes,
    List<String> no) {}
