package org.gainsay.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.Captured;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Input;
import org.gainsay.core.Digest;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.AliasView;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * Which document a capture belongs to. A work may stand at several addresses: its page names another as canonical, or
 * the two differ only in what is about the reader and not about the page. Each such address is filed as an alias of
 * the document, with the reason, and can be taken back; one that was taken back is never named again.
 */
final class Works {
    private final Views views;
    private final CaseId caseId;
    private final SourceId source;

    Works(Views views, CaseId caseId, SourceId source) {
        this.views = views;
        this.caseId = caseId;
        this.source = source;
    }

    /**
     * Where a capture belongs.
     *
     * @param document the document
     * @param known whether it was filed before
     * @param address the address or file name that it was captured at; null for pasted text
     * @param aliases what is to be filed about its other addresses
     */
    record Place(
            DocumentId document, boolean known, @Nullable String address, List<Change> aliases) {
        Place {
            aliases = List.copyOf(aliases);
        }
    }

    Place of(Captured captured, Input input) {
        String written = address(captured, input);
        if (written == null) {
            // What stands for the address of a text that has none: the text itself.
            DocumentId document = id(Digest.of(captured.article().text()).toString());
            return new Place(document, known(document), null, List.of());
        }
        URI address = Addresses.webAddress(written, null);
        if (address == null || !address.toString().equals(written)) {
            return new Place(id(written), known(id(written)), written, List.of());
        }
        URI canonical = canonical(captured, address);
        Optional<DocumentId> known = at(written);
        String reason = "";
        if (known.isEmpty() && canonical != null) {
            known = notTakenBack(at(Addresses.normal(canonical).address()).or(() -> at(canonical.toString())), written);
            reason = "canonical link";
        }
        if (known.isEmpty()) {
            known = notTakenBack(at(Addresses.normal(address).address()), written);
            reason = String.join(", ", differences(address, known));
        }
        if (known.isPresent()) {
            return place(known.get(), true, captured, address, canonical, reason);
        }
        URI first = canonical == null ? address : canonical;
        DocumentId document = id(Addresses.normal(first).address());
        // An address that was taken back from that document has one of its own.
        return known(document)
                ? new Place(id(written), false, written, List.of())
                : place(document, false, captured, address, canonical, "");
    }

    /** The document that is filed as standing at an address of the web; empty for everything else. */
    Optional<DocumentId> known(String written) {
        URI address = Addresses.webAddress(written, null);
        if (address == null || !address.toString().equals(written)) {
            return Optional.empty();
        }
        return at(written).or(() -> notTakenBack(at(Addresses.normal(address).address()), written));
    }

    private Place place(
            DocumentId document,
            boolean known,
            Captured captured,
            URI address,
            @Nullable URI canonical,
            String reason) {
        Set<String> named = new LinkedHashSet<>(Stream.concat(
                        views.document(document).map(DocumentView::addresses).stream()
                                .flatMap(List::stream),
                        views.aliases(document).stream().map(AliasView::address))
                .toList());
        List<Change> aliases = new ArrayList<>();
        if (!known) {
            named.add(address.toString());
        } else if (named.add(address.toString())) {
            aliases.add(new Change.AliasNamed(document, address.toString(), reason));
        }
        if (canonical != null
                && !takenBack(document, canonical.toString())
                && free(canonical, document)
                && named.add(canonical.toString())) {
            aliases.add(new Change.AliasNamed(document, canonical.toString(), "canonical link"));
        }
        if (captured.custody().way() instanceof Custody.Fetched fetched) {
            String asked = fetched.asked().toString();
            boolean elsewhere = !fetched.redirects().isEmpty()
                    && !Addresses.normal(fetched.asked())
                            .address()
                            .equals(Addresses.normal(address).address());
            if (elsewhere && !takenBack(document, asked) && free(fetched.asked(), document) && named.add(asked)) {
                aliases.add(new Change.AliasNamed(document, asked, "leads here"));
            }
        }
        return new Place(document, known, address.toString(), aliases);
    }

    /** Whether nothing but the document itself is at that address yet. */
    private boolean free(URI address, DocumentId document) {
        return at(address.toString()).filter(other -> !other.equals(document)).isEmpty();
    }

    private Optional<DocumentId> at(String address) {
        DocumentId exact = id(address);
        return known(exact) ? Optional.of(exact) : views.documentAt(caseId, source, address);
    }

    private Optional<DocumentId> notTakenBack(Optional<DocumentId> document, String address) {
        return document.filter(found -> !takenBack(found, address));
    }

    /** Whether the address was once named as one of the document, and is not any more. */
    private boolean takenBack(DocumentId document, String address) {
        if (views.aliases(document).stream().anyMatch(alias -> alias.address().equals(address))) {
            return false;
        }
        Page page = Page.FIRST;
        List<Entry> entries = views.history(document, page);
        while (!entries.isEmpty()) {
            if (entries.stream()
                    .anyMatch(entry -> entry.change() instanceof Change.AliasNamed alias
                            && alias.document().equals(document)
                            && alias.address().equals(address))) {
                return true;
            }
            page = page.next();
            entries = entries.size() < page.limit() ? List.of() : views.history(document, page);
        }
        return false;
    }

    /** What the address has that the one filed first has not, in words, or the other way round. */
    private List<String> differences(URI address, Optional<DocumentId> document) {
        List<String> own = Addresses.normal(address).differences();
        if (!own.isEmpty()) {
            return own;
        }
        List<String> first = document.flatMap(views::document).stream()
                .flatMap(view -> view.addresses().stream())
                .map(other -> Addresses.webAddress(other, null))
                .filter(other -> other != null)
                .flatMap(other -> Addresses.normal(other).differences().stream())
                .distinct()
                .toList();
        return first.isEmpty() ? List.of("same address in another form") : first;
    }

    /**
     * The address that the page names as its own, where it may be believed: a page that names the front page of a site
     * as its own, as a badly made one does, would swallow all the others.
     */
    private static @Nullable URI canonical(Captured captured, URI address) {
        URI said = captured.extracted().address();
        if (said == null || said.equals(address) || Addresses.webAddress(said.toString(), null) == null) {
            return null;
        }
        boolean front = said.getRawPath() == null || said.getRawPath().length() <= 1;
        boolean deep = address.getRawPath() != null && address.getRawPath().length() > 1;
        return front && said.getRawQuery() == null && deep ? null : said;
    }

    private DocumentId id(String address) {
        return DocumentId.of(caseId, source, address);
    }

    private boolean known(DocumentId document) {
        return views.document(document).isPresent();
    }

    /** The address to find the document again by; null for pasted text without one. */
    private static @Nullable String address(Captured captured, Input input) {
        Custody custody = captured.custody();
        if (custody.address().isPresent()) {
            return custody.address().get().toString();
        }
        String name = switch (input) {
            case Input.File file -> file.path().getFileName().toString();
            case Input.Uploaded uploaded -> uploaded.name();
            case Input.Address address -> address.name();
            case Input.Pasted pasted -> null;
        };
        return custody.way() instanceof Custody.TakenFrom taken
                ? (name == null ? taken.container() : name) + " " + taken.place()
                : name;
    }
}
