package org.gainsay.desk.web;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The words of the pages for templates: {@code {say:claim-values}}, {@code {say:claim-origin(origin.number)}}, and
 * {@code {say:named('term-state-', card.state)}} where the end of the key is only known then.
 */
@EngineConfiguration
public final class WordsInTemplates implements NamespaceResolver {
    /** The attribute of a template that is filled outside of a request: the language of its words. */
    static final String LANGUAGE = "page-language";

    @Override
    public String getNamespace() {
        return "say";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Words words =
                context.getAttribute(LANGUAGE) instanceof PageLanguage language ? Words.in(language) : Words.now();
        if (context.getParams().isEmpty()) {
            return CompletableFuture.completedFuture(markup(words.say(context.getName())));
        }
        EvaluatedParams params = EvaluatedParams.evaluate(context);
        return params.stage.thenApply(evaluated -> {
            Object[] arguments = new Object[context.getParams().size()];
            for (int at = 0; at < arguments.length; at++) {
                arguments[at] = value(params, at);
            }
            if (context.getName().equals("named")) {
                return markup(words.say(String.valueOf(arguments[0]) + arguments[1]));
            }
            if (!isMarkup(words.say(context.getName()))) {
                return words.say(context.getName(), arguments);
            }
            for (int at = 0; at < arguments.length; at++) {
                if (!(arguments[at] instanceof Integer)) {
                    arguments[at] = escaped(String.valueOf(arguments[at]));
                }
            }
            return new RawString(words.say(context.getName(), arguments));
        });
    }

    private static Object value(EvaluatedParams params, int at) {
        try {
            return java.util.Objects.requireNonNullElse(params.getResult(at), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Object markup(String message) {
        return isMarkup(message) ? new RawString(message) : message;
    }

    private static boolean isMarkup(String message) {
        return message.indexOf('<') >= 0;
    }
}
