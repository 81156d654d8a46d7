package org.gainsay.reading.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gainsay.core.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEGAL       | By law the council must publish the results of the harbour vote.",
                "LEGAL       | The council has 30 days to publish the results of the harbour vote.",
                "LEGAL       | Selling the ferry without a notice was unlawful in Halvane.",
                "EVENT       | The court heard a report on illegal fishing in the harbour of Halvane.",
                "PROMISE     | Mira Tosk said that she will publish all records of the harbour.",
                "PROMISE     | Mira Tosk vowed to publish all records of the harbour.",
                "PROMISE     | Mira Tosk said that her party would publish all records of the harbour.",
                "PREDICTION  | Mira Tosk said that her successor will publish all records of the harbour.",
                "PREDICTION  | The harbour of Halvane will be closed next winter.",
                "PREDICTION  | The ruling could close the harbour of Halvane.",
                "EVENT       | The clerks could not resist and closed the harbour of Halvane.",
                "QUANTITY    | Of the 12 clerks who will count the votes, 7 were named by the mayor.",
                "EVENT       | Mira Tosk gave her promise before the dockers of Halvane on Monday.",
                "CAUSAL      | The storm forced the council to close the harbour of Halvane.",
                "EVENT       | The party led by Mira Tosk closed the harbour of Halvane.",
                "COMPARISON  | Halvane is larger than any other harbour of the island.",
                "EVENT       | Mira Tosk is the former mayor of Halvane.",
                "ATTRIBUTION | Mira Tosk accused the council of selling the ferry.",
            })
    void aClaimIsOfTheKindThatItsMainClauseMakesIt(Mention.Kind kind, String sentence) {
        assertEquals(kind, Told.sole(sentence).kind());
    }
}
