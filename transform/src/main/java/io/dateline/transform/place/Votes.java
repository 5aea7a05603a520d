package io.dateline.transform.place;

import java.util.HashMap;
import java.util.Map;

/** Weights added up by number; the number 0, which stands for nothing, is never counted. */
final class Votes {

    private final Map<Integer, Double> weights = new HashMap<>();
    private double total;

    void add(int number, double weight) {
        if (number != 0) {
            weights.merge(number, weight, Double::sum);
            total += weight;
        }
    }

    double of(int number) {
        return number == 0 ? 0 : weights.getOrDefault(number, 0.0);
    }

    double shareOf(int number) {
        return total == 0 ? 0 : of(number) / total;
    }

    double total() {
        return total;
    }
}
