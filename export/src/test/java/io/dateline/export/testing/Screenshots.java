package io.dateline.export.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of a report, for people to look at: {@code Screenshots REPORT FOLDER}. */
public final class Screenshots {

    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        Path report = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Chromium browser = new Chromium(Chromium.find().orElseThrow())) {
            for (String scheme : new String[] {"light", "dark"}) {
                browser.scheme(scheme);
                browser.window(1400, 1000, false);
                browser.open(report);
                browser.screenshot(folder.resolve(scheme + ".png"), false);
                browser.click("#people button");
                browser.hover("mark.place");
                browser.screenshot(folder.resolve(scheme + "-mention.png"), false);
                browser.evaluate("scrollTo(0, 0)");
                browser.screenshot(folder.resolve(scheme + "-filtered.png"), false);
                browser.click("#tab-table");
                browser.screenshot(folder.resolve(scheme + "-table.png"), false);
                browser.window(390, 844, true);
                browser.open(report);
                browser.screenshot(folder.resolve(scheme + "-phone.png"), false);
                browser.click("#article mark.date");
                browser.screenshot(folder.resolve(scheme + "-phone-mention.png"), false);
            }
            browser.print(folder.resolve("print.pdf"));
            System.out.println(browser.troubles());
        }
    }
}
