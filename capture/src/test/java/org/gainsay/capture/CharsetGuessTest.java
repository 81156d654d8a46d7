package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that does not say in which character set it is. All of it is fiction. */
class CharsetGuessTest {
    private static final String JAPANESE = "ハルヴァネ港は月曜日に閉鎖されたと、港長のミラ・トスクさんが述べた。フェリーの運航は来週まで休止されるという。";
    private static final String KOREAN = "할바네 항구는 월요일에 폐쇄되었다고 항만장이 말했다. 여객선 운항은 다음 주까지 중단된다고 한다.";
    private static final String CHINESE = "港口管理局星期一宣布，由于风暴造成的损失，码头将关闭到下星期。局长说，这次的损失比去年大，他们还没有得到政府的帮助。";
    private static final String TRADITIONAL = "港口管理局星期一宣布，由於風暴造成的損失，碼頭將關閉到下星期。局長說，這次的損失比去年大，他們還沒有得到政府的幫助。";
    private static final String RUSSIAN =
            "Гавань Халване была закрыта в понедельник, сообщила начальник порта Мира Тоск. Паром не ходит до конца недели.";
    private static final String UKRAINIAN =
            "Гавань Халване закрили в понеділок, повідомила начальниця порту Міра Тоск. Пором не ходить до кінця тижня.";

    private static String text(String language) {
        return switch (language) {
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "zh" -> CHINESE;
            case "zh-Hant" -> TRADITIONAL;
            case "ru" -> RUSSIAN;
            case "uk" -> UKRAINIAN;
            default -> throw new IllegalArgumentException(language);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "ja, Shift_JIS",
        "ja, EUC-JP",
        "ko, EUC-KR",
        "zh, GB2312",
        "zh, GB18030",
        "zh-Hant, Big5",
        "ru, windows-1251",
        "ru, KOI8-R",
        "uk, windows-1251"
    })
    void textInAnotherScriptIsReadAsItWasWritten(String language, String charset) throws CaptureException {
        String text = text(language);
        byte[] plain = text.getBytes(Charset.forName(charset));
        assertEquals(text, TextDecoding.ofPlainText(plain, Label.named("a.txt")).text());
        String page = "<html><body><article><p>" + text + "</p></article></body></html>";
        TextDecoding decoded = TextDecoding.ofHtml(page.getBytes(Charset.forName(charset)), Label.named("a.html"));
        assertEquals(page, decoded.text());
        assertEquals("guessed", decoded.from());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 'Die Straße über die Brücke war für Fußgänger gesperrt, weil die Löscharbeiten länger dauerten.'",
        "windows-1252, 'El señor Muñoz dijo que la votación terminó a las 18 y que no habrá más elecciones este año.'",
        "windows-1252, 'L’été dernier, où a-t-il été élu ? « À Nîmes », répondit-elle, très gênée par l’événement.'",
        "windows-1252, 'A eleição não será anulada, disse a presidente da comissão; há três ações em tribunal.'",
        "windows-1250, 'Přístav byl v pondělí uzavřen, řekla ředitelka. Příští týden bude znovu otevřen, říká úřad.'",
        "windows-1253, 'Το λιμάνι έκλεισε τη Δευτέρα, είπε η λιμενάρχης. Τα πλοία δεν θα φύγουν πριν από την Παρασκευή.'",
        "windows-1255, 'הנמל נסגר ביום שני, אמרה מנהלת הנמל. המעבורת לא תפליג עד סוף השבוע הבא, לדברי המשרד.'",
        "windows-1256, 'أغلق الميناء يوم الاثنين، وقالت مديرة الميناء إن العبارة لن تبحر قبل نهاية الأسبوع.'"
    })
    void textThatNothingSpeaksForIsLeftAlone(String charset, String text) {
        assertNull(CharsetGuess.of(text.getBytes(Charset.forName(charset))));
    }
}
