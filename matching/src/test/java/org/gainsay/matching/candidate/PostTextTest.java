package org.gainsay.matching.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PostTextTest {
    @Test
    void a_post_loses_what_only_its_place_added() {
        PostText post = PostText.of("RT @PortVellNews: the #HarbourVote2031 was sold! 🤬 https://t.example/aB3 "
                + "pic.twitter.com/Xy12 — Mara L. (@MaraLindqvist) May 3, 2031");
        assertEquals("RT Port Vell News : the Harbour Vote 2031 was sold!", post.text());
        assertEquals("Mara L. Mara Lindqvist", post.author());
    }

    @Test
    void addresses_and_sentences_that_are_glued_are_parted() {
        PostText post =
                PostText.of("The crane of Port Vell was sold.Nobody has ever seen the money.http://a.example/b");
        assertEquals("The crane of Port Vell was sold. Nobody has ever seen the money.", post.text());
        assertEquals(List.of("The crane of Port Vell was sold.", "Nobody has ever seen the money."), post.sentences());
    }

    @Test
    void a_sentence_of_news_passes_unchanged() {
        String sentence = "The commission — of five members (two of them judges) — counted 1,204 votes on 3 May 2031.";
        assertEquals(new PostText(sentence, List.of(), ""), PostText.of(sentence));
    }

    @Test
    void capitals_within_a_tag_begin_words() {
        assertEquals("USA Votes 24", PostText.words("USAVotes24"));
        assertEquals("no to it", PostText.words("no_to_it"));
    }
}
