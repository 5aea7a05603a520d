package io.dateline.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses a text's language from its script and its commonest little words; says nothing where it is not plain.
 *
 * <p><b>Source:</b> the twenty to twenty-five commonest words of each language without those that are common in its neighbours.
 */
final class LanguageGuesser {

    private static final Map<String, String[]> LITTLE_WORDS = new HashMap<>();
    private static final Map<String, String[]> LANGUAGES_OF_WORD = new HashMap<>();

    static {
        words("en", "the and of to in that is was for with on are by at from has his have it not said were this but");
        words(
                "fr",
                "le la les des et une du que est dans qui pour par sur au avec pas ce il sont plus été cette aux elle");
        words(
                "de",
                "der die und den das von mit dem ist des auf für im nicht ein eine sich auch als wird sind bei aus nach");
        words("es", "el los las del que y en una por con para su como más fue al lo es se ha pero sus este entre");
        words("it", "il di che la gli per una del della con non sono le dei nel alla ha da più anche al è dal nella");
        words("pt", "o os de do da que em um uma não para com por as dos foi mais ao das na são pelo também");
        words("nl", "de het een van en in dat is op te zijn met voor niet aan er om ook werd naar bij door uit");
        words("sv", "och att det som en på är av för med till den har de inte om ett han men var jag sig från");
        words("da", "og i det at en den til er som på de med han af for ikke der var mig sig men har et blev");
        words("no", "og i det at en den til er som på de med han av for ikke der var meg seg men har et ble");
        words("fi", "ja on ei se että oli hän mutta kun niin myös ovat joka tai kuin mukaan sen ole vuoden jo");
        words("pl", "w i na z do się nie to że jest o jak za od po przez który dla są tego przy oraz był");
        words("cs", "a se v na je že s z do o i to ve pro za by ale jsou jako od podle který po byl");
        words("sk", "a sa v na je že s z do o aj to vo pre za by ale sú ako od podľa ktorý po bol");
        words("hu", "a az és hogy nem is egy ez meg csak de volt már el még mint szerint azt kell lesz");
        words("ro", "de și în la a cu pe că nu din care este o pentru mai fi sau un prin au fost să");
        words("tr", "bir ve bu da için ile de olarak çok daha olan gibi kadar sonra en ama ne olduğu var");
        words("hr", "je i u na se da su za od s će koji a iz o kao nije bi to što biti već");
        words("id", "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga ke oleh ada karena sebagai");
        words("vi", "và của là có không được cho trong một những với người các này đã đến khi từ về");
        words("ca", "el la de i que els les en un per amb una del és al ha no als va més però aquest");
        words("eu", "eta da ez du bat izan dira zen hori baina egin ere dute dela duen gabe");
        words("ru", "и в не на что с по как из за от для это к у его но о был они также");
        words("uk", "і в не на що з до як за у та від це для його але про був також є");
        words("bg", "и на в за да се от с е че са по не като към при това до които ще");
        words("sr", "и у је да се на за су од са који не као из би то што");
        words("ar", "في من على أن إلى التي عن الذي مع هذا كان لا بعد هذه كما");
        words("fa", "و در به از که این را با است برای آن می شود بود");
        words("ur", "کے میں کی ہے اور سے کا کو اس نے پر ہیں");
        words("hi", "के में है की और से का को पर ने कि");
        words("mr", "आहे आणि या व हे तर ते होते");
        LITTLE_WORDS.forEach((language, words) -> {
            for (String word : words) {
                String[] before = LANGUAGES_OF_WORD.getOrDefault(word, new String[0]);
                String[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = language;
                LANGUAGES_OF_WORD.put(word, more);
            }
        });
    }

    /** Scripts that one language of the press is written in. */
    private static final Map<UnicodeScript, String> SCRIPTS = new EnumMap<>(Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy"));

    private static final int SAMPLE = 20_000;

    private LanguageGuesser() {}

    private static void words(String language, String words) {
        LITTLE_WORDS.put(language, words.split(" "));
    }

    /** An ISO 639-1 code; empty where the text is too short or too mixed to tell. */
    static Optional<String> guess(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        return byScript(sample).or(() -> byWords(sample));
    }

    private static Optional<String> byScript(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .limit(2_000)
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if (all >= 10 && (han + kana) * 2 > all) {
            return Optional.of(kana * 20 > han ? "ja" : "zh");
        }
        return letters.entrySet().stream()
                .filter(script -> all >= 10 && script.getValue() * 2 > all)
                .map(script -> SCRIPTS.get(script.getKey()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Optional<String> byWords(String sample) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : sample.split("[^\\p{L}\\p{M}]+")) {
            words++;
            for (String language : LANGUAGES_OF_WORD.getOrDefault(word, new String[0])) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        int english = hits.getOrDefault("en", 0);
        int all = words;
        return hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getKey().equals("en")
                        ? english >= 3 || (english >= 1 && all < 12)
                        : best.getValue() >= 5 && best.getValue() > 2 * english)
                .map(Map.Entry::getKey);
    }
}
