package io.dateline.transform.place;

/** Weights added up by number; the number 0, which stands for nothing, is never counted. */
final class Votes {

    private long[] numbers = new long[16];
    private double[] weights = new double[16];
    private int size;
    private double total;

    void add(long number, double weight) {
        if (number == 0) {
            return;
        }
        int slot = slot(number);
        if (numbers[slot] == 0) {
            numbers[slot] = number;
            size++;
        }
        weights[slot] += weight;
        total += weight;
        if (size * 2 > numbers.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldNumbers = numbers;
        double[] oldWeights = weights;
        numbers = new long[oldNumbers.length * 2];
        weights = new double[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                weights[slot] = oldWeights[i];
            }
        }
    }

    /** Numbers of regions differ in few bits: multiplied by an odd number of many bits, they differ in the topmost ones. */
    private int slot(long number) {
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 40) & numbers.length - 1;
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    double of(long number) {
        return number == 0 ? 0 : weights[slot(number)];
    }

    double shareOf(long number) {
        return total == 0 ? 0 : of(number) / total;
    }
}
