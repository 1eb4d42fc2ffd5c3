package org.entente.query;

import java.time.LocalDate;

/**
 * One stretch of a timeline.
 *
 * @param label its name: "2022-02"
 * @param first its first day
 * @param last its last day; a stretch is cut where the days asked for begin or end
 * @param counts how much there is in it
 */
public record Bin(String label, LocalDate first, LocalDate last, Counts counts) {}
