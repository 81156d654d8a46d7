package org.gainsay.reading.tagging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spanish function words, auxiliaries and irregular verbs with their part of speech and form. */
final class SpanishWords {
    /** A part of speech with its form. */
    record Entry(PartOfSpeech part, Form form) {}

    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        add(
                PartOfSpeech.DET,
                Form.PLAIN,
                "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas"
                        + " cada todo toda todos todas algún alguna algunos algunas ningún ninguna varios varias muchos"
                        + " muchas mucho mucha poco poca pocos pocas otro otra otros otras ambos ambas cualquier dicho"
                        + " dicha dichos dichas tanto tanta tantos tantas");
        add(
                PartOfSpeech.DET,
                Form.POSSESSIVE,
                "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra");
        add(
                PartOfSpeech.PRON,
                Form.PLAIN,
                "yo tú él ella ellos ellas nosotros nosotras vosotros usted ustedes me te se nos os le les lo esto eso"
                        + " aquello algo alguien nada nadie uno sí conmigo contigo mí ti");
        add(
                PartOfSpeech.PRON,
                Form.RELATIVE,
                "quien quienes cual cuales cuyo cuya cuyos cuyas qué quién quiénes cuál cuáles cuánto cuánta cuántos cuántas");
        add(
                PartOfSpeech.ADP,
                Form.PLAIN,
                "a ante bajo con contra de del al desde durante en entre hacia hasta mediante para por según sin sobre"
                        + " tras excepto salvo");
        add(PartOfSpeech.CCONJ, Form.PLAIN, "y e o u ni pero sino");
        add(PartOfSpeech.SCONJ, Form.PLAIN, "que si porque aunque mientras como pues");
        add(
                PartOfSpeech.ADV,
                Form.PLAIN,
                "ya muy también además ayer hoy mañana ahora siempre entonces aquí allí ahí allá así bien mal casi solo"
                        + " sólo aún todavía después antes luego pronto tarde bastante demasiado quizá quizás tan cerca"
                        + " lejos dentro fuera");
        add(PartOfSpeech.ADV, Form.COMPARATIVE, "más menos mejor peor");
        add(PartOfSpeech.ADV, Form.NEGATION, "no nunca jamás tampoco");
        add(PartOfSpeech.ADV, Form.RELATIVE, "cuando donde cuándo dónde cómo");
        add(
                PartOfSpeech.NUM,
                Form.PLAIN,
                "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta"
                        + " cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos cuatrocientos"
                        + " quinientos seiscientos setecientos ochocientos novecientos mil");
        add(
                PartOfSpeech.AUX,
                Form.PRESENT,
                "es son soy eres somos está están estoy estás estamos ha han he has hemos puede pueden puedo podemos"
                        + " debe deben debo debemos sea sean esté estén haya hayan pueda puedan");
        add(
                PartOfSpeech.AUX,
                Form.PAST,
                "era eran fue fueron fui fuimos éramos estaba estaban estuvo estuvieron había habían hubo hubieron pudo"
                        + " pudieron podía podían debió debía debían fuera fueran fuese hubiera hubieran hubiese");
        add(
                PartOfSpeech.AUX,
                Form.FUTURE,
                "será serán estará estarán habrá habrán podrá podrán podremos deberá deberán seremos");
        add(
                PartOfSpeech.AUX,
                Form.CONDITIONAL,
                "sería serían estaría estarían habría habrían podría podrían debería deberían");
        add(PartOfSpeech.AUX, Form.BASE, "ser estar haber");
        add(PartOfSpeech.AUX, Form.PARTICIPLE, "sido estado habido");
        add(PartOfSpeech.AUX, Form.GERUND, "siendo estando habiendo");
        add(
                PartOfSpeech.VERB,
                Form.PRESENT,
                "dice dicen digo decimos tiene tienen tengo tenemos hay va van voy vamos hace hacen hago hacemos quiere"
                        + " quieren quiero queremos sabe saben sé sabemos viene vienen cree creen creo creemos asegura"
                        + " afirma sostiene señala explica advierte denuncia sigue siguen existe existen lleva llevan"
                        + " parece parecen debemos pide piden recuerda representa supone suponen significa cuesta cuestan"
                        + " gana ganan necesita necesitan necesitamos permite permiten da dan doy damos pone ponen"
                        + " incluye incluyen cuenta");
        add(
                PartOfSpeech.VERB,
                Form.PAST,
                "dijo dijeron dije tuvo tuvieron tuve tenía tenían hizo hicieron hice hacía hacían quiso quisieron"
                        + " vino vinieron puso pusieron supo supieron dio dieron vio vieron trajo trajeron iba iban"
                        + " quería sabía decía decían");
        add(PartOfSpeech.VERB, Form.PARTICIPLE, "dicho hecho visto puesto escrito muerto abierto vuelto roto");
        add(PartOfSpeech.VERB, Form.BASE, "ir dar ver");
        add(PartOfSpeech.VERB, Form.GERUND, "yendo");
        add(
                PartOfSpeech.NOUN,
                Form.PLAIN,
                "país lugar mujer poder policía día mayoría energía economía año millón gracias vía alcaldía fiscalía"
                        + " minoría categoría garantía compañía mes vez crisis tesis ministerio café");
        add(PartOfSpeech.NOUN, Form.PLURAL, "años días millones países mujeres meses veces policías menores");
        add(PartOfSpeech.INTJ, Form.PLAIN, "hola oh ay eh ojalá");
    }

    private SpanishWords() {}

    private static void add(PartOfSpeech part, Form form, String words) {
        Entry entry = new Entry(part, form);
        for (String word : words.split(" ")) {
            ENTRIES.putIfAbsent(word, entry);
        }
    }

    /** What {@code lower} is, or null if it is in no list. */
    static @Nullable Entry find(String lower) {
        return ENTRIES.get(lower);
    }

    /** A part of speech without a form. */
    static Entry entry(PartOfSpeech part) {
        return new Entry(part, Form.PLAIN);
    }
}
