package org.gainsay.capture.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that the JSON-LD blocks of a page describe, read as schema.org means it and as pages write it.
 *
 * <p>Real pages leave line breaks in strings, trailing commas and comments in the blocks; those are read. A block
 * that is broken beyond that is left out. Values are maps, lists and strings; numbers and truth values are strings.
 */
final class JsonLd {
    /** The schema.org types that are one published item. */
    private static final Set<String> ARTICLE_TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "LiveBlogPosting",
            "BlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "ClaimReview",
            "AdvertiserContentArticle",
            "SatiricalArticle");

    /** Depth of arrays and objects of one block; schema.org graphs stay below ten. */
    static final int DEPTH = 64;

    /** Types that describe a page which is no article; they carry its day and its author as well. */
    private static final Set<String> WORK_TYPES = Set.of(
            "WebPage",
            "ItemPage",
            "FAQPage",
            "QAPage",
            "Recipe",
            "VideoObject",
            "PodcastEpisode",
            "DiscussionForumPosting",
            "CreativeWork",
            "Review",
            "HowTo",
            "Book",
            "Dataset");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final List<Map<?, ?>> nodes = new ArrayList<>();

    private @Nullable List<Map<?, ?>> works;

    private JsonLd() {}

    static JsonLd of(List<Element> scripts) {
        JsonLd blocks = new JsonLd();
        for (Element script : scripts) {
            blocks.collect(parsed(uncommented(script.data().strip())));
        }
        return blocks;
    }

    /** A block without the comment that old pages hid programs in. */
    private static String uncommented(String block) {
        String rest = block.startsWith("<!--") ? block.substring(4) : block;
        return rest.endsWith("-->") ? rest.substring(0, rest.length() - 3) : rest;
    }

    /** The value of a block; null where it is broken, for a page has other places to say the same. */
    private static @Nullable Object parsed(String block) {
        try (JsonParser parser = JSON.createParser(block)) {
            return parser.nextToken() == null ? null : value(parser);
        } catch (IOException e) {
            return null;
        }
    }

    /** The first node of an article type; else the first that is a page or work with a headline or an author. */
    @Nullable
    Map<?, ?> article() {
        List<Map<?, ?>> works = works();
        return works.isEmpty() ? null : works.getFirst();
    }

    /** The nodes that describe this page as a work, articles first. */
    List<Map<?, ?>> works() {
        if (works == null) {
            List<Map<?, ?>> found = new ArrayList<>();
            for (Set<String> types : List.of(ARTICLE_TYPES, WORK_TYPES)) {
                nodes.stream()
                        .filter(node -> strings(node.get("@type")).stream().anyMatch(types::contains))
                        .forEach(found::add);
            }
            works = List.copyOf(found);
        }
        return works;
    }

    /** Every node of every block. */
    List<Map<?, ?>> nodes() {
        return nodes;
    }

    /** The first string of a property. */
    static @Nullable String string(@Nullable Object value) {
        List<String> all = strings(value);
        return all.isEmpty() ? null : HtmlPage.line(all.getFirst());
    }

    /** The names of the persons or organisations of a property, references by {@code @id} resolved. */
    List<String> names(@Nullable Object value) {
        List<String> names = new ArrayList<>();
        switch (value) {
            case String text -> names.add(text);
            case List<?> list -> list.forEach(item -> names.addAll(names(item)));
            case Map<?, ?> node -> {
                Object name = node.get("name");
                if (name != null) {
                    names.addAll(strings(name));
                } else if (node.get("@id") instanceof String id) {
                    nodes.stream()
                            .filter(other -> id.equals(other.get("@id")) && other.get("name") != null)
                            .findFirst()
                            .ifPresent(other -> names.addAll(strings(other.get("name"))));
                }
            }
            case null -> {}
            default -> {}
        }
        return names;
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case List<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case Map<?, ?> node -> node.get("@value") instanceof String text ? List.of(text) : List.of();
            case null -> List.of();
            default -> List.of();
        };
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case List<?> list -> list.forEach(this::collect);
            case Map<?, ?> node -> {
                nodes.add(node);
                node.values().forEach(inner -> {
                    if (inner instanceof Map<?, ?> || inner instanceof List<?>) {
                        collect(inner);
                    }
                });
            }
            case null -> {}
            default -> {}
        }
    }

    // The recursion is as deep as the nesting that the parser lets through: {@link #DEPTH}.
    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> node = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                node.put(name, value(parser));
            }
            return node;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                list.add(value(parser));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL || token == null ? null : parser.getText();
    }
}
