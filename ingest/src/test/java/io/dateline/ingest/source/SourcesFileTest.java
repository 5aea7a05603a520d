package io.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.source.Source.Kind;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

    @Test
    void everyKeyIsRead() {
        List<Source> sources = SourcesFile.parse("""
                sources:
                  - name: The Example
                    kind: feed
                    url: https://news.example/feed.xml
                    country: gb
                    zone: Europe/London
                    language: en
                    limit: 20
                    min: 5
                    max: 80
                  - name: Old pages
                    kind: warc
                    path: archive
                    from: 2019-01-01
                """, "sources.yml");
        Source first = sources.get(0);
        assertThat(first.kind()).isEqualTo(Kind.FEED);
        assertThat(first.addresses()).containsExactly("https://news.example/feed.xml");
        assertThat(first.country()).contains("GB");
        assertThat(first.zone()).contains(ZoneId.of("Europe/London"));
        assertThat(first.limit()).isEqualTo(20);
        assertThat(first.expectedMin()).isEqualTo(5);
        assertThat(first.expectedMax()).contains(80);
        assertThat(sources.get(1).paths()).containsExactly("archive");
        assertThat(sources.get(1).from().orElseThrow()).hasToString("2019-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sources:\\n- name: A\\n  kind: rss\\n  url: https://a.example/           | line 3: kind "rss" is no kind; use feed
            sources:\\n- name: A\\n  kind: feed                                      | line 2: a source of kind feed needs url or urls
            sources:\\n- name: A\\n  kind: feed\\n  url: a.example                    | line 4: "a.example" is no web address
            sources:\\n- name: A\\n  kind: feed\\n  url: https://a.example/\\n  zone: Mars | line 5: zone "Mars" is no time zone
            sources:\\n- name: A\\n  kind: feed\\n  link: https://a.example/          | line 4: unknown key "link"
            sources:\\n- kind: feed\\n  url: https://a.example/                      | line 2: the source has no name
            sources:\\n- name: A\\n  kind: feed\\n  url: https://a.example/\\n  min: x | line 5: min "x" is no number
            sources: none                                                           | line 1: "sources" is a list
            feeds: []                                                               | line 1: unknown key "feeds"
            sources:\\n- name: [                                                     | line 2
            sources: []                                                             | there is no source in it
            '   '                                                                   | begin with "sources:"
            """)
    void whatIsWrongIsSaidWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> SourcesFile.parse(yaml.translateEscapes(), "sources.yml"))
                .isInstanceOf(SourcesException.class)
                .hasMessageContaining(message);
    }

    @Test
    void everyTroubleIsNamedAtOnce() {
        assertThatThrownBy(() -> SourcesFile.parse(
                        "sources:\n- name: A\n  kind: rss\n- name: A\n  kind: feed\n  limit: many\n", "s.yml"))
                .hasMessageContainingAll("s.yml line 3", "s.yml line 6", "another source called \"A\"");
    }

    @Test
    void tagsAndAliasesMakeNothing() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a,*a]\nsources: [*b,*b]\n";
        assertThatThrownBy(() -> SourcesFile.parse(bomb, "s.yml")).isInstanceOf(SourcesException.class);
        assertThatThrownBy(() -> SourcesFile.parse("sources: !!javax.script.ScriptEngineManager []", "s.yml"))
                .isInstanceOf(SourcesException.class);
    }
}
