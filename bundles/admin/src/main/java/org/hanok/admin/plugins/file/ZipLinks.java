package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hanok.api.Refused;

/** Finds symbolic links in a zip file: Java's own reader does not tell. Layout by PKWARE's APPNOTE 6.3, sections 4.3.12 and 4.3.16; zip64 is refused, no plugin needs it. */
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int KIND = 0xF000;
    private static final int PLAIN = 0x8000;
    private static final int FOLDER = 0x4000;

    private ZipLinks() {
    }

    /** @throws Refused when an entry is a link, device or pipe, or the directory is not what it claims */
    static void refuse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer tail = read(channel, Math.max(0, channel.size() - 65_535 - END_SIZE), (int) Math.min(channel.size(), 65_535 + END_SIZE));
            int end = end(tail);
            int entries = tail.getShort(end + 10) & 0xFFFF;
            long size = tail.getInt(end + 12) & 0xFFFFFFFFL;
            long offset = tail.getInt(end + 16) & 0xFFFFFFFFL;
            if (entries == 0xFFFF || size > 8L << 20 || offset + size > channel.size()) {
                throw new Refused("admin.upload.unreadable");
            }
            directory(read(channel, offset, (int) size), entries);
        }
    }

    private static void directory(ByteBuffer entries, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > entries.limit() || entries.getInt(at) != CENTRAL) {
                throw new Refused("admin.upload.unreadable");
            }
            int kind = entries.getInt(at + 38) >>> 16 & KIND;
            if (kind != 0 && kind != PLAIN && kind != FOLDER) {
                throw new Refused("admin.upload.link");
            }
            at += CENTRAL_SIZE + (entries.getShort(at + 28) & 0xFFFF) + (entries.getShort(at + 30) & 0xFFFF) + (entries.getShort(at + 32) & 0xFFFF);
        }
    }

    private static int end(ByteBuffer tail) {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new Refused("admin.upload.unreadable");
    }

    private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }
}
