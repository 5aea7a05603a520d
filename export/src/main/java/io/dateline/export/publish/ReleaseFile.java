package io.dateline.export.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a release while it is written: counts its bytes and hashes them; it is on disk when closed. */
final class ReleaseFile extends OutputStream {

    private static final int BUFFER = 1 << 16;
    private static final int SMALL_BUFFER = 1 << 13;

    private final Path path;
    private final boolean held;
    private final ByteBuffer buffer;
    private FileChannel channel;
    private final MessageDigest digest = sha256();
    private long bytes;
    private boolean closed;

    ReleaseFile(Path path) throws IOException {
        this(path, true);
    }

    private ReleaseFile(Path path, boolean held) throws IOException {
        this.path = path;
        this.held = held;
        this.buffer = ByteBuffer.allocate(held ? BUFFER : SMALL_BUFFER);
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        rest();
    }

    /** A file that is open only while bytes go out: for hundreds at once, where a process may not hold as many. */
    static ReleaseFile oneOfMany(Path path) throws IOException {
        return new ReleaseFile(path, false);
    }

    private void rest() throws IOException {
        if (!held) {
            channel.close();
        }
    }

    private void wake() throws IOException {
        if (!held) {
            channel = FileChannel.open(path, StandardOpenOption.APPEND);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of a file that is closed. */
    long bytes() {
        return bytes;
    }

    /** To be asked once, behind {@link #close()}. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int b) throws IOException {
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.put((byte) b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int part = Math.min(length - done, buffer.remaining());
            buffer.put(source, offset + done, part);
            done += part;
        }
    }

    private void drain() throws IOException {
        wake();
        pour();
        rest();
    }

    private void pour() throws IOException {
        buffer.flip();
        digest.update(buffer.array(), 0, buffer.limit());
        bytes += buffer.limit();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new IOException("The release cannot be written, " + path + ": " + e.getMessage(), e);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        wake();
        try (FileChannel last = channel) {
            pour();
            last.force(true);
        }
    }
}
