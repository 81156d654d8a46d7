package org.gainsay.reading.worth;

import java.util.Set;

/** The words by which reasons are known in English. */
final class EnglishSigns implements SignWords {
    private static final Set<String> DATES = SignWords.words("january, february, march, april, may, june, july, august,"
            + " september, october, november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday,"
            + " jan., feb., mar., apr., jun., jul., aug., sept., sep., oct., nov., dec.");
    private static final Set<String> NOT_FIGURES = SignWords.words("one, zero");
    private static final Set<String> AMOUNTS = SignWords.words("%, percent, percentage, half, double, doubled, triple,"
            + " tripled, quarter, third, thirds, dozen, dozens, hundreds, thousands, millions, billions, trillions,"
            + " majority, $, €, £");
    private static final Set<String> COMPARISONS = SignWords.words("than, compared, comparison, versus, increase,"
            + " increased, increases, increasing, decrease, decreased, rise, rises, rose, risen, rising, fell, fallen,"
            + " falling, drop, dropped, drops, grew, grown, growth, declined, decline, doubled, tripled, record,"
            + " exceeded, exceeds, outnumber, surpassed, plummeted, soared, tripling, doubling, twice");
    private static final Set<String> PERFECT = SignWords.words("has, have, 've, 's");
    private static final Set<String> FUTURES =
            SignWords.words("will, 'll, wo, shall, going to, about to, expected to, likely to, bound to, set to");
    private static final Set<String> FIRST_PERSON = SignWords.words("i, we, 'm");
    private static final Set<String> PROMISES = SignWords.words("promise, promises, promised, pledge, pledges, pledged,"
            + " vow, vows, vowed, undertake, undertakes, commit to, committed to, guarantee that, i will, we will, i 'll,"
            + " we 'll, i 'm going, we 're going");
    private static final Set<String> LAWS = SignWords.words("law, laws, legislation, constitution, constitutional,"
            + " unconstitutional, statute, article, amendment, bill, decree, treaty, court, ruling, ruled, illegal,"
            + " legal, legally, unlawful, clause, act of, the act, regulation, regulations, ordinance, penal code");
    private static final Set<String> CAUSES =
            SignWords.words("because, because of, due to, led to, leads to, lead to, caused, causes, causing,"
                    + " cause of, result of, as a result, resulted in, resulting in, thanks to, owing to,"
                    + " consequence, consequently, therefore, forced to, triggered, responsible for");
    private static final Set<String> ATTRIBUTIONS =
            SignWords.words("according to, said, says, told, announced, announced that, stated, stated that,"
                    + " states that, claimed, claims that, claim that, say that, reported, reports that,"
                    + " confirmed, denied, declared that, acknowledged, warned, insisted, alleged, argued,"
                    + " testified, admitted, revealed that, tweeted, quoted, estimates that, found that,"
                    + " concludes that, concludes by, concluded that, indicated that, denounced, explained,"
                    + " explains that, adds that, he adds, she adds, added that, clarified that, comments"
                    + " that, commented, as explained");
    private static final Set<String> EXHORTATIONS =
            SignWords.words("let 's, let us, please, we must, you must, must we, we all must, must remember, must"
                    + " stop, must not forget, we need to, we have to, we should, we ought to, you should,"
                    + " you need to, ought to, it is time, it 's time, do n't forget, must never");
    private static final Set<String> OPINIONS =
            SignWords.words("i think, i believe, i feel, i guess, i hope, i suppose,"
                    + " i doubt, in my opinion, in my view, my view, we believe, should, disgraceful, shameful, shameless,"
                    + " terrible, wonderful, great, tremendous, horrible, brilliant, extraordinary, disaster, best, worst,"
                    + " impudent, undoubtedly, obviously, clearly, certainly, unfortunately, fortunately, beautiful, amazing,"
                    + " perhaps, maybe, it seems, seems to, one could, scoundrel, so desired");
    private static final Set<String> COURTESIES =
            SignWords.words("thank you, thanks, thank, good evening, good morning,"
                    + " good afternoon, good night, hello, welcome to, congratulations, god bless, dear friends, ladies and"
                    + " gentlemen, my fellow citizens, pleased to be");

    @Override
    public Set<String> dates() {
        return DATES;
    }

    @Override
    public boolean datesAreCapitalised() {
        return true;
    }

    @Override
    public Set<String> notFigures() {
        return NOT_FIGURES;
    }

    @Override
    public Set<String> amounts() {
        return AMOUNTS;
    }

    @Override
    public Set<String> comparisons() {
        return COMPARISONS;
    }

    @Override
    public Set<String> perfect() {
        return PERFECT;
    }

    @Override
    public Set<String> futures() {
        return FUTURES;
    }

    @Override
    public Set<String> firstPerson() {
        return FIRST_PERSON;
    }

    @Override
    public Set<String> promises() {
        return PROMISES;
    }

    @Override
    public Set<String> laws() {
        return LAWS;
    }

    @Override
    public Set<String> causes() {
        return CAUSES;
    }

    @Override
    public Set<String> attributions() {
        return ATTRIBUTIONS;
    }

    @Override
    public Set<String> exhortations() {
        return EXHORTATIONS;
    }

    @Override
    public Set<String> opinions() {
        return OPINIONS;
    }

    @Override
    public Set<String> courtesies() {
        return COURTESIES;
    }
}
