package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

final class DocumentationTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void every_verb_and_every_option_is_documented() throws IOException {
        String documented = Files.readString(ROOT.resolve("docs/commands.md"));
        List<String> missing = new ArrayList<>();
        for (CommandLine verb : verbs()) {
            String heading = "## gainsay " + verb.getCommandName() + "\n";
            int start = documented.indexOf(heading);
            if (start < 0) {
                missing.add(heading.strip());
                continue;
            }
            int end = documented.indexOf("\n## ", start + heading.length());
            String section = documented.substring(start, end < 0 ? documented.length() : end);
            for (OptionSpec option : verb.getCommandSpec().options()) {
                if (option.hidden()) {
                    continue;
                }
                String where = option.usageHelp() || option.versionHelp() ? documented : section;
                Arrays.stream(option.names())
                        .filter(name -> !where.contains("`" + name + "`") && !where.contains(" " + name + "`"))
                        .forEach(name -> missing.add(verb.getCommandName() + " " + name));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void the_documents_name_only_files_that_exist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            java.util.regex.Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)")
                    .matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .forEach(link -> broken.add(document + " -> " + link));
        }
        assertEquals(List.of(), broken);
    }

    /** A code span that names a type, and perhaps a nested type, method or constant of it: {@code Change.Undone}. */
    private static final java.util.regex.Pattern TYPE_NAME =
            java.util.regex.Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.(\\w+))?(?:\\([^)`]*\\))?`");

    @Test
    void the_documents_name_only_types_that_exist() throws IOException {
        Map<String, String> types = new HashMap<>();
        try (Stream<Path> files = Files.find(ROOT, 12, (file, facts) -> source(ROOT.relativize(file)))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                types.merge(name, Files.readString(file), String::concat);
            }
        }
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            TYPE_NAME.matcher(Files.readString(document)).results().forEach(named -> {
                String type = types.get(named.group(1));
                String part = named.group(2);
                if (type == null && foreign(named.group(1))) {
                    return;
                }
                if (type == null || part != null && !type.matches("(?s).*\\b" + part + "\\b.*")) {
                    unknown.add(document + ": " + named.group());
                }
            });
        }
        assertEquals(List.of(), unknown);
    }

    /** Whether the JDK has such a type. */
    private static boolean foreign(String name) {
        return Stream.of("java.lang.", "java.util.", "java.text.").anyMatch(home -> known(home + name));
    }

    private static boolean known(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean source(Path file) {
        return file.getNameCount() > 2
                && file.getName(1).toString().equals("src")
                && file.toString().endsWith(".java");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<CommandLine> verbs() {
        return Commands.commandLine(Terminal.ofProcess()).getSubcommands().values().stream()
                .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
                .toList();
    }
}
