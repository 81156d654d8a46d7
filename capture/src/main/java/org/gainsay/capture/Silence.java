package org.gainsay.capture;

/**
 * The loggers of the libraries, told not to complain on standard error that nobody configured them.
 *
 * <p>Only settings that nobody made are made: a desk that runs with a logging system keeps it.
 */
final class Silence {
    static {
        // SLF4J (HttpClient): "No SLF4J providers were found" is a warning about the program, not about the input.
        setIfAbsent("slf4j.internal.verbosity", "ERROR");
        // Commons Logging (PDFBox): a damaged PDF is reported by exception; its dozens of warnings help nobody.
        setIfAbsent("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        setIfAbsent("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    private Silence() {}

    /** Has an effect once; to be called before the first class of such a library is loaded. */
    static void keep() {
        // The work is done by loading this class.
    }

    private static void setIfAbsent(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
