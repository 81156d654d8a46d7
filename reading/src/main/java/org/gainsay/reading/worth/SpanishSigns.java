package org.gainsay.reading.worth;

import java.util.Set;

/** The words by which reasons are known in Spanish. */
final class SpanishSigns implements SignWords {
    private static final Set<String> DATES =
            SignWords.words("enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre,"
                    + " noviembre, diciembre, lunes, martes, miércoles, jueves, viernes, sábado, domingo");
    private static final Set<String> NOT_FIGURES = SignWords.words("uno, cero");
    private static final Set<String> AMOUNTS =
            SignWords.words("%, €, $, euros, dólares, millones, miles, cientos, mitad, doble, triple, tercio,"
                    + " docena, docenas, mayoría, porcentaje, décimas, por ciento");
    private static final Set<String> COMPARISONS =
            SignWords.words("más que, mayor, menor, mayores, menores, más, menos, mejor, peor, récord, aumento,"
                    + " aumentó, aumentado, subió, subido, subida, bajó, bajado, bajada, cayó, caído, caída,"
                    + " creció, crecido, crecimiento, descenso, descendió, disminuyó, supera, superó,"
                    + " duplica, duplicó, triplica, triplicó, frente a");
    private static final Set<String> PERFECT = SignWords.words("ha, han, he, has, hemos, habéis, haya, hayan");
    private static final Set<String> FUTURES = SignWords.words("va a, van a, vamos a, voy a, irá a, a punto de");
    private static final Set<String> FIRST_PERSON = SignWords.words(
            "yo, nosotros, nosotras, vamos, voy, haremos, seguiremos, trabajaremos, nuestro," + " nuestra, nos");
    private static final Set<String> PROMISES =
            SignWords.words("prometo, promete, prometió, prometen, prometemos, compromiso, comprometemos, se"
                    + " compromete, garantizamos, haremos, bajaremos, subiremos, derogaremos, defenderemos,"
                    + " seguiremos, voy a, vamos a");
    private static final Set<String> LAWS =
            SignWords.words("ley, leyes, constitución, constitucional, inconstitucional, decreto, artículo,"
                    + " tribunal, sentencia, ilegal, legal, estatuto, reglamento, normativa, código penal,"
                    + " supremo, legislación, enmienda, tratado");
    private static final Set<String> CAUSES =
            SignWords.words("porque, debido a, gracias a, por culpa de, a causa de, causa, causó, provoca,"
                    + " provocó, provocado, consecuencia, por lo tanto, por tanto, ya que, puesto que, como"
                    + " resultado, responsable de");
    private static final Set<String> ATTRIBUTIONS =
            SignWords.words("según, dice que, dijo, dijo que, afirma, afirmó, asegura, aseguró, denuncia,"
                    + " denunció, anuncia, anunció, declaró, advierte, advirtió, informó, señala, señaló,"
                    + " explicó, sostiene, reconoce, reconoció, admitió, negó, confirma, confirmó, de acuerdo"
                    + " con");
    private static final Set<String> EXHORTATIONS =
            SignWords.words("hay que, debemos, tenemos que, por favor, no olvidemos, hagamos, basta, exigimos,"
                    + " pedimos, sigamos, defendamos, es hora de, es momento de, no podemos, luchemos,"
                    + " súmate, únete, comparte");
    private static final Set<String> OPINIONS =
            SignWords.words("creo que, pienso que, opino, en mi opinión, a mi juicio, me parece, ojalá, vergüenza,"
                    + " vergonzoso, lamentable, indigno, maravilloso, increíble, excelente, terrible,"
                    + " desastre, deberían, debería, sin duda, quizá, quizás, tal vez, orgullo, orgulloso,"
                    + " orgullosa, orgullosos");
    private static final Set<String> COURTESIES =
            SignWords.words("gracias, muchas gracias, buenos días, buenas tardes, buenas noches, hola,"
                    + " bienvenidos, bienvenida, enhorabuena, felicidades, feliz, felicito, un abrazo,"
                    + " saludos, descanse en, mi pésame, condolencias, mucho ánimo");

    @Override
    public Set<String> dates() {
        return DATES;
    }

    @Override
    public boolean datesAreCapitalised() {
        return false;
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
