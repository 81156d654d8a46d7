package org.gainsay.desk.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * A folder that is only read, and what is written over it in memory: an index that another process keeps can so be followed
 * on to the end of the ledger without a byte of the folder being changed.
 */
final class Overlay extends BaseDirectory {
    private final Directory below;
    private final ByteBuffersDirectory above = new ByteBuffersDirectory();
    private final Set<String> hidden = new TreeSet<>();

    Overlay(Directory below) {
        super(NoLockFactory.INSTANCE);
        this.below = below;
    }

    private boolean isAbove(String name) throws IOException {
        return Arrays.asList(above.listAll()).contains(name);
    }

    private Directory holding(String name) throws IOException {
        if (isAbove(name)) {
            return above;
        }
        synchronized (hidden) {
            if (hidden.contains(name)) {
                throw new NoSuchFileException(name);
            }
        }
        return below;
    }

    @Override
    public String[] listAll() throws IOException {
        Set<String> all = new TreeSet<>(List.of(below.listAll()));
        synchronized (hidden) {
            all.removeAll(hidden);
        }
        all.addAll(List.of(above.listAll()));
        return all.toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (isAbove(name)) {
            above.deleteFile(name);
        } else if (!Arrays.asList(listAll()).contains(name)) {
            throw new FileNotFoundException(name);
        }
        synchronized (hidden) {
            hidden.add(name);
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return holding(name).fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return above.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return above.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) {
        // What is in memory is there.
    }

    @Override
    public void syncMetaData() {
        // The same.
    }

    @Override
    public void rename(String source, String dest) throws IOException {
        above.rename(source, dest);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return holding(name).openInput(name, context);
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        IOUtils.close(above, below);
    }
}
