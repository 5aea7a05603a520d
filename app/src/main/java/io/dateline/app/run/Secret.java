package io.dateline.app.run;

/** A secret that no log or message can print by accident. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
